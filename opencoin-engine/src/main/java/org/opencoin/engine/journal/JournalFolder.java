package org.opencoin.engine.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A journal in a directory, open for reading only: it takes no lock and writes nothing, and somebody else may be writing
 * meanwhile.
 */
public final class JournalFolder implements JournalView {

    private static final Place NO_LIMIT = new Place(Long.MAX_VALUE, 0);

    private final Disk disk;
    private final int entriesPerSegment;

    private JournalFolder(Disk disk, int entriesPerSegment) {
        this.disk = disk;
        this.entriesPerSegment = entriesPerSegment;
    }

    /**
     * Opens the ledger in a directory for reading.
     *
     * @throws JournalException {@link JournalCode#NO_LEDGER} if there is none
     */
    public static JournalFolder open(Path directory) throws JournalException {
        return open(new RealDisk(directory));
    }

    /** Opens the ledger on a disk for reading, as {@link #open(Path)} does. */
    public static JournalFolder open(Disk disk) throws JournalException {
        return open(disk, Segments.ENTRIES);
    }

    static JournalFolder open(Disk disk, int entriesPerSegment) throws JournalException {
        if (list(disk).isEmpty()) {
            throw new JournalException(Finding.about(JournalCode.NO_LEDGER, disk.name()));
        }
        return new JournalFolder(disk, entriesPerSegment);
    }

    /** Whether there is a ledger in a directory. */
    public static boolean isLedger(Path directory) throws JournalException {
        return !list(new RealDisk(directory)).isEmpty();
    }

    /**
     * Where the last finished line ends.
     *
     * @throws JournalException if that line is damaged
     */
    @Override
    public Head head() throws JournalException {
        List<Long> segments = list(disk);
        long last = segments.get(segments.size() - 1);
        try (DiskFile file = disk.open(Segments.path(last))) {
            Place end = new Place(last, LastLine.feedBefore(file, file.size()));
            return LastLine.checkFrom(disk, segments, end).head();
        } catch (IOException failure) {
            throw JournalException.of(failure, Segments.path(last));
        }
    }

    /**
     * Insists that a ledger that was closed ends as it was closed. While somebody writes it says nothing.
     *
     * @throws JournalException {@link JournalCode#HEAD_DIFFERS} if it doesn't
     */
    public void requireEndAsClosed() throws JournalException {
        try {
            Optional<CleanClose> clean = CleanClose.read(disk);
            if (clean.isEmpty()) {
                return;
            }
            List<Long> segments = list(disk);
            long last = segments.get(segments.size() - 1);
            Place end = new Place(last, LastLine.sizeOf(disk, last));
            boolean same =
                    end.equals(clean.get().place()) && head().equals(clean.get().head());
            if (!same && clean.equals(CleanClose.read(disk))) { // else somebody began to write meanwhile
                throw new JournalException(
                        clean.get().differs(CleanClose.PATH, clean.get().head().entries(), end, Optional.empty()));
            }
        } catch (IOException failure) {
            throw JournalException.of(failure, CleanClose.PATH);
        }
    }

    @Override
    public Lines read(long fromEntry) throws JournalException {
        return read(disk, fromEntry, NO_LIMIT, entriesPerSegment);
    }

    /**
     * Reads what is durable for sure, from an entry on: while somebody writes, what they wrote last may still be lost.
     *
     * @throws JournalException if the disk fails
     */
    Lines readDurable(long fromEntry) throws JournalException {
        try {
            Optional<CommitMarks.Read> marks = CommitMarks.read(disk);
            Place limit = marks.flatMap(CommitMarks.Read::last).orElse(NO_LIMIT);
            return read(disk, fromEntry, limit, entriesPerSegment);
        } catch (IOException failure) {
            throw JournalException.of(failure, CommitMarks.PATH);
        }
    }

    /** Reads everything and checks everything: lines, files, commit marks, {@code HEAD}, what was moved aside. */
    public ChainReader readAll() throws JournalException {
        FolderEnd end = new FolderEnd(disk);
        return new ChainReader(read(0), new SegmentShape(entriesPerSegment), end::findings);
    }

    /** What lies beside the journal. */
    public SideFiles side() {
        return new SideFiles(disk);
    }

    static Lines read(Disk disk, long fromEntry, Place limit, int entriesPerSegment) throws JournalException {
        long first = fromEntry - Math.floorMod(fromEntry, entriesPerSegment);
        List<Long> segments = list(disk).stream()
                .filter(segment -> segment >= first && segment <= limit.segment())
                .toList();
        Lines lines = new SegmentLines(disk, segments, Place.START, limit);
        boolean more = true;
        for (long skipped = first; more && skipped < fromEntry; skipped++) {
            more = lines.next();
        }
        return lines;
    }

    private static List<Long> list(Disk disk) throws JournalException {
        try {
            return Segments.list(disk);
        } catch (IOException failure) {
            throw JournalException.of(failure, Segments.FOLDER);
        }
    }
}
