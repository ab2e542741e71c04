package org.opencoin.engine.telling;

import java.time.LocalTime;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencoin.engine.money.LegalPart;

/**
 * What else a payment somebody could try states or comes after.
 *
 * @param legal what of the price is paid beside it in legal money
 * @param fields what it states of itself, by field
 * @param time of the day; empty for noon, of which nobody need speak
 * @param earlier what the same payer paid the same payee just before
 */
public record Circumstances(
        Optional<LegalPart> legal,
        SortedMap<String, String> fields,
        Optional<LocalTime> time,
        Optional<Earlier> earlier) {

    /** Nothing stated, at noon, the first. */
    public static final Circumstances USUAL =
            new Circumstances(Optional.empty(), Collections.emptySortedMap(), Optional.empty(), Optional.empty());

    public Circumstances {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /**
     * Payments like it, but for their amount.
     *
     * @param count how many
     * @param each minor units of each
     */
    public record Earlier(long count, long each) {}

    /** Minor units paid before. */
    public long paidBefore() {
        return earlier.map(payments -> Math.multiplyExact(payments.count(), payments.each()))
                .orElse(0L);
    }

    /** The same with a part in legal money. */
    public Circumstances beside(LegalPart part) {
        return new Circumstances(Optional.of(part), fields, time, earlier);
    }

    /** The same after other payments. */
    public Circumstances after(Earlier payments) {
        return new Circumstances(legal, fields, time, Optional.of(payments));
    }
}
