package org.opencoin.engine.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A disk that forgets everything with the program: for a ledger in memory. Safe for several threads. */
public final class MemoryDisk implements Disk {

    private final Map<String, Content> files = new TreeMap<>();
    private boolean locked;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public synchronized List<String> list(String folder) {
        String prefix = folder + "/";
        return files.keySet().stream()
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .toList();
    }

    @Override
    public synchronized boolean exists(String path) {
        return path.isEmpty() || files.containsKey(path);
    }

    @Override
    public void createFolder(String folder) {
        // A folder is there as soon as a file is in it.
    }

    @Override
    public synchronized DiskFile open(String path) throws IOException {
        Content content = files.get(path);
        if (content == null) {
            throw new NoSuchFileException(path);
        }
        return content;
    }

    @Override
    public synchronized DiskFile openForAppending(String path) {
        return files.computeIfAbsent(path, absent -> new Content());
    }

    @Override
    public synchronized void rename(String from, String to) throws IOException {
        Content content = files.remove(from);
        if (content == null) {
            throw new NoSuchFileException(from);
        }
        files.put(to, content);
    }

    @Override
    public synchronized void delete(String path) {
        files.remove(path);
    }

    @Override
    public void syncFolder(String folder) {
        // As durable as it will ever be.
    }

    @Override
    public synchronized Closeable lock(String path) throws IOException {
        if (locked) {
            throw new LockedException(name());
        }
        locked = true;
        return this::unlock;
    }

    private synchronized void unlock() {
        locked = false;
    }

    private static final class Content implements DiskFile {

        private byte[] bytes = new byte[64];
        private int size;

        @Override
        public synchronized long size() {
            return size;
        }

        @Override
        public synchronized int read(long position, byte[] into, int from, int length) {
            int count = (int) Math.max(0, Math.min(length, size - position));
            System.arraycopy(bytes, (int) Math.min(position, size), into, from, count);
            return count;
        }

        @Override
        public synchronized void append(byte[] more, int from, int length) {
            if (bytes.length - size < length) {
                bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, length), bytes.length * 2));
            }
            System.arraycopy(more, from, bytes, size, length);
            size += length;
        }

        @Override
        public synchronized void rewrite(long position, byte[] over) {
            System.arraycopy(over, 0, bytes, (int) position, over.length);
        }

        @Override
        public void sync() {
            // As durable as it will ever be.
        }

        @Override
        public synchronized void truncate(long to) {
            size = (int) Math.min(size, to);
        }

        @Override
        public void close() {
            // Nothing to let go of.
        }
    }
}
