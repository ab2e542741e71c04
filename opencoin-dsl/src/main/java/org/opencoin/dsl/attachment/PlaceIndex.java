package org.opencoin.dsl.attachment;

import java.util.Arrays;

/** Places of a long text, each found in the logarithm of its number of lines. */
final class PlaceIndex {

    private final String text;
    private final int[] lineStarts;

    PlaceIndex(String text) {
        this.text = text;
        this.lineStarts = java.util.stream.IntStream.concat(
                        java.util.stream.IntStream.of(0),
                        java.util.stream.IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    Place at(int offset) {
        int end = Math.max(0, Math.min(offset, text.length()));
        int found = Arrays.binarySearch(lineStarts, end);
        int line = found >= 0 ? found : -found - 2;
        return new Place(line + 1, 1 + text.codePointCount(lineStarts[line], end));
    }
}
