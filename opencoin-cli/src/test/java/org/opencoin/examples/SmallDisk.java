package org.opencoin.examples;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.opencoin.engine.journal.Disk;
import org.opencoin.engine.journal.DiskFile;
import org.opencoin.engine.journal.DiskFullException;
import org.opencoin.engine.journal.MemoryDisk;

/** A disk in memory with room for so many bytes: what goes beyond is written as far as there is room, and fails. */
final class SmallDisk implements Disk {

    private final Disk disk = new MemoryDisk();
    private long room;

    SmallDisk(long room) {
        this.room = room;
    }

    void makeRoom(long more) {
        room += more;
    }

    @Override
    public String name() {
        return "small";
    }

    @Override
    public List<String> list(String folder) throws IOException {
        return disk.list(folder);
    }

    @Override
    public boolean exists(String path) throws IOException {
        return disk.exists(path);
    }

    @Override
    public void createFolder(String folder) throws IOException {
        disk.createFolder(folder);
    }

    @Override
    public DiskFile open(String path) throws IOException {
        return disk.open(path);
    }

    @Override
    public DiskFile openForAppending(String path) throws IOException {
        return new SmallFile(disk.openForAppending(path));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        disk.rename(from, to);
    }

    @Override
    public void delete(String path) throws IOException {
        disk.delete(path);
    }

    @Override
    public void syncFolder(String folder) throws IOException {
        disk.syncFolder(folder);
    }

    @Override
    public Closeable lock(String path) throws IOException {
        return disk.lock(path);
    }

    private final class SmallFile implements DiskFile {

        private final DiskFile file;

        SmallFile(DiskFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(long position, byte[] into, int from, int length) throws IOException {
            return file.read(position, into, from, length);
        }

        @Override
        public void append(byte[] bytes, int from, int length) throws IOException {
            int taken = (int) Math.min(length, room);
            file.append(bytes, from, taken);
            room -= taken;
            if (taken < length) {
                throw new DiskFullException("No space left on device", null);
            }
        }

        @Override
        public void rewrite(long position, byte[] bytes) throws IOException {
            file.rewrite(position, bytes);
        }

        @Override
        public void sync() throws IOException {
            file.sync();
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
