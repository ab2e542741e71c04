package org.opencoin.engine.melting;

import org.opencoin.dsl.charter.Currency.Rounding;
import org.opencoin.dsl.charter.DemurrageBase;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.MeltLine;

/**
 * One line of the charter that melts money, with what it remembers of each account. A step asks for the {@linkplain #claim
 * claim} on an account, then tells what was in fact {@linkplain #charged charged}: less only when all lines together
 * would have taken more than there was.
 */
abstract class Line {

    final CurrencyPolicy currency;
    final MeltLine rule;

    Line(CurrencyPolicy currency, MeltLine rule) {
        this.currency = currency;
        this.rule = rule;
    }

    static Line of(CurrencyPolicy currency, MeltLine rule) {
        if (rule.base() instanceof DemurrageBase.HeldLongerThan held) {
            return new LotLine(currency, rule, held);
        }
        if (rule.base() instanceof DemurrageBase.EachOfItsDays) {
            return new DaysLine(currency, rule);
        }
        return rule.carriesRest() ? new CarriedLine(currency, rule) : new RoundedLine(currency, rule);
    }

    /** Before a step at an instant, for all accounts. */
    void begin(long atMillis) {}

    /** What it takes from an account at a step: 0 or more minor units, at most the balance, which is above 0. */
    abstract long claim(int member, long balance, long atMillis);

    /** What it took after a claim, at most the claim; told even when it is nothing. */
    abstract void charged(int member, long charge);

    /** An account's balance moved, other than by a charge. */
    void moved(int member, long before, long after, long atMillis) {}

    /**
     * An account was charged by all lines of a step together.
     *
     * @param own what this line took
     * @param before the balance before the step
     * @param after the balance after it
     */
    void settled(int member, long own, long before, long after, long atMillis) {}

    /** A step passes over an account, whose holder has a role that isn't charged. */
    void spared(int member, long balance, long atMillis) {}

    abstract void save(SnapshotWriter out);

    abstract void load(SnapshotReader in);

    final Rounding rounding() {
        return currency.rounding();
    }
}
