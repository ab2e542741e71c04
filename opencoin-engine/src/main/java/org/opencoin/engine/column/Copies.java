package org.opencoin.engine.column;

import java.util.function.Consumer;

/** Copies what can be saved. */
public final class Copies {

    private Copies() {}

    /** Has one read what another wrote. */
    public static void copy(Consumer<SnapshotWriter> from, Consumer<SnapshotReader> to) {
        SnapshotWriter out = new SnapshotWriter();
        from.accept(out);
        to.accept(new SnapshotReader(out.toByteArray()));
    }
}
