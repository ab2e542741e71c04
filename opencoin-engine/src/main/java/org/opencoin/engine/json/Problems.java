package org.opencoin.engine.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.source.TextSpan;

/** Collects what is wrong with one line. */
final class Problems {

    /** More than these nobody reads. */
    private static final int MOST_PER_LINE = 20;

    private final String file;
    private final int number;
    private final String line;
    private final List<Diagnostic> found = new ArrayList<>();

    /**
     * Problems of a line.
     *
     * @param number of the line, from 1
     * @param line its characters
     */
    Problems(String file, int number, String line) {
        this.file = file;
        this.number = number;
        this.line = line;
    }

    boolean none() {
        return found.isEmpty();
    }

    /** All of them, in the order of the line. */
    List<Diagnostic> all() {
        found.sort(Comparator.comparing(Diagnostic::span));
        return List.copyOf(found);
    }

    void add(String code, Node where, Object... told) {
        addBetween(code, where.start(), where.end(), told);
    }

    void addAt(String code, int at, Object... told) {
        add(Diagnostic.of(code, file, span(at, at), told));
    }

    void addBetween(String code, int start, int end, Object... told) {
        add(Diagnostic.of(code, file, span(start, end), told));
    }

    /** A name nobody knows: the code's message tells the name; known names that look like it come with it. */
    void addUnknown(String code, Node where, String name, Iterable<String> known, Object... told) {
        Object[] all = new Object[told.length + 1];
        all[0] = name;
        System.arraycopy(told, 0, all, 1, told.length);
        add(Diagnostic.of(code, file, span(where.start(), where.end()), all).nearest(Nearest.to(name, known)));
    }

    private void add(Diagnostic problem) {
        if (found.size() < MOST_PER_LINE) {
            found.add(problem);
        }
    }

    private TextSpan span(int start, int end) {
        return new TextSpan(number, column(start), number, column(Math.max(start, end)));
    }

    private int column(int offset) {
        return 1 + line.codePointCount(0, Math.min(offset, line.length()));
    }
}
