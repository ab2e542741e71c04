package org.opencoin.engine.journal;

import java.io.Closeable;
import java.io.IOException;

/** An open file of a {@link Disk}. */
public interface DiskFile extends Closeable {

    /** How many bytes it has. */
    long size() throws IOException;

    /**
     * Reads up to {@code length} bytes.
     *
     * @return how many were read: at least one, or 0 at the end of the file
     */
    int read(long position, byte[] into, int from, int length) throws IOException;

    /** Writes bytes at the end. */
    void append(byte[] bytes, int from, int length) throws IOException;

    /** Writes bytes over those that are there from a position on. */
    void rewrite(long position, byte[] bytes) throws IOException;

    /**
     * Makes all that was written since the last sync durable. If it fails, nobody knows what is, and syncing again doesn't
     * help: a system may give up what it couldn't write and still show it to whoever reads.
     */
    void sync() throws IOException;

    /** Cuts the file to a size. */
    void truncate(long size) throws IOException;
}
