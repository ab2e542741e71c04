package org.opencoin.dsl.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the lines of a text begin, to find the characters of a {@link TextSpan} in it. Only a line feed ends a line, as
 * for spans. A place behind the end of its line is the end of that line; one behind the text, the end of the text.
 */
public final class LineStarts {

    private final String text;
    private final List<Integer> starts = new ArrayList<>();

    /** Those of {@code text}. */
    public LineStarts(String text) {
        this.text = text;
        starts.add(0);
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
            starts.add(feed + 1);
        }
    }

    /** The index in the text of the character at a line and column. */
    public int offset(int line, int column) {
        if (line > starts.size()) {
            return text.length();
        }
        int start = starts.get(line - 1);
        int end = line < starts.size() ? starts.get(line) - 1 : text.length();
        int characters = text.codePointCount(start, end);
        return text.offsetByCodePoints(start, Math.min(column - 1, characters));
    }

    /** The column of the same place, from 1, for those who count UTF-16 code units. */
    public int utf16Column(int line, int column) {
        int start = line > starts.size() ? text.length() : starts.get(line - 1);
        return offset(line, column) - start + 1;
    }
}
