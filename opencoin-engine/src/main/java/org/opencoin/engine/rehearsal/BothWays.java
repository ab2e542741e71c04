package org.opencoin.engine.rehearsal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.telling.Attempt;

/** Payments in one currency, each judged under two charters; none is judged twice. */
final class BothWays {

    /** Two charters differ in few payments and many may have to be tried; this many are, for one change. */
    private static final long MOST = 3_000;

    private final Policy before;
    private final Policy after;
    private final Currency old;
    private final Currency young;
    private final Sought sought;
    private final Attempts attempts;
    private final Map<Attempt, Optional<Judged>> judged = new HashMap<>();

    /**
     * One payment under both.
     *
     * @param before its entry under the old charter
     * @param after its entry under the new one
     */
    record Judged(Attempt attempt, OperationEntry before, OperationEntry after) {

        /** Whether one accepts it and the other doesn't. */
        boolean differs() {
            return before.verdict().allows() != after.verdict().allows();
        }

        /** The one that refuses, of two that differ. */
        OperationEntry refusal() {
            return before.verdict().allows() ? after : before;
        }
    }

    BothWays(Policy before, Currency old, Policy after, Currency young) {
        this.before = before;
        this.after = after;
        this.old = old;
        this.young = young;
        this.sought = Sought.withFees(old).and(Sought.withFees(young));
        this.attempts = new Attempts(after.charter(), young, sought);
    }

    /** Payments that a change may be about: those that its own conditions tell apart, then those that any condition does. */
    Stream<Attempt> about(RulePair pair) {
        Sought own = Stream.concat(pair.before().stream(), pair.after().stream())
                .map(Sought::by)
                .reduce(Sought::and)
                .orElseThrow();
        Attempts narrow = new Attempts(after.charter(), young, own);
        Attempts wide = new Attempts(after.charter(), young, sought.withAmountsOf(own));
        return Stream.concat(narrow.all().limit(MOST), wide.all().limit(MOST));
    }

    /** Whether amounts mean the same under both, so that one payment can be tried under both. */
    boolean areComparable() {
        return old.decimals() == young.decimals();
    }

    Policy before() {
        return before;
    }

    Policy after() {
        return after;
    }

    Attempts attempts() {
        return attempts;
    }

    /** Those of some payments that both charters know how to read. */
    Stream<Judged> of(Stream<Attempt> tried) {
        if (!areComparable()) {
            return Stream.empty();
        }
        return tried.filter(attempt -> attempt.amount() > 0)
                .filter(attempt -> knows(before.charter(), attempt) && knows(after.charter(), attempt))
                .limit(2 * MOST)
                .flatMap(attempt -> judged.computeIfAbsent(attempt, this::judge).stream());
    }

    private Optional<Judged> judge(Attempt attempt) {
        return Stage.tried(before, attempt)
                .flatMap(old -> Stage.tried(after, attempt).map(young -> new Judged(attempt, old, young)));
    }

    /** The first payment at all that is judged differently. */
    Optional<Judged> first() {
        return of(attempts.all()).filter(Judged::differs).findFirst();
    }

    private static boolean knows(Charter charter, Attempt attempt) {
        return Stage.knows(charter, attempt);
    }
}
