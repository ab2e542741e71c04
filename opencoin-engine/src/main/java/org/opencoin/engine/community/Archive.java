package org.opencoin.engine.community;

import java.util.Optional;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.operation.CharterText;

/**
 * The record behind a community, where an amendment looks back: a window that the charter before didn't have is filled with
 * what happened. Whoever can't read throws an unchecked exception of their own.
 */
public interface Archive {

    /** Of a community that has no record: it has no charter but its own. */
    Archive NONE = new Archive() {
        @Override
        public Optional<Charter> charter(CharterText text) {
            return Optional.empty();
        }

        @Override
        public void entries(long before, Decimals decimals, Reader reader) {
            throw new IllegalStateException("there is no record to look back to");
        }
    };

    /** A charter compiled from its text; empty when that is none, isn't its own normal form, or lacks a file it names. */
    Optional<Charter> charter(CharterText text);

    /**
     * Reads the entries below a number, in order.
     *
     * @param decimals of every currency that the record speaks of
     */
    void entries(long before, Decimals decimals, Reader reader);

    /** Called for each entry. */
    interface Reader {
        /** The entry of that number. */
        void read(long number, Entry entry);
    }
}
