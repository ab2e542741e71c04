package org.opencoin.engine;

import java.util.List;

/**
 * What becomes of many submissions at once.
 *
 * @param faults the submissions that are rejected or invalid; if there is one, nothing of the batch was written
 * @param judged how many were judged, those decided before included; 0 when there are faults
 * @param fresh how many of these were judged now
 */
public record Batch(List<Fault> faults, long judged, long fresh) {

    public Batch {
        faults = List.copyOf(faults);
    }

    /** Whether all were judged. */
    public boolean isJudged() {
        return faults.isEmpty();
    }

    /**
     * A submission that has no place in the record.
     *
     * @param index in the batch, from 0
     * @param answer {@link Answer.Rejected} or {@link Answer.Invalid}
     */
    public record Fault(long index, Answer answer) {}

    /** Told about each submission of a batch, in order, as soon as it is judged; its entry may not be durable yet. */
    public interface Progress {

        /** Tells nobody. */
        Progress NONE = (index, answer) -> {};

        /** The submission of that index, from 0, was judged so. */
        void judged(long index, Answer.Judged answer);
    }
}
