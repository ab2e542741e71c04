package org.opencoin.engine.people;

import java.util.Optional;
import org.opencoin.engine.canonical.CanonicalException;
import org.opencoin.engine.canonical.CanonicalReader;
import org.opencoin.engine.canonical.JsonObject;

/** What a sealed file holds. */
record Named(String member, String name) {

    /** Reads it; empty when it is anything else. */
    static Optional<Named> read(byte[] line) {
        try {
            if (new CanonicalReader().read(line, 0, line.length) instanceof JsonObject named) {
                return named.text("member").flatMap(member -> named.text("name").map(name -> new Named(member, name)));
            }
        } catch (CanonicalException other) {
            // Sealed by somebody else's program.
        }
        return Optional.empty();
    }
}
