package org.opencoin.engine.journal;

/**
 * A place between two lines of a journal.
 *
 * @param segment number of the first entry of the segment
 * @param length how many bytes of the segment come before
 */
record Place(long segment, long length) {

    /** Before everything. */
    static final Place START = new Place(0, 0);

    String path() {
        return Segments.path(segment);
    }
}
