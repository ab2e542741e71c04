package org.opencoin.engine.journal;

import java.util.List;

/** The port to wherever entries are kept. Safe for several threads. */
public interface Journal extends JournalView, AutoCloseable {

    /** Where the journal ends: the last entry that is durable. */
    @Override
    Head head();

    /**
     * Adds lines at the end, all or none of them acknowledged. When it returns, they survive the loss of power.
     *
     * @param expected where the caller believes the journal ends: two writers can never both be right
     * @param lines lines that follow it, each the next of the one before
     * @return where the journal ends now
     * @throws JournalException {@link JournalCode#HEAD_MOVED} if the journal ends elsewhere, and nothing is written;
     *     {@link JournalCode#DISK_FULL} or {@link JournalCode#DISK_FAILED} if the lines can't be made durable, after which
     *     the journal is closed and must be opened again, to find out which lines are there
     */
    Head append(Head expected, List<Line> lines) throws JournalException;

    /**
     * Closes the journal; once more does nothing.
     *
     * @throws JournalException if the disk fails; nothing acknowledged is lost by that
     */
    @Override
    void close() throws JournalException;
}
