package org.opencoin.engine.journal;

/** A journal to be read. */
public interface JournalView {

    /**
     * Where it ends.
     *
     * @throws JournalException if the last line is damaged or can't be read
     */
    Head head() throws JournalException;

    /**
     * The lines from an entry on, up to where the journal ends now.
     *
     * @param fromEntry number of the first entry wanted; beyond the end, there are no lines
     * @throws JournalException if the disk fails
     */
    Lines read(long fromEntry) throws JournalException;
}
