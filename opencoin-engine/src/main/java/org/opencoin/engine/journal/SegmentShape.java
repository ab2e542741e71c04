package org.opencoin.engine.journal;

import java.util.List;

/** Checks that entries are in the files they belong to. Not for several threads at once. */
final class SegmentShape {

    /** Lines that are in no files. */
    static final SegmentShape ANY = new SegmentShape(0);

    private final int entriesPerSegment;
    private String file = "";

    SegmentShape(int entriesPerSegment) {
        this.entriesPerSegment = entriesPerSegment;
    }

    /** Begins in the middle of a file. */
    void enter(String path) {
        file = path;
    }

    /** What is wrong with finding the entry of this number in this file, said once per file. */
    List<Finding> next(String foundIn, long number) {
        if (entriesPerSegment == 0) {
            return List.of();
        }
        boolean sameFile = foundIn.equals(file);
        boolean opensSegment = number % entriesPerSegment == 0;
        if (sameFile && !opensSegment) {
            return List.of();
        }
        file = foundIn;
        String expected = Segments.path(number - number % entriesPerSegment);
        return sameFile || !opensSegment || !expected.equals(foundIn)
                ? List.of(Finding.of(JournalCode.SEGMENT_SHAPE, foundIn, number, 0, expected))
                : List.of();
    }
}
