package org.opencoin.dsl.internal.resolve;

import java.util.Optional;
import org.opencoin.dsl.source.TextSpan;

/**
 * A declared name.
 *
 * @param kind what it stands for
 * @param name as declared
 * @param span where
 * @param owner code of the currency it belongs to; empty for a name of the whole charter
 */
public record Symbol(Kind kind, String name, TextSpan span, Optional<String> owner) {

    /** Whether a rule of that currency may speak of it. */
    boolean isVisibleIn(String currency) {
        return owner.isEmpty() || owner.get().equals(currency);
    }

    /** Whether both could be meant at one place. */
    boolean meets(Symbol other) {
        return owner.isEmpty() || other.owner.isEmpty() || owner.equals(other.owner);
    }
}
