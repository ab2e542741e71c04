package org.opencoin.engine.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts bytes into lines, none kept longer than {@link #LONGEST}. */
final class LineSplitter implements Closeable {

    /** Longest line, in bytes. */
    static final int LONGEST = 64 * 1024;

    private final InputStream in;
    private final byte[] chunk = new byte[64 * 1024];
    private int at;
    private int end;

    private byte[] line = new byte[512];
    private int length;
    private int number;

    LineSplitter(InputStream in) {
        this.in = in;
    }

    /** Number of the line, from 1. */
    int number() {
        return number;
    }

    /** Whether the line has more bytes than can be. */
    boolean tooLong() {
        return length > LONGEST;
    }

    /** The line without its end. */
    byte[] line() {
        boolean carriageReturn = length > 0 && line[length - 1] == '\r';
        return Arrays.copyOf(line, carriageReturn ? length - 1 : length);
    }

    /** Goes to the next line; false at the end of the bytes. */
    boolean advance() throws IOException {
        length = 0;
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            if (takeUpToLineFeed()) {
                break;
            }
        }
        number += any ? 1 : 0;
        return any;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(chunk));
        return end > 0;
    }

    /** Takes what the chunk has of the line; true when its line feed was reached. */
    private boolean takeUpToLineFeed() {
        int stop = at;
        while (stop < end && chunk[stop] != '\n') {
            stop++;
        }
        keep(stop - at);
        boolean whole = stop < end;
        at = whole ? stop + 1 : stop;
        return whole;
    }

    /** Of a line that is too long only so much is kept as shows it. */
    private void keep(int count) {
        int kept = Math.min(count, LONGEST + 1 - length);
        if (length + kept > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST + 1, Math.max(line.length * 2, length + kept)));
        }
        System.arraycopy(chunk, at, line, length, kept);
        length += kept;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
