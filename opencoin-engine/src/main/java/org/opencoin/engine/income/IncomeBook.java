package org.opencoin.engine.income;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.account.DoneStep;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.ledger.Step;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.money.Factor;
import org.opencoin.engine.policy.CapRule;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.DividendRule;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.time.WallClock;

/** The dividends of one currency. */
public final class IncomeBook {

    private final CurrencyPolicy currency;
    private final Facts facts;
    private final Accounts accounts;
    /** When each dividend falls due next, in the order of the rules. */
    private final long[] next;

    /** What each dividend is now, minor units. */
    private final long[] amounts;

    /** When each dividend next becomes larger; {@link WallClock#NEVER} for one that doesn't. */
    private final long[] grows;

    /** The dividends of a currency, none of them due before the state begins. */
    public IncomeBook(CurrencyPolicy currency, Facts facts, Accounts accounts) {
        this.currency = currency;
        this.facts = facts;
        this.accounts = accounts;
        this.next = new long[currency.dividends().size()];
        this.amounts =
                currency.dividends().stream().mapToLong(DividendRule::amount).toArray();
        this.grows = new long[next.length];
        Arrays.fill(next, WallClock.NEVER);
        Arrays.fill(grows, WallClock.NEVER);
    }

    /** Begins: what falls due up to and at this instant is not done. */
    public void begin(long atMillis) {
        for (int i = 0; i < next.length; i++) {
            after(i, atMillis);
            growsAfter(i, atMillis);
        }
    }

    private void growsAfter(int i, long atMillis) {
        currency.dividends()
                .get(i)
                .growth()
                .ifPresent(growth -> grows[i] = growth.every() instanceof Schedule.EveryHours hours
                        ? currency.clock().nextHours(hours.hours(), hours.from(), atMillis)
                        : days((Schedule.EveryDays) growth.every(), atMillis));
    }

    private long days(Schedule.EveryDays every, long atMillis) {
        return currency.clock().nextEvery(every.days(), every.from(), atMillis);
    }

    private void after(int i, long atMillis) {
        next[i] = currency.clock().nextStart(currency.dividends().get(i).each(), atMillis);
    }

    /** The next instant at which a dividend is due or becomes larger; {@link WallClock#NEVER} when there is none. */
    public long nextDue() {
        long due = WallClock.NEVER;
        for (int i = 0; i < next.length; i++) {
            due = Math.min(due, Math.min(next[i], grows[i]));
        }
        return due;
    }

    /** Pays every dividend due at an instant, one after the other: one step for each. Then those grow that grow then. */
    public List<DoneStep> step(long atMillis) {
        List<DoneStep> steps = new ArrayList<>();
        for (int i = 0; i < next.length; i++) {
            if (next[i] <= atMillis) {
                after(i, atMillis);
                steps.add(paid(currency.dividends().get(i), amounts[i], atMillis));
            }
        }
        for (int i = 0; i < grows.length; i++) {
            if (grows[i] <= atMillis) {
                growsAfter(i, atMillis);
                amounts[i] = grown(currency.dividends().get(i), amounts[i]);
            }
        }
        return steps;
    }

    /** As it was when nobody receives it, or when it would be no amount any more. */
    private long grown(DividendRule rule, long amount) {
        long receivers = IntStream.range(0, facts.members())
                .filter(member -> rule.who().includes(member, facts))
                .count();
        if (receivers == 0) {
            return amount;
        }
        long outstanding = Amounts.negated(accounts.balance(currency.issuance(), currency.number()));
        Ratio perMember = rule.growth().orElseThrow().rate().times(Ratio.of(1, receivers));
        long grown = Amounts.plus(amount, Factor.of(perMember).timesDown(Math.max(0, outstanding)));
        return Amounts.overflows(grown) ? amount : grown;
    }

    /** All of it, or nothing where not all of it fits. */
    private DoneStep paid(DividendRule rule, long amount, long atMillis) {
        DoneStep step = begun(rule, atMillis);
        long receivers = 0;
        for (int member = 0; member < facts.members(); member++) {
            if (rule.who().includes(member, facts)) {
                receivers++;
                long balance = accounts.balance(member, currency.number());
                long received = Math.min(amount, currency.room(member, balance, facts));
                if (received > 0) {
                    step.add(member, balance, received);
                }
            }
        }
        long issued = Amounts.exactly(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(receivers)));
        return fits(issued) ? made(step, issued, rule.rest()) : begun(rule, atMillis);
    }

    private DoneStep begun(DividendRule rule, long atMillis) {
        return new DoneStep(Step.DIVIDEND, rule.head(), currency.number(), atMillis, false);
    }

    private boolean fits(long issued) {
        if (Amounts.overflows(issued) || !accounts.fitsMore(currency.number(), issued)) {
            return false;
        }
        long outstanding = Amounts.negated(accounts.balance(currency.issuance(), currency.number()));
        long after = Amounts.plus(outstanding, issued);
        for (CapRule cap : currency.caps()) {
            if (after > cap.maximum()) {
                return issued == 0;
            }
        }
        return true;
    }

    private DoneStep made(DoneStep step, long issued, int rest) {
        for (int i = 0; i < step.size(); i++) {
            accounts.change(step.member(i), currency.number(), step.amount(i));
        }
        standing(step, currency.issuance(), Amounts.negated(issued));
        standing(step, rest, issued - step.total());
        return step;
    }

    private void standing(DoneStep step, int account, long amount) {
        accounts.change(account, currency.number(), amount);
        step.standing(account, amount);
    }

    /** Goes on after an amendment: a dividend that is said as before is what it had become. */
    public void follow(IncomeBook before) {
        for (int i = 0; i < amounts.length; i++) {
            for (int j = 0; j < before.amounts.length; j++) {
                boolean same = currency.dividends()
                        .get(i)
                        .head()
                        .saysAs(before.currency.dividends().get(j).head());
                amounts[i] = same ? before.amounts[j] : amounts[i];
            }
        }
    }

    /** Writes everything. */
    public void save(SnapshotWriter out) {
        for (int i = 0; i < next.length; i++) {
            out.number(next[i]).number(amounts[i]).number(grows[i]);
        }
    }

    /** Reads what {@link #save} wrote. */
    public void load(SnapshotReader in) {
        for (int i = 0; i < next.length; i++) {
            next[i] = in.number();
            amounts[i] = in.number();
            grows[i] = in.number();
        }
    }
}
