package org.opencoin.engine.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a directory, open for writing: format {@code opencoin-ledger/1}. One opener at a time, whichever process it
 * is in. Safe for several threads; appends wait for each other.
 */
public final class JournalDirectory implements Journal {

    static final String LOCK = "LOCK";

    /** One end of the journal as everybody sees it. */
    private record End(Head head, Place place) {}

    private final Disk disk;
    private final int entriesPerSegment;
    private final Closeable lock;
    private final List<Finding> notices;
    private final DiskFile marks;
    private final SideStore side;

    private @Nullable DiskFile segment;
    private Place marked;
    private byte[] batch = new byte[64 * 1024];
    private boolean open = true;
    private volatile End end;

    private JournalDirectory(Disk disk, int entriesPerSegment, Closeable lock) throws IOException, JournalException {
        this.disk = disk;
        this.entriesPerSegment = entriesPerSegment;
        this.lock = lock;
        disk.createFolder(Segments.FOLDER);
        Opening.Opened opened = Opening.open(disk, entriesPerSegment);
        this.side = new SideStore(disk);
        this.notices = opened.notices();
        this.end = new End(opened.head(), opened.place());
        this.marked = opened.place();
        this.marks = disk.openForAppending(CommitMarks.PATH);
    }

    /**
     * Opens the ledger in a directory for writing, making both if they aren't there.
     *
     * @throws JournalException {@link JournalCode#LOCKED} if it is open already; what is damaged and where, if something
     *     is that was durable; the disk's failures
     */
    public static JournalDirectory open(Path directory) throws JournalException {
        return open(new RealDisk(directory));
    }

    /** Opens the ledger on a disk for writing, as {@link #open(Path)} does. */
    public static JournalDirectory open(Disk disk) throws JournalException {
        return open(disk, Segments.ENTRIES);
    }

    /** Opens a copy that follows another ledger, or begins one. */
    static JournalDirectory openCopy(Disk disk) throws JournalException {
        return open(disk, Segments.ENTRIES, true);
    }

    static JournalDirectory open(Disk disk, int entriesPerSegment) throws JournalException {
        return open(disk, entriesPerSegment, false);
    }

    /** A copy is written by whoever follows, and nobody else; what is no copy doesn't become one. */
    private static void requireCopy(Disk disk, boolean copying) throws IOException, JournalException {
        boolean isCopy = disk.exists(RecordCopy.MARK);
        if (isCopy && !copying) {
            throw new JournalException(Finding.about(JournalCode.IS_COPY, disk.name()));
        }
        if (copying && !isCopy) {
            if (!Segments.list(disk).isEmpty()) {
                throw new JournalException(Finding.of(JournalCode.COPY_PARTS, disk.name(), 0, Finding.NOWHERE, 0));
            }
            WholeFile.write(disk, "", RecordCopy.MARK, new byte[0]);
        }
    }

    private static JournalDirectory open(Disk disk, int entriesPerSegment, boolean copying) throws JournalException {
        try {
            disk.createFolder("");
            Closeable lock = disk.lock(LOCK);
            try {
                requireCopy(disk, copying);
                return new JournalDirectory(disk, entriesPerSegment, lock);
            } catch (IOException | JournalException | RuntimeException failure) {
                Closing.quietly(lock);
                throw failure;
            }
        } catch (IOException failure) {
            throw JournalException.of(failure, disk.name());
        }
    }

    /** What must be said aloud about how the journal was found: an unfinished tail that was moved aside. */
    public List<Finding> notices() {
        return notices;
    }

    /** What lies beside the journal. */
    public SideStore side() {
        return side;
    }

    @Override
    public Head head() {
        return end.head();
    }

    @Override
    public synchronized Head append(Head expected, List<Line> lines) throws JournalException {
        if (!open) {
            throw new JournalException(Finding.about(JournalCode.CLOSED, disk.name()));
        }
        Continuation.check(head(), expected, lines, disk.name());
        if (!lines.isEmpty()) {
            try {
                mark();
                end = new End(lines.get(lines.size() - 1).head(), write(lines));
            } catch (IOException failure) {
                letGo();
                throw JournalException.of(failure, disk.name());
            }
        }
        return head();
    }

    /** Says how much is durable, before anything is written that is not. */
    private void mark() throws IOException {
        Place durable = end.place();
        if (!durable.equals(marked)) {
            byte[] line = CommitMarks.line(durable);
            marks.append(line, 0, line.length);
            marked = durable;
        }
    }

    private Place write(List<Line> lines) throws IOException {
        Place place = end.place();
        int from = 0;
        while (from < lines.size()) {
            long number = lines.get(from).entry();
            if (number % entriesPerSegment == 0 && number != place.segment()) {
                place = roll(place, number);
            }
            int room = (int) (place.segment() + entriesPerSegment - number);
            int to = Math.min(lines.size(), from + room);
            place = write(place, lines.subList(from, to));
            from = to;
        }
        return place;
    }

    /** The segment before is durable by now, so a later one never stands behind a torn one. */
    private Place roll(Place finished, long first) throws IOException {
        SegmentSums sums = SegmentSums.read(disk);
        sums.put(finished.segment(), SegmentSums.compute(disk, finished.segment()));
        sums.write(disk);
        if (segment != null) {
            segment.close();
            segment = null;
        }
        return new Place(first, 0);
    }

    private Place write(Place place, List<Line> lines) throws IOException {
        DiskFile file = segment == null ? openSegment(place) : segment;
        segment = file;
        int length = gather(lines);
        file.append(batch, 0, length);
        file.sync();
        return new Place(place.segment(), place.length() + length);
    }

    private DiskFile openSegment(Place place) throws IOException {
        boolean isNew = place.length() == 0;
        DiskFile file = disk.openForAppending(place.path());
        if (isNew) {
            disk.syncFolder(Segments.FOLDER);
        }
        return file;
    }

    private int gather(List<Line> lines) {
        int length = 0;
        for (Line line : lines) {
            length = Math.addExact(length, line.length());
        }
        if (batch.length < length) {
            batch = new byte[length];
        }
        int at = 0;
        for (Line line : lines) {
            System.arraycopy(line.bytes(), 0, batch, at, line.length());
            at += line.length();
        }
        return length;
    }

    @Override
    public Lines read(long fromEntry) throws JournalException {
        Place limit = end.place();
        return JournalFolder.read(disk, fromEntry, limit, entriesPerSegment);
    }

    @Override
    public synchronized void close() throws JournalException {
        if (!open) {
            return;
        }
        try {
            if (head().entries() > 0) {
                CommitMarks.restart(disk, end.place());
                new CleanClose(head(), end.place()).write(disk);
            }
        } catch (IOException failure) {
            throw JournalException.of(failure, disk.name());
        } finally {
            letGo();
        }
    }

    /** Lets go of everything, lock included: whoever comes next finds out what is on the disk. */
    private void letGo() {
        open = false;
        Closing.quietly(marks);
        if (segment != null) {
            Closing.quietly(segment);
        }
        Closing.quietly(lock);
    }
}
