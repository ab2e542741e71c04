package org.opencoin.engine.journal;

import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.crypto.Sha256;

/** What one line says, looked at by itself. */
public sealed interface LineReading {

    /**
     * A canonical line with the members every entry has.
     *
     * @param entry the whole object
     * @param number its {@code entry}
     * @param at its {@code at}
     * @param previous its {@code previous}
     * @param written its {@code hash}
     * @param computed the hash it should have
     */
    record Whole(JsonObject entry, long number, String at, Sha256 previous, Sha256 written, Sha256 computed)
            implements LineReading {

        /** Whether the line has the hash it says it has. */
        public boolean isTrue() {
            return written.equals(computed);
        }
    }

    /**
     * A line that isn't canonical.
     *
     * @param flaw what is wrong, such as {@code not-nfc}
     * @param offset at which byte of the line
     */
    record NotCanonical(String flaw, int offset) implements LineReading {}

    /**
     * A line without a member that every entry has, or with another kind of value there.
     *
     * @param member the name
     */
    record Lacking(String member) implements LineReading {}
}
