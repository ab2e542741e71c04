package org.opencoin.engine.journal;

import java.io.Closeable;

/**
 * A cursor over the lines of a journal, in order, as bytes that nobody has checked yet. Not for several threads at once.
 *
 * <p>The bytes belong to the cursor and are good until {@link #next()} is called again.
 */
public interface Lines extends Closeable {

    /**
     * Goes to the next line.
     *
     * @return whether there is one
     * @throws JournalException if the disk fails
     */
    boolean next() throws JournalException;

    /** The bytes that hold the line, from {@link #start()} to {@link #end()}. */
    byte[] buffer();

    /** Index of the line's first byte in the buffer. */
    int start();

    /** Index after the line's last byte in the buffer, its line feed not counted. */
    int end();

    /** Whether a line feed ends the line; if not, it is the last of its file and was never finished. */
    boolean isEnded();

    /** Name of the file the line is in, relative to the ledger. */
    String file();

    /** Where in that file the line begins, in bytes. */
    long offset();

    @Override
    void close();
}
