package org.opencoin.engine.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where a journal ends when it is opened for writing. What was durable must be sound where it is looked at, or the
 * journal isn't opened; what came after is kept as far as it is whole and chained, and the rest is moved aside.
 */
final class Opening {

    /**
     * A journal that is ready to be written.
     *
     * @param notices what must be said aloud
     */
    record Opened(Head head, Place place, List<Finding> notices) {}

    private final Disk disk;
    private final int entriesPerSegment;
    private final List<Long> segments;
    private final List<Finding> notices = new ArrayList<>();

    private Opening(Disk disk, int entriesPerSegment) throws IOException {
        this.disk = disk;
        this.entriesPerSegment = entriesPerSegment;
        this.segments = Segments.list(disk);
    }

    static Opened open(Disk disk, int entriesPerSegment) throws IOException, JournalException {
        return new Opening(disk, entriesPerSegment).open();
    }

    private Opened open() throws IOException, JournalException {
        checkNames();
        Optional<CleanClose> clean = CleanClose.read(disk);
        new FinishedSegments(disk, entriesPerSegment, segments).check(clean.isEmpty());
        Opened opened = clean.isPresent() ? openClosed(clean.get()) : recover();
        CommitMarks.restart(disk, opened.place());
        if (clean.isPresent()) {
            disk.delete(CleanClose.PATH);
            disk.syncFolder("");
        }
        return opened;
    }

    private void checkNames() throws JournalException {
        for (int i = 0; i < segments.size(); i++) {
            long expected = (long) i * entriesPerSegment;
            if (segments.get(i) != expected) {
                throw new JournalException(Finding.of(
                        JournalCode.SEGMENT_SHAPE,
                        Segments.path(segments.get(i)),
                        expected,
                        0,
                        Segments.path(expected)));
            }
        }
    }

    private Place end() throws IOException {
        if (segments.isEmpty()) {
            return Place.START;
        }
        long last = segments.get(segments.size() - 1);
        return new Place(last, LastLine.sizeOf(disk, last));
    }

    private Opened openClosed(CleanClose clean) throws IOException, JournalException {
        Place end = end();
        if (!end.equals(clean.place())) {
            throw new JournalException(clean.differs(end.path(), clean.head().entries(), end, Optional.empty()));
        }
        Head head = LastLine.checkFrom(disk, segments, end).head();
        if (!head.equals(clean.head())) {
            throw new JournalException(clean.differs(end.path(), head.entries(), end, Optional.of(head)));
        }
        return new Opened(head, end, notices);
    }

    /** The program was killed, or the power went: believe what was marked durable, look at what came after. */
    private Opened recover() throws IOException, JournalException {
        Optional<Place> mark = CommitMarks.read(disk).flatMap(CommitMarks.Read::last);
        Place durable = mark.orElse(Place.START);
        if (durable.length() > 0 && !segments.contains(durable.segment())) {
            throw new JournalException(
                    Finding.of(JournalCode.DURABLE_DAMAGED, durable.path(), durable.segment(), 0, durable.length(), 0));
        }
        ChainCheck check = LastLine.checkFrom(disk, segments, durable);
        scan(check, durable, mark.isPresent());
        if (!segments.isEmpty()) {
            makeDurable(durable);
        }
        return new Opened(check.head(), end(), notices);
    }

    /**
     * Whole lines that nobody was told of stay, and are made durable before anything is built on them. They are written
     * again, since a sync that failed may have left them readable and never to be written.
     */
    private void makeDurable(Place durable) throws IOException {
        Place end = end();
        long from = durable.segment() == end.segment() ? durable.length() : 0;
        try (DiskFile file = disk.openForAppending(end.path())) {
            file.rewrite(from, WholeFile.read(file, from, Math.toIntExact(end.length() - from)));
            file.sync();
        }
        disk.syncFolder(Segments.FOLDER);
    }

    /** Follows the lines up to the end or to an unfinished tail, which is moved aside. */
    private void scan(ChainCheck check, Place from, boolean marked) throws IOException, JournalException {
        List<Long> ahead = segments.subList(Math.max(0, segments.indexOf(from.segment())), segments.size());
        LineReader reader = new LineReader();
        SegmentShape shape = new SegmentShape(entriesPerSegment);
        if (from.length() > 0) {
            shape.enter(from.path());
        }
        try (Lines lines = new SegmentLines(disk, ahead, from, new Place(Long.MAX_VALUE, 0))) {
            while (lines.next()) {
                Optional<Finding> flaw = flaw(lines, reader, check, shape);
                if (flaw.isPresent()) {
                    String file = lines.file();
                    long offset = lines.offset();
                    if (!file.equals(end().path()) || (!marked && lines.next())) {
                        throw new JournalException(flaw.get());
                    }
                    moveTail(file, offset, check.head());
                    return;
                }
            }
        }
    }

    /** What is wrong with the line at hand, if it is to follow those that were checked. */
    static Optional<Finding> flaw(Lines lines, LineReader reader, ChainCheck check, SegmentShape shape) {
        long number = check.expected();
        if (!lines.isEnded()) {
            return Optional.of(Finding.of(
                    JournalCode.UNFINISHED, lines.file(), number, lines.offset(), lines.end() - lines.start()));
        }
        LineReading reading = reader.read(lines.buffer(), lines.start(), lines.end());
        List<Finding> misplaced = shape.next(lines.file(), number);
        List<Finding> broken =
                misplaced.isEmpty() ? check.nextIfSound(reading, lines.file(), lines.offset()) : misplaced;
        return broken.stream().findFirst();
    }

    private void moveTail(String file, long offset, Head head) throws IOException {
        long segment = segments.get(segments.size() - 1);
        long length = LastLine.sizeOf(disk, segment) - offset;
        String aside = TornTail.move(disk, file, Segments.name(segment), offset);
        notices.add(Finding.of(JournalCode.TAIL_MOVED, file, head.entries(), offset, length, aside));
    }
}
