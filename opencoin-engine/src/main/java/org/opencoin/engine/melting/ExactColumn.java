package org.opencoin.engine.melting;

import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;

/** Exact amounts by row, two words each, zero where none was set. */
final class ExactColumn {

    private final LongColumn wholes = new LongColumn();
    private final LongColumn parts = new LongColumn();

    Exact get(int row) {
        return new Exact(wholes.get(row), parts.get(row));
    }

    void set(int row, Exact value) {
        wholes.set(row, value.whole());
        parts.set(row, value.part());
    }

    void clear() {
        wholes.clear();
        parts.clear();
    }

    void save(SnapshotWriter out) {
        wholes.save(out);
        parts.save(out);
    }

    void load(SnapshotReader in) {
        wholes.load(in);
        parts.load(in);
    }
}
