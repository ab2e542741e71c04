package org.opencoin.engine.column;

import java.util.Arrays;

/** Whole numbers by row, zero where none was set, in pages of {@value #PAGE} rows. Rows are numbered from 0. */
public final class LongColumn {

    /** Rows of a page. */
    public static final int PAGE = 4096;

    private static final int SHIFT = 12;
    private static final int MASK = PAGE - 1;

    private long[][] pages = new long[0][];
    private int rows;

    /** How many rows there are: one more than the highest that was set. */
    public int rows() {
        return rows;
    }

    /** The value of a row; 0 for a row that was never set. */
    public long get(int row) {
        return row < rows ? pages[row >>> SHIFT][row & MASK] : 0;
    }

    /** Sets the value of a row, making it and those before it if need be. */
    public void set(int row, long value) {
        if (row >= rows) {
            growTo(row + 1);
        }
        pages[row >>> SHIFT][row & MASK] = value;
    }

    /** Adds to the value of a row. */
    public void add(int row, long change) {
        set(row, get(row) + change);
    }

    /** Adds a row at the end and answers its number. */
    public int append(long value) {
        set(rows, value);
        return rows - 1;
    }

    /** Sets every row to zero. */
    public void clear() {
        for (long[] page : pages) {
            Arrays.fill(page, 0);
        }
    }

    /** Writes the rows. */
    public void save(SnapshotWriter out) {
        out.whole(rows);
        for (int row = 0; row < rows; row++) {
            out.number(get(row));
        }
    }

    /** Reads what {@link #save} wrote, in place of what is here. */
    public void load(SnapshotReader in) {
        pages = new long[0][];
        rows = 0;
        growTo(in.whole());
        for (int row = 0; row < rows; row++) {
            set(row, in.number());
        }
    }

    private void growTo(int count) {
        int needed = (count + MASK) >>> SHIFT;
        int had = pages.length;
        if (needed > had) {
            pages = Arrays.copyOf(pages, needed);
            for (int page = had; page < needed; page++) {
                pages[page] = new long[PAGE];
            }
        }
        rows = count;
    }
}
