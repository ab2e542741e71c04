package org.opencoin.engine.income;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.account.DoneStep;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.ledger.Step;
import org.opencoin.engine.money.Amounts;
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

    /** The dividends of a currency, none of them due before the state begins. */
    public IncomeBook(CurrencyPolicy currency, Facts facts, Accounts accounts) {
        this.currency = currency;
        this.facts = facts;
        this.accounts = accounts;
        this.next = new long[currency.dividends().size()];
        Arrays.fill(next, WallClock.NEVER);
    }

    /** Begins: what falls due up to and at this instant is not done. */
    public void begin(long atMillis) {
        for (int i = 0; i < next.length; i++) {
            after(i, atMillis);
        }
    }

    private void after(int i, long atMillis) {
        next[i] = currency.clock().nextStart(currency.dividends().get(i).each(), atMillis);
    }

    /** The next instant at which a dividend is due; {@link WallClock#NEVER} when there is none. */
    public long nextDue() {
        long due = WallClock.NEVER;
        for (long instant : next) {
            due = Math.min(due, instant);
        }
        return due;
    }

    /** Pays every dividend due at an instant, one after the other: one step for each. */
    public List<DoneStep> step(long atMillis) {
        List<DoneStep> steps = new ArrayList<>();
        for (int i = 0; i < next.length; i++) {
            if (next[i] <= atMillis) {
                after(i, atMillis);
                steps.add(paid(currency.dividends().get(i), atMillis));
            }
        }
        return steps;
    }

    /** All of it, or nothing where not all of it fits. */
    private DoneStep paid(DividendRule rule, long atMillis) {
        DoneStep step = begun(rule, atMillis);
        long receivers = 0;
        for (int member = 0; member < facts.members(); member++) {
            if (rule.who().includes(member, facts)) {
                receivers++;
                long balance = accounts.balance(member, currency.number());
                long received = Math.min(rule.amount(), room(member, balance));
                if (received > 0) {
                    step.add(member, balance, received);
                }
            }
        }
        long issued = Amounts.exactly(BigInteger.valueOf(rule.amount()).multiply(BigInteger.valueOf(receivers)));
        return fits(issued) ? made(step, issued, rule.rest()) : begun(rule, atMillis);
    }

    /** What still fits under the lowest ceiling that binds a member, 0 or more. */
    private long room(int member, long balance) {
        long left = Amounts.minus(currency.ceiling(member, facts), balance);
        return Amounts.overflows(left) ? Amounts.LARGEST : Math.max(0, left);
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

    /** Writes everything. */
    public void save(SnapshotWriter out) {
        for (long instant : next) {
            out.number(instant);
        }
    }

    /** Reads what {@link #save} wrote. */
    public void load(SnapshotReader in) {
        for (int i = 0; i < next.length; i++) {
            next[i] = in.number();
        }
    }
}
