package org.opencoin.engine.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A disk in memory that keeps apart what is durable from what was only written, fails when told to, and can lose its power.
 */
public final class FaultyDisk implements Disk {

    /** How an operation can go wrong. */
    public enum Fault {
        DISK_FULL,
        WRITE_FAILS,
        SHORT_WRITE,
        SYNC_FAILS,
        READ_FAILS
    }

    /** What is left of a file after the power came back. */
    public interface Survival {
        byte[] of(String path, byte[] durable, byte[] written);
    }

    /** Everything that was written came through. */
    public static final Survival ALL = (path, durable, written) -> written;

    private final Map<String, Content> names = new TreeMap<>();
    private final Map<String, Map<String, Content>> durableNames = new HashMap<>();
    private boolean locked;
    private Fault fault = Fault.WRITE_FAILS;
    private long operationsUntilFault = Long.MAX_VALUE;
    private long readsUntilFault = Long.MAX_VALUE;
    private long operations;
    private long reads;
    private boolean hasFailed;

    /**
     * Lets an operation that changes the disk, or one that reads it, go wrong: the next one for 0, and every one after it.
     */
    public void failAfter(long later, Fault how) {
        operationsUntilFault = how == Fault.READ_FAILS ? Long.MAX_VALUE : operations + later;
        readsUntilFault = how == Fault.READ_FAILS ? reads + later : Long.MAX_VALUE;
        fault = how;
        hasFailed = false;
    }

    /** Whether the fault that was last asked for has struck. */
    public boolean hasFailed() {
        return hasFailed;
    }

    /** How many operations changed the disk so far. */
    public long operations() {
        return operations;
    }

    /**
     * The disk after the power came back.
     *
     * @param namesKept whether files that were created, renamed or deleted without a sync of their folder are so
     */
    public FaultyDisk afterPowerLoss(Survival survival, boolean namesKept) {
        FaultyDisk after = new FaultyDisk();
        Map<String, Content> left = new TreeMap<>();
        if (namesKept) {
            left.putAll(names);
        } else {
            durableNames.values().forEach(left::putAll);
        }
        left.forEach((path, content) -> {
            Content copy = after.new Content(path);
            copy.written = survival.of(path, content.durable.clone(), content.written.clone());
            copy.durable = copy.written.clone();
            after.names.put(path, copy);
        });
        for (String path : after.names.keySet()) {
            after.durableNames.computeIfAbsent(folderOf(path), after::in);
        }
        return after;
    }

    /** The bytes of a file, for looking at and for changing. */
    byte[] bytes(String path) {
        return names.get(path).written;
    }

    void write(String path, byte[] bytes) {
        Content content = names.computeIfAbsent(path, Content::new);
        content.written = bytes.clone();
        content.durable = bytes.clone();
    }

    void forget(String path) {
        names.remove(path);
    }

    List<String> paths() {
        return List.copyOf(names.keySet());
    }

    @Override
    public String name() {
        return "faulty";
    }

    @Override
    public List<String> list(String folder) {
        List<String> list = new ArrayList<>();
        in(folder).keySet().forEach(path -> list.add(path.substring(folder.length() + 1)));
        return list;
    }

    @Override
    public boolean exists(String path) {
        return path.isEmpty() || names.containsKey(path);
    }

    @Override
    public void createFolder(String folder) {
        // A folder is there as soon as a file is in it.
    }

    @Override
    public DiskFile open(String path) throws IOException {
        Content content = names.get(path);
        if (content == null) {
            throw new NoSuchFileException(path);
        }
        return content;
    }

    @Override
    public DiskFile openForAppending(String path) throws IOException {
        if (!names.containsKey(path)) {
            change(Fault.SYNC_FAILS);
        }
        return names.computeIfAbsent(path, Content::new);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        change(Fault.SYNC_FAILS);
        Content content = names.remove(from);
        if (content == null) {
            throw new NoSuchFileException(from);
        }
        names.put(to, content);
    }

    @Override
    public void delete(String path) throws IOException {
        change(Fault.SYNC_FAILS);
        names.remove(path);
    }

    @Override
    public void syncFolder(String folder) throws IOException {
        if (change(Fault.SHORT_WRITE)) {
            throw new IOException("sync failed");
        }
        durableNames.put(folder, in(folder));
    }

    @Override
    public Closeable lock(String path) throws IOException {
        if (locked) {
            throw new LockedException(name());
        }
        locked = true;
        return () -> locked = false;
    }

    private Map<String, Content> in(String folder) {
        Map<String, Content> in = new TreeMap<>();
        names.forEach((path, content) -> {
            if (folderOf(path).equals(folder)) {
                in.put(path, content);
            }
        });
        return in;
    }

    private static String folderOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Counts a change, and fails if it is time to; answers whether the fault is one the caller makes itself. */
    private boolean change(Fault harmless) throws IOException {
        boolean fails = operations++ >= operationsUntilFault;
        if (!fails || fault == harmless) {
            return false;
        }
        hasFailed = true;
        if (fault == Fault.DISK_FULL) {
            throw new DiskFullException("no space left", null);
        }
        if (fault == Fault.WRITE_FAILS) {
            throw new IOException("input/output error");
        }
        return true;
    }

    private final class Content implements DiskFile {

        private final String path;
        private byte[] written = new byte[0];
        private byte[] durable = new byte[0];
        private final BitSet dirty = new BitSet();

        Content(String path) {
            this.path = path;
        }

        @Override
        public long size() {
            return written.length;
        }

        @Override
        public int read(long position, byte[] into, int from, int length) throws IOException {
            if (reads++ >= readsUntilFault) {
                hasFailed = true;
                throw new IOException("input/output error reading " + path);
            }
            int count = (int) Math.max(0, Math.min(length, written.length - position));
            System.arraycopy(written, (int) Math.min(position, written.length), into, from, count);
            return count;
        }

        @Override
        public void append(byte[] bytes, int from, int length) throws IOException {
            boolean isShort = change(Fault.SYNC_FAILS);
            int taken = isShort ? length / 2 : length;
            int old = written.length;
            written = Arrays.copyOf(written, old + taken);
            System.arraycopy(bytes, from, written, old, taken);
            dirty.set(old, old + taken);
            if (isShort) {
                throw new IOException("short write to " + path);
            }
        }

        @Override
        public void rewrite(long position, byte[] bytes) throws IOException {
            change(Fault.SYNC_FAILS);
            System.arraycopy(bytes, 0, written, (int) position, bytes.length);
            dirty.set((int) position, (int) position + bytes.length);
        }

        /** As Linux does it: what a failed sync could not write is given up, though it can still be read. */
        @Override
        public void sync() throws IOException {
            if (change(Fault.SHORT_WRITE)) {
                dirty.clear();
                throw new IOException("sync of " + path + " failed");
            }
            durable = Arrays.copyOf(durable, written.length);
            for (int i = dirty.nextSetBit(0); i >= 0 && i < written.length; i = dirty.nextSetBit(i + 1)) {
                durable[i] = written[i];
            }
            dirty.clear();
        }

        @Override
        public void truncate(long size) throws IOException {
            change(Fault.SYNC_FAILS);
            written = Arrays.copyOf(written, (int) Math.min(size, written.length));
        }

        @Override
        public void close() {
            // Closing makes nothing durable.
        }
    }
}
