package org.opencoin.engine.journal;

import java.io.IOException;
import java.util.List;

/** Finds the line that ends at a place, without reading those before it. */
final class LastLine {

    private static final int PIECE = 4096;

    private LastLine() {}

    /**
     * The head of the journal if it ended at this place.
     *
     * @return a check that goes on from there
     * @throws JournalException if no true line with a fitting number ends there
     */
    static ChainCheck checkFrom(Disk disk, List<Long> segments, Place place) throws IOException, JournalException {
        if (place.length() > 0) {
            return checkFrom(disk, place);
        }
        int index = segments.indexOf(place.segment());
        if (index <= 0) {
            return new ChainCheck();
        }
        Place before = new Place(segments.get(index - 1), sizeOf(disk, segments.get(index - 1)));
        return checkFrom(disk, segments, before);
    }

    static long sizeOf(Disk disk, long segment) throws IOException {
        try (DiskFile file = disk.open(Segments.path(segment))) {
            return file.size();
        }
    }

    private static ChainCheck checkFrom(Disk disk, Place place) throws IOException, JournalException {
        try (DiskFile file = disk.open(place.path())) {
            byte[] line = endingAt(file, place.length());
            boolean ended = line.length > 0 && line[line.length - 1] == '\n' && file.size() >= place.length();
            if (ended
                    && new LineReader().read(line, 0, line.length - 1) instanceof LineReading.Whole whole
                    && whole.isTrue()) {
                return new ChainCheck(new Head(whole.number() + 1, whole.written()), whole.at());
            }
            throw new JournalException(Finding.of(
                    JournalCode.DURABLE_DAMAGED,
                    place.path(),
                    Finding.NOWHERE,
                    Math.max(0, place.length() - line.length),
                    place.length(),
                    file.size()));
        }
    }

    /** The place after the last line feed before {@code end}, 0 when there is none. */
    static long feedBefore(DiskFile file, long end) throws IOException {
        for (long from = end; from > 0; ) {
            int length = (int) Math.min(PIECE, from);
            from -= length;
            byte[] bytes = WholeFile.read(file, from, length);
            for (int i = bytes.length; i > 0; i--) {
                if (bytes[i - 1] == '\n') {
                    return from + i;
                }
            }
        }
        return 0;
    }

    /** The bytes after the line feed before the one just before {@code end}. */
    private static byte[] endingAt(DiskFile file, long end) throws IOException {
        int wanted = PIECE;
        while (true) {
            int length = (int) Math.min(wanted, end);
            byte[] bytes = WholeFile.read(file, end - length, length);
            int start = bytes.length - 1;
            while (start > 0 && bytes[start - 1] != '\n') {
                start--;
            }
            if (start > 0 || length == end || length >= SegmentLines.LONGEST_LINE) {
                return java.util.Arrays.copyOfRange(bytes, Math.max(0, start), bytes.length);
            }
            wanted *= 2;
        }
    }
}
