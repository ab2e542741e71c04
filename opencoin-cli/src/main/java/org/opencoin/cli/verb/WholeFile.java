package org.opencoin.cli.verb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;

/** Replaces a file by another content in one step: at every moment it is the old one or the new one, whole. */
final class WholeFile {

    private WholeFile() {}

    /**
     * Writes beside the file, then renames, keeping its permissions. A symbolic link stays one; what it points to changes.
     *
     * @throws IOException and the file is as it was
     */
    static void replace(Path file, byte[] content) throws IOException {
        Path real = file.toRealPath();
        Path fresh = Files.createTempFile(real.getParent(), "." + real.getFileName(), ".new");
        try {
            write(fresh, content);
            copyPermissions(real, fresh);
            Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * Puts a file in place, whole, whether or not one was there.
     *
     * @throws IOException and what was there is as it was
     */
    static void put(Path file, byte[] content) throws IOException {
        if (Files.exists(file)) {
            replace(file, content);
            return;
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(folder, ".opencoin", ".new");
        try {
            write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void write(Path fresh, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        if (Files.getFileAttributeView(from, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }
}
