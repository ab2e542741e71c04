package org.opencoin.engine.journal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of some segments, read in large pieces. */
final class SegmentLines implements Lines {

    /** A line can't be longer than this: a charter of 1 MiB, all of it escaped, with room to spare. */
    static final int LONGEST_LINE = 16 * 1024 * 1024;

    private static final int PIECE = 256 * 1024;

    private final Disk disk;
    private final Iterator<Long> segments;
    private final Place limit;

    private byte[] buffer = new byte[PIECE];
    private int start;
    private int end;
    private int following;
    private int filled;
    private boolean ended;

    private @Nullable DiskFile file;
    private String path = "";
    private long bufferOffset;
    private long fileEnd;

    /**
     * @param segments those to read, in order
     * @param from where in the first of them to begin
     * @param limit where to stop, unless the files end before
     */
    SegmentLines(Disk disk, List<Long> segments, Place from, Place limit) throws JournalException {
        this.disk = disk;
        this.segments = segments.iterator();
        this.limit = limit;
        if (this.segments.hasNext()) {
            openNext(from.length());
        }
    }

    @Override
    public boolean next() throws JournalException {
        do {
            if (nextInFile()) {
                return true;
            }
        } while (openNext(0));
        return false;
    }

    private boolean nextInFile() throws JournalException {
        start = following;
        int scanned = start;
        while (true) {
            int feed = lineFeed(scanned);
            if (feed < filled) {
                return line(feed, feed + 1, true);
            }
            scanned = filled - start;
            if (!fill()) {
                return start < filled && line(filled, filled, false);
            }
        }
    }

    private boolean line(int lineEnd, int next, boolean isEnded) {
        end = lineEnd;
        following = next;
        ended = isEnded;
        return true;
    }

    private int lineFeed(int from) {
        int i = from;
        while (i < filled && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Reads more behind what is there, after moving the line at hand to the front of the buffer. */
    private boolean fill() throws JournalException {
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        filled -= start;
        bufferOffset += start;
        start = 0;
        following = 0;
        if (filled == buffer.length) {
            if (filled >= LONGEST_LINE) {
                return false;
            }
            buffer = Arrays.copyOf(buffer, Math.min(LONGEST_LINE, filled * 2));
        }
        int read = readPiece();
        filled += read;
        return read > 0;
    }

    private int readPiece() throws JournalException {
        long position = bufferOffset + filled;
        int wanted = (int) Math.min(buffer.length - filled, fileEnd - position);
        if (file == null || wanted <= 0) {
            return 0;
        }
        try {
            return file.read(position, buffer, filled, wanted);
        } catch (IOException failure) {
            throw JournalException.of(failure, path);
        }
    }

    private boolean openNext(long from) throws JournalException {
        close();
        if (!segments.hasNext()) {
            return false;
        }
        long segment = segments.next();
        path = Segments.path(segment);
        try {
            DiskFile opened = disk.open(path);
            file = opened;
            fileEnd = segment == limit.segment() ? Math.min(opened.size(), limit.length()) : opened.size();
        } catch (IOException failure) {
            throw JournalException.of(failure, path);
        }
        bufferOffset = from;
        start = 0;
        following = 0;
        filled = 0;
        return true;
    }

    @Override
    public byte[] buffer() {
        return buffer;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public boolean isEnded() {
        return ended;
    }

    @Override
    public String file() {
        return path;
    }

    @Override
    public long offset() {
        return bufferOffset + start;
    }

    @Override
    public void close() {
        if (file != null) {
            Closing.quietly(file);
            file = null;
        }
    }
}
