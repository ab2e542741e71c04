package org.opencoin.engine.journal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Small files that are read and written whole. */
public final class WholeFile {

    /** What the name of a file ends in while it is being written. */
    public static final String UNFINISHED = ".new";

    private WholeFile() {}

    /** A file's content; empty when there is no such file. */
    public static Optional<byte[]> read(Disk disk, String path) throws IOException {
        if (!disk.exists(path)) {
            return Optional.empty();
        }
        try (DiskFile file = disk.open(path)) {
            return Optional.of(read(file, 0, Math.toIntExact(file.size())));
        }
    }

    /** Some bytes of a file, fewer where it ends before. */
    static byte[] read(DiskFile file, long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        int filled = 0;
        while (filled < length) {
            int read = file.read(position + filled, bytes, filled, length - filled);
            if (read == 0) {
                return Arrays.copyOf(bytes, filled);
            }
            filled += read;
        }
        return bytes;
    }

    /** Puts a file in place in one step: whatever happens, it is there whole or as it was. */
    public static void write(Disk disk, String folder, String path, byte[] content) throws IOException {
        String unfinished = path + UNFINISHED;
        disk.delete(unfinished);
        try (DiskFile file = disk.openForAppending(unfinished)) {
            file.append(content, 0, content.length);
            file.sync();
        }
        disk.rename(unfinished, path);
        disk.syncFolder(folder);
    }
}
