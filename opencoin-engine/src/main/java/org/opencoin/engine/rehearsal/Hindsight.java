package org.opencoin.engine.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Holding;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.Approve;
import org.opencoin.engine.operation.Flaw;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Propose;

/**
 * What the operations of a ledger come to under each of two charters, from its first entry to its last.
 *
 * @param operations how many there are
 * @param untilMillis ledger time of the last entry: what falls due up to then is done
 * @param parted operations that exactly one of both accepts, in the order of the ledger
 * @param changed accounts that hold something else under both, the greatest difference first
 */
public record Hindsight(long operations, long untilMillis, List<Parted> parted, List<Changed> changed) {

    public Hindsight {
        parted = List.copyOf(parted);
        changed = List.copyOf(changed);
    }

    /** What becomes of an operation. */
    public sealed interface Fate {

        /** Whether it passes. */
        boolean passes();

        /** It was judged. */
        record Judged(Verdict verdict) implements Fate {
            @Override
            public boolean passes() {
                return verdict.allows();
            }
        }

        /** The charter has no place for it: somebody never joined, or a currency is gone. */
        record Strange(List<Flaw> flaws) implements Fate {
            public Strange {
                flaws = List.copyOf(flaws);
            }

            @Override
            public boolean passes() {
                return false;
            }
        }
    }

    /**
     * An operation that passes under one charter and not under the other.
     *
     * @param entry its number in the ledger
     */
    public record Parted(long entry, long atMillis, Operation operation, Fate before, Fate after) {}

    /**
     * An account, in minor units of a currency.
     *
     * @param before what it holds under the old charter
     * @param after what it holds under the new one
     */
    public record Changed(AccountName account, String currency, long before, long after) {

        /** What is gained under the new charter; less than 0 for a loss. */
        public long difference() {
            return Math.subtractExact(after, before);
        }
    }

    /**
     * A currency in which an amount of the ledger doesn't mean the same under one of both charters, so that nothing can be
     * compared: it has another number of decimals.
     */
    public static Optional<String> incomparable(Charter ledger, Charter before, Charter after) {
        Decimals own = Decimals.of(ledger);
        return Stream.of(before, after)
                .flatMap(charter -> charter.currencies().stream())
                .filter(currency -> differs(own.of(currency.code()), currency.decimals()))
                .map(Currency::code)
                .findFirst();
    }

    private static boolean differs(OptionalInt own, int decimals) {
        return own.isPresent() && own.getAsInt() != decimals;
    }

    /**
     * Has everything happen twice.
     *
     * @param ledger sound; nothing is written to it
     * @throws LedgerException if its entries can't be read
     */
    public static Hindsight of(Ledger ledger, Charter before, Charter after) throws LedgerException {
        Retelling old = new Retelling(before);
        Retelling young = new Retelling(after);
        List<Parted> parted = new ArrayList<>();
        long[] seen = {0, 0};
        ledger.entries((number, entry) -> {
            seen[1] = entry.atMillis();
            if (entry instanceof Entry.CharterEntry) {
                old.found(entry.atMillis());
                young.found(entry.atMillis());
            } else if (entry instanceof Entry.OperationEntry asked && !isOnCharter(asked.operation())) {
                seen[0]++;
                Fate was = old.take(asked.atMillis(), asked.operation());
                Fate is = young.take(asked.atMillis(), asked.operation());
                if (was.passes() != is.passes()) {
                    parted.add(new Parted(number, asked.atMillis(), asked.operation(), was, is));
                }
            }
        });
        return new Hindsight(seen[0], seen[1], parted, changed(old.holdings(seen[1]), young.holdings(seen[1])));
    }

    /** Each charter stays in force in its own telling. */
    private static boolean isOnCharter(Operation operation) {
        return operation instanceof Propose || operation instanceof Approve || operation instanceof Amend;
    }

    private record Purse(AccountName account, String currency) {}

    private static List<Changed> changed(List<Holding> before, List<Holding> after) {
        Map<Purse, Long> held = new LinkedHashMap<>();
        Map<Purse, Long> holds = new LinkedHashMap<>();
        before.forEach(one -> held.put(new Purse(one.account(), one.currency()), one.amount()));
        after.forEach(one -> holds.put(new Purse(one.account(), one.currency()), one.amount()));
        return Stream.concat(held.keySet().stream(), holds.keySet().stream())
                .distinct()
                .map(purse -> new Changed(
                        purse.account(), purse.currency(), held.getOrDefault(purse, 0L), holds.getOrDefault(purse, 0L)))
                .filter(one -> one.difference() != 0)
                .sorted(Comparator.comparing(Changed::currency).thenComparing(one -> -Math.abs(one.difference())))
                .toList();
    }
}
