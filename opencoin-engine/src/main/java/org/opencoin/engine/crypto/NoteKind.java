package org.opencoin.engine.crypto;

import java.util.Arrays;
import java.util.Optional;

/** What a key says when it signs a checkpoint; the same key can't say both, since each kind has keys of its own. */
public enum NoteKind {
    /** Whoever keeps the record: this is my record. Plain Ed25519 over the text (C2SP signed note). */
    RECORD(1),
    /** A witness: at that time, this was the longest I saw of that record, and it began with all I saw before (C2SP
     * tlog-cosignature). */
    WITNESS(4);

    private final byte type;

    NoteKind(int type) {
        this.type = (byte) type;
    }

    /** The byte that stands in front of a key of this kind. */
    byte type() {
        return type;
    }

    static Optional<NoteKind> of(byte type) {
        return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst();
    }
}
