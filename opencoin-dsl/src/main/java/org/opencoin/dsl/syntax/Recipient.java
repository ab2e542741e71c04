package org.opencoin.dsl.syntax;

import java.util.Optional;
import org.opencoin.dsl.source.TextSpan;

/** Where a charge, a fee or a share goes, or a hole. */
public sealed interface Recipient extends Node
        permits Recipient.Named, Recipient.Chosen, Recipient.ByHolder, Recipient.Burned, Recipient.Shared, Hole {

    /** {@code to Commons}. */
    record Named(TextSpan span, Name name) implements Recipient {}

    /** {@code to the Association chosen in this operation}. */
    record Chosen(TextSpan span, Name role) implements Recipient {}

    /**
     * {@code to the Association chosen by the holder, else to Commons}.
     *
     * @param otherwise who receives it where no choice stands; empty when not written
     */
    record ByHolder(TextSpan span, Name role, Optional<Recipient> otherwise) implements Recipient {}

    /** {@code burned}. */
    record Burned(TextSpan span) implements Recipient {}

    /**
     * {@code shared equally among members, remaining to Commons}: of what melts only.
     *
     * @param remaining who receives what division leaves over; empty when not written
     */
    record Shared(TextSpan span, Optional<Recipient> remaining) implements Recipient {}
}
