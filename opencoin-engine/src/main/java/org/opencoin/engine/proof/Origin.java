package org.opencoin.engine.proof;

import java.util.Optional;
import org.opencoin.engine.crypto.Sha256;

/** The first line of a record's checkpoints: which record it is, by the hash of its entry 0. */
public final class Origin {

    private static final String START = "opencoin/";

    private Origin() {}

    /** The origin of the record whose entry 0 has this hash. */
    public static String of(Sha256 genesis) {
        return START + genesis.hex();
    }

    /** The hash of entry 0; empty when it is the origin of something else. */
    public static Optional<Sha256> genesis(String origin) {
        return origin.startsWith(START) ? Sha256.parse(origin.substring(START.length())) : Optional.empty();
    }
}
