package org.opencoin.dsl.format;

import java.util.List;
import java.util.stream.IntStream;

/** Cells under each other. */
final class Columns {

    private Columns() {}

    /** How wide each column is: as its widest cell, in code points. */
    static List<Integer> widths(List<List<String>> table) {
        int most = table.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .mapToObj(column -> table.stream()
                        .filter(row -> column < row.size())
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toList();
    }

    static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A cell with blanks after it. */
    static String padded(String cell, int width) {
        return cell + " ".repeat(width - width(cell));
    }
}
