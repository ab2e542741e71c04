package org.opencoin.dsl.source;

/**
 * A stretch of a file. Lines and columns count from 1, columns in Unicode code points.
 *
 * @param line line of the first character
 * @param column column of the first character
 * @param endLine line of the place just after the last character
 * @param endColumn column of the place just after the last character; equal to {@code column} when the span is empty
 */
public record TextSpan(int line, int column, int endLine, int endColumn) implements Comparable<TextSpan> {

    /** The beginning of a file. */
    public static final TextSpan START = at(1, 1);

    /** The empty span before the character at a line and column. */
    public static TextSpan at(int line, int column) {
        return new TextSpan(line, column, line, column);
    }

    /** From the start of this span to the end of the other. */
    public TextSpan to(TextSpan last) {
        return new TextSpan(line, column, last.endLine, last.endColumn);
    }

    /** The empty span just after this one. */
    public TextSpan end() {
        return at(endLine, endColumn);
    }

    @Override
    public int compareTo(TextSpan other) {
        int lines = Integer.compare(line, other.line);
        return lines != 0 ? lines : Integer.compare(column, other.column);
    }
}
