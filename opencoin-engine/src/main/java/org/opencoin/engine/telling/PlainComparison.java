package org.opencoin.engine.telling;

import java.util.List;
import java.util.Optional;

/**
 * What two charters don't mean alike, as plain sentences of one language.
 *
 * @param language {@code en} or {@code fr}
 * @param before hash of the old charter's normal form
 * @param after hash of the new charter's normal form
 * @param sameWords of two that mean the same, whether what refusals quote (articles, their numbers, the purpose) is the same
 *     as well
 * @param currencies those about which something has changed
 */
public record PlainComparison(
        String language, String before, String after, boolean sameWords, List<OfCurrency> currencies) {

    public PlainComparison {
        currencies = List.copyOf(currencies);
    }

    /** Whether both mean the same. */
    public boolean isSame() {
        return currencies.isEmpty();
    }

    /** Whether a currency is in both charters. */
    public enum Standing {
        KEPT,
        ADDED,
        REMOVED
    }

    /**
     * One currency.
     *
     * @param name such as {@code Pionnier}
     * @param code such as {@code PIO}
     * @param standing in which of both it is
     * @param changes of its rules
     * @param held what always held, and doesn't now
     * @param holds what always holds now, and didn't
     * @param examples of payments judged differently, where no change by itself has one
     */
    public record OfCurrency(
            String name,
            String code,
            Standing standing,
            List<OfChange> changes,
            List<String> held,
            List<String> holds,
            List<String> examples) {
        public OfCurrency {
            changes = List.copyOf(changes);
            held = List.copyOf(held);
            holds = List.copyOf(holds);
            examples = List.copyOf(examples);
        }

        /** Whether nothing about it has changed. */
        public boolean isSame() {
            return standing == Standing.KEPT && changes.isEmpty() && held.isEmpty() && holds.isEmpty();
        }
    }

    /**
     * One rule that isn't the same.
     *
     * @param change what it is about
     * @param effect which way it goes and for whom
     * @param before the rule as it was
     * @param after the rule as it is
     * @param examples what both charters make of the same thing, in the order of the change's own
     */
    public record OfChange(
            Change change, String effect, Optional<OfRule> before, Optional<OfRule> after, List<String> examples) {
        public OfChange {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A rule of one of both charters.
     *
     * @param id its identity inside that charter
     * @param article its number; empty outside any article
     * @param sentence what it comes to
     */
    public record OfRule(String id, Optional<Integer> article, String sentence) {}
}
