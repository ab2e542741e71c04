package org.opencoin.engine.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A directory of the machine's file system. */
public final class RealDisk implements Disk {

    /** Lock files held by this process: closing a second channel on one of them would let go of the first one's lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path root;

    /** A disk over a directory, which need not exist yet. */
    public RealDisk(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public List<String> list(String folder) throws IOException {
        Path path = path(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public boolean exists(String path) {
        return Files.exists(path(path));
    }

    @Override
    public void createFolder(String folder) throws IOException {
        create(path(folder).toAbsolutePath());
    }

    private static void create(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null && !Files.isDirectory(folder)) {
            create(parent);
            Files.createDirectories(folder);
            sync(parent);
        }
    }

    @Override
    public DiskFile open(String path) throws IOException {
        return new RealFile(path(path), "r");
    }

    @Override
    public DiskFile openForAppending(String path) throws IOException {
        return new RealFile(path(path), "rw");
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(path(from), path(to), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(String path) throws IOException {
        Files.deleteIfExists(path(path));
    }

    @Override
    public void syncFolder(String folder) throws IOException {
        sync(path(folder));
    }

    @Override
    public Closeable lock(String path) throws IOException {
        Path file = root.toRealPath().resolve(path);
        if (!HELD.add(file)) {
            throw new LockedException(name());
        }
        try {
            return new Held(file, lockFile(file));
        } catch (IOException | RuntimeException failure) {
            HELD.remove(file);
            throw failure;
        }
    }

    private FileLock lockFile(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException elsewhere) {
            // Another class loader of this process holds it. The channel stays open: closing it would let go of that
            // lock.
            throw new LockedException(name());
        }
        channel.close();
        throw new LockedException(name());
    }

    private Path path(String relative) {
        return relative.isEmpty() ? root : root.resolve(relative);
    }

    /** Some systems can't open a directory: there, nothing can be done, and nothing needs to be. */
    private static void sync(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (ClosedByInterruptException cameInBetween) {
            sync(folder);
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private record Held(Path file, FileLock lock) implements Closeable {
        @Override
        public void close() throws IOException {
            try {
                lock.acquiredBy().close();
            } finally {
                HELD.remove(file);
            }
        }
    }
}
