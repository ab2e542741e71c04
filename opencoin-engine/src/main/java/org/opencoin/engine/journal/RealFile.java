package org.opencoin.engine.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of the machine's file system. Not a {@code FileChannel}: a channel closes itself when the thread that uses it is
 * interrupted, and one impatient caller would close the ledger for all.
 */
final class RealFile implements DiskFile {

    /** Room below which a failed write is put down to a full disk. */
    private static final long ALMOST_NOTHING = 64 * 1024;

    private final Path path;
    private final RandomAccessFile file;
    private long end;

    RealFile(Path path, String mode) throws IOException {
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), mode);
        this.end = file.length();
    }

    @Override
    public long size() throws IOException {
        return file.length();
    }

    @Override
    public int read(long position, byte[] into, int from, int length) throws IOException {
        file.seek(position);
        return Math.max(0, file.read(into, from, length));
    }

    @Override
    public void append(byte[] bytes, int from, int length) throws IOException {
        try {
            file.seek(end);
            file.write(bytes, from, length);
            end += length;
        } catch (IOException failure) {
            throw explained(failure, length);
        }
    }

    @Override
    public void rewrite(long position, byte[] bytes) throws IOException {
        try {
            file.seek(position);
            file.write(bytes);
        } catch (IOException failure) {
            throw explained(failure, bytes.length);
        }
    }

    @Override
    public void sync() throws IOException {
        try {
            file.getFD().sync();
        } catch (IOException failure) {
            throw explained(failure, 0);
        }
    }

    @Override
    public void truncate(long size) throws IOException {
        file.setLength(size);
        end = size;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** The operating system says it in its own language: ask it for the room that is left, too. */
    private IOException explained(IOException failure, int wanted) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        boolean full =
                message.contains("no space") || message.contains("not enough space") || message.contains("quota");
        return full || roomLeft() < wanted + ALMOST_NOTHING
                ? new DiskFullException(String.valueOf(failure.getMessage()), failure)
                : failure;
    }

    private long roomLeft() {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
