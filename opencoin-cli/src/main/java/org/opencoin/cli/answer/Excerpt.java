package org.opencoin.cli.answer;

import java.util.List;
import org.opencoin.cli.terminal.Page;
import org.opencoin.dsl.source.TextSpan;

/** Shows lines of a text with a stretch underlined. */
final class Excerpt {

    private static final int WIDEST = 160;

    private final List<String> lines;

    Excerpt(String text) {
        this.lines = text.lines().toList();
    }

    /** The first line of the stretch, underlined; nothing when the text has no such line. */
    void show(TextSpan span, Page out) {
        if (span.line() <= lines.size()) {
            String line = lines.get(span.line() - 1).replace('\t', ' ');
            if (line.codePointCount(0, line.length()) <= WIDEST) {
                show(line, span, out);
            }
        }
    }

    private static void show(String line, TextSpan span, Page out) {
        int length = line.codePointCount(0, line.length());
        int from = Math.min(span.column() - 1, length);
        int to = span.endLine() > span.line() ? length : Math.min(span.endColumn() - 1, length);
        String number = " ".repeat(Math.max(0, 5 - digits(span.line()))) + span.line();
        out.line(out.faint(number + " | ") + line);
        out.line(out.faint("      | ") + " ".repeat(from) + out.bad("^".repeat(Math.max(1, to - from))));
    }

    private static int digits(int number) {
        return Integer.toString(number).length();
    }
}
