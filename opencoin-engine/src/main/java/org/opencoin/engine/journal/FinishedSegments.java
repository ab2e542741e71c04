package org.opencoin.engine.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencoin.engine.crypto.Sha256;

/**
 * Looks at the segments that no opening reads line by line. Their lengths are compared every time; their bytes when the
 * ledger wasn't closed, on all cores, since a machine that stopped is when disks lose what they held.
 */
final class FinishedSegments {

    /** Less than this isn't worth a second thread. */
    private static final long WORTH_THREADS = 16L * 1024 * 1024;

    private final Disk disk;
    private final int entriesPerSegment;
    private final List<Long> segments;

    FinishedSegments(Disk disk, int entriesPerSegment, List<Long> segments) {
        this.disk = disk;
        this.entriesPerSegment = entriesPerSegment;
        this.segments = segments;
    }

    /** What a look at one segment gave. */
    private record Look(long segment, SegmentSums.Sum sum, boolean isNew, Optional<Finding> flaw) {}

    /**
     * Insists that finished segments are what they were, and writes down the sums that are missing: of segments whose every
     * line is true and follows the one before.
     *
     * @param all whether to compare bytes, or only lengths
     * @throws JournalException the first flaw
     */
    void check(boolean all) throws IOException, JournalException {
        SegmentSums sums = SegmentSums.read(disk);
        requireThere(sums);
        List<Look> looks = look(sums, all);
        boolean more = !sums.isSound();
        for (Look look : looks) {
            if (look.flaw().isPresent()) {
                throw new JournalException(look.flaw().get());
            }
            more |= look.isNew();
            sums.put(look.segment(), look.sum());
        }
        if (more) {
            sums.write(disk);
        }
    }

    /** What is wrong with segments, for an audit, which has read their lines already; nothing is written. */
    static List<Finding> differing(Disk disk, List<Long> segments) throws IOException, JournalException {
        SegmentSums sums = SegmentSums.read(disk);
        List<Finding> findings = new ArrayList<>();
        if (!sums.isSound()) {
            findings.add(Finding.about(JournalCode.SUMS_UNREADABLE, SegmentSums.PATH));
        }
        for (long segment : sums.segments()) {
            if (!segments.contains(segment)) {
                findings.add(missing(segment));
            } else if (!sums.of(segment).equals(Optional.of(SegmentSums.compute(disk, segment)))) {
                findings.add(differs(segment));
            }
        }
        return findings;
    }

    private void requireThere(SegmentSums sums) throws JournalException {
        for (long segment : sums.segments()) {
            if (!segments.contains(segment)) {
                throw new JournalException(missing(segment));
            }
        }
    }

    private List<Look> look(SegmentSums sums, boolean all) throws IOException, JournalException {
        List<Long> wanted = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < segments.size(); i++) {
            long segment = segments.get(i);
            Optional<SegmentSums.Sum> sum = sums.of(segment);
            long length = LastLine.sizeOf(disk, segment);
            if (sum.isPresent() && sum.get().length() != length) {
                throw new JournalException(differs(segment));
            }
            boolean finished = i < segments.size() - 1;
            if ((finished && sum.isEmpty()) || (all && sum.isPresent())) {
                wanted.add(segment);
                bytes += length;
            }
        }
        Stream<Long> each = bytes < WORTH_THREADS ? wanted.stream() : wanted.parallelStream();
        try {
            return each.map(segment -> look(segment, sums.of(segment))).toList();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private Look look(long segment, Optional<SegmentSums.Sum> was) {
        try {
            SegmentSums.Sum now = SegmentSums.compute(disk, segment);
            return new Look(segment, now, was.isEmpty(), flaw(segment, was, now));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JournalException told) {
            return new Look(segment, new SegmentSums.Sum(0, Sha256.ZERO), true, Optional.of(told.finding()));
        }
    }

    private Optional<Finding> flaw(long segment, Optional<SegmentSums.Sum> was, SegmentSums.Sum now)
            throws IOException, JournalException {
        if (was.isEmpty()) {
            return firstFlaw(segment);
        }
        return was.get().equals(now) ? Optional.empty() : Optional.of(where(segment));
    }

    /** The line that is damaged; when every line is sound, that the segment is another. */
    private Finding where(long segment) throws IOException, JournalException {
        return firstFlaw(segment).orElse(differs(segment));
    }

    private Optional<Finding> firstFlaw(long segment) throws IOException, JournalException {
        ChainCheck check = LastLine.checkFrom(disk, segments, new Place(segment, 0));
        LineReader reader = new LineReader();
        SegmentShape shape = new SegmentShape(entriesPerSegment);
        long first = check.expected();
        try (Lines lines = new SegmentLines(disk, List.of(segment), Place.START, new Place(Long.MAX_VALUE, 0))) {
            while (lines.next()) {
                Optional<Finding> flaw = Opening.flaw(lines, reader, check, shape);
                if (flaw.isPresent()) {
                    return flaw;
                }
            }
        }
        boolean whole = first == segment && check.expected() == segment + entriesPerSegment;
        return whole
                ? Optional.empty()
                : Optional.of(Finding.of(
                        JournalCode.SEGMENT_SHAPE,
                        Segments.path(segment),
                        check.expected(),
                        LastLine.sizeOf(disk, segment),
                        Segments.path(segment)));
    }

    private static Finding differs(long segment) {
        return Finding.of(JournalCode.SEGMENT_DIFFERS, Segments.path(segment), segment, Finding.NOWHERE);
    }

    private static Finding missing(long segment) {
        return Finding.of(JournalCode.SEGMENT_SHAPE, SegmentSums.PATH, segment, 0, Segments.path(segment));
    }
}
