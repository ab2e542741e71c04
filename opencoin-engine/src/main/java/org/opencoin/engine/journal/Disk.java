package org.opencoin.engine.journal;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * The little that a ledger asks of a disk, so that tests can make it fail. Paths are relative to the ledger's directory,
 * with {@code /} between folder and name.
 *
 * <p>What was written is durable only after {@link DiskFile#sync}; a file that was created, renamed or deleted is durably
 * so only after {@link #syncFolder}. A full disk is a {@link DiskFullException}.
 */
public interface Disk {

    /** The name of the ledger's directory, for messages. */
    String name();

    /** Names of the files in a folder, sorted; none when there is no such folder. */
    List<String> list(String folder) throws IOException;

    /** Whether there is such a file or folder; the ledger's own directory is {@code ""}. */
    boolean exists(String path) throws IOException;

    /** Makes a folder, durably, and those around it; does nothing when it is there. */
    void createFolder(String folder) throws IOException;

    /** Opens a file for reading. */
    DiskFile open(String path) throws IOException;

    /** Opens a file for reading and for writing at its end, creating it if needed. */
    DiskFile openForAppending(String path) throws IOException;

    /** Gives a file another name in one step, in place of the file that has it. */
    void rename(String from, String to) throws IOException;

    /** Deletes a file; does nothing when there is none. */
    void delete(String path) throws IOException;

    /** Makes durable which files a folder holds; the ledger's own directory is {@code ""}. */
    void syncFolder(String folder) throws IOException;

    /**
     * Locks a file against every other process and every other opener in this one, until what is returned is closed.
     *
     * @throws LockedException if somebody else holds the lock
     */
    Closeable lock(String path) throws IOException;
}
