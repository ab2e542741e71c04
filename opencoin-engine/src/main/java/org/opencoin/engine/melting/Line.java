package org.opencoin.engine.melting;

import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.charter.Article;
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

    /**
     * Goes on, after an amendment, with what a line of the charter before remembered.
     *
     * @param before of the same class, or any line on the age of money for another; null when there was none
     */
    abstract void follow(@Nullable Line before, Following now);

    /** The charges that it adds back, where it does. */
    @Nullable
    AddedBack addedBack() {
        return null;
    }

    /**
     * What an amendment finds.
     *
     * @param members how many there are
     * @param balance of each
     */
    record Following(int members, IntToLongFunction balance, long atMillis) {}

    /** Whether another line is said in the same words and rounds in the same way. */
    final boolean isSame(Line other) {
        return rule.head().saysAs(other.rule.head())
                && getClass() == other.getClass()
                && rounding() == other.rounding()
                && currency.clock().equals(other.currency.clock());
    }

    /** Whether another line is of the same kind and stands in the same article. */
    final boolean isLike(Line other) {
        return getClass() == other.getClass() && article().equals(other.article());
    }

    private Optional<Integer> article() {
        return rule.head().article().map(Article::number);
    }

    abstract void save(SnapshotWriter out);

    abstract void load(SnapshotReader in);

    final Rounding rounding() {
        return currency.rounding();
    }
}
