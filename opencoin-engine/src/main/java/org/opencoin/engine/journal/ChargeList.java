package org.opencoin.engine.journal;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.canonical.Json;
import org.opencoin.engine.crypto.MerkleTree;
import org.opencoin.engine.crypto.Sha256;

/** The charge list of a step while it is being written: hashed and rooted as it goes. Not for several threads at once. */
public final class ChargeList implements Closeable {

    /**
     * A finished list.
     *
     * @param lines how many lines it has
     * @param sha256 the hash of its bytes, and its name
     * @param root the RFC 6962 root over its lines without their line feeds
     */
    public record Finished(long lines, Sha256 sha256, Sha256 root) {}

    private static final int PIECE = 256 * 1024;
    private static final String PATH = SideFiles.STEPS + "/list" + WholeFile.UNFINISHED;

    private final Disk disk;
    private final CanonicalWriter writer = new CanonicalWriter();
    private final Sha256.Hasher hasher = new Sha256.Hasher();
    private final MerkleTree tree = new MerkleTree();
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private @Nullable DiskFile file;

    ChargeList(Disk disk) throws IOException {
        this.disk = disk;
        disk.delete(PATH);
        this.file = disk.openForAppending(PATH);
    }

    /**
     * Adds a line.
     *
     * @throws JournalException if the disk fails
     */
    public void add(Json line) throws JournalException {
        writer.clear().write(line);
        tree.add(writer.buffer(), 0, writer.length());
        writer.raw('\n');
        hasher.add(writer.buffer(), 0, writer.length());
        try {
            put(writer.buffer(), writer.length());
        } catch (IOException failure) {
            throw JournalException.of(failure, PATH);
        }
    }

    /**
     * Makes the list durable under the hash of its bytes. An empty list has its hashes and no file.
     *
     * @throws JournalException if the disk fails
     */
    public Finished finish() throws JournalException {
        Finished finished = new Finished(tree.size(), hasher.hash(), tree.root());
        try {
            flush();
            DiskFile list = open();
            list.sync();
            close();
            if (finished.lines() > 0) {
                disk.rename(PATH, SideFiles.stepPath(finished.sha256()));
                disk.syncFolder(SideFiles.STEPS);
            } else {
                disk.delete(PATH);
            }
        } catch (IOException failure) {
            throw JournalException.of(failure, PATH);
        }
        return finished;
    }

    private void put(byte[] bytes, int length) throws IOException {
        if (filled + length > piece.length) {
            flush();
        }
        if (length > piece.length) {
            open().append(Arrays.copyOf(bytes, length), 0, length);
        } else {
            System.arraycopy(bytes, 0, piece, filled, length);
            filled += length;
        }
    }

    private void flush() throws IOException {
        open().append(piece, 0, filled);
        filled = 0;
    }

    private DiskFile open() {
        if (file == null) {
            throw new IllegalStateException("the list is finished");
        }
        return file;
    }

    /** Gives the list up, unless it is finished. */
    @Override
    public void close() {
        if (file != null) {
            Closing.quietly(file);
            file = null;
        }
    }
}
