package org.opencoin.engine.income;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencoin.dsl.charter.WhenShort;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.account.DoneStep;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.ledger.Step;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.StandingGrantRule;
import org.opencoin.engine.time.WallClock;

/** The standing grants of one currency, which funds pay. */
public final class StandingGrantBook {

    private final CurrencyPolicy currency;
    private final Facts facts;
    private final Accounts accounts;
    /** When each falls due next, in the order of the rules. */
    private final long[] next;

    /** The standing grants of a currency, none of them due before the state begins. */
    public StandingGrantBook(CurrencyPolicy currency, Facts facts, Accounts accounts) {
        this.currency = currency;
        this.facts = facts;
        this.accounts = accounts;
        this.next = new long[currency.standingGrants().size()];
        Arrays.fill(next, WallClock.NEVER);
    }

    /** Begins: what falls due up to and at this instant is not done. */
    public void begin(long atMillis) {
        for (int i = 0; i < next.length; i++) {
            after(i, atMillis);
        }
    }

    private void after(int i, long atMillis) {
        next[i] = currency.clock().nextStart(currency.standingGrants().get(i).each(), atMillis);
    }

    /** The next instant at which one is due; {@link WallClock#NEVER} when there is none. */
    public long nextDue() {
        return Arrays.stream(next).min().orElse(WallClock.NEVER);
    }

    /** Pays every one due at an instant, one after the other, each from what those before left: one step for each. */
    public List<DoneStep> step(long atMillis) {
        List<DoneStep> steps = new ArrayList<>();
        for (int i = 0; i < next.length; i++) {
            if (next[i] <= atMillis) {
                after(i, atMillis);
                steps.add(paid(currency.standingGrants().get(i), atMillis));
            }
        }
        return steps;
    }

    private DoneStep paid(StandingGrantRule rule, long atMillis) {
        DoneStep step = new DoneStep(Step.STANDING_GRANT, rule.head(), currency.number(), atMillis, false);
        long holds = Math.max(0, accounts.balance(rule.fund(), currency.number()));
        long[] parts = parts(rule, holds);
        for (int member = 0; member < parts.length; member++) {
            if (parts[member] > 0) {
                step.add(member, accounts.balance(member, currency.number()), parts[member]);
                accounts.change(member, currency.number(), parts[member]);
            }
        }
        accounts.change(rule.fund(), currency.number(), -step.total());
        step.standing(rule.fund(), -step.total());
        return step;
    }

    /** What each member receives of what a fund holds, by number. */
    private long[] parts(StandingGrantRule rule, long holds) {
        long[] parts = new long[facts.members()];
        long receivers = 0;
        long wanted = 0;
        for (int member = 0; member < parts.length; member++) {
            if (rule.who().includes(member, facts)) {
                long balance = accounts.balance(member, currency.number());
                parts[member] = Math.min(rule.amount(), currency.room(member, balance, facts));
                receivers += parts[member] > 0 ? 1 : 0;
                wanted = Amounts.plus(wanted, parts[member]);
            }
        }
        if (Amounts.overflows(wanted) || wanted > holds) {
            cut(parts, rule.whenShort(), receivers, holds);
        }
        return parts;
    }

    private static void cut(long[] parts, WhenShort whenShort, long receivers, long holds) {
        if (whenShort == WhenShort.FIRST_TO_JOIN) {
            firstCome(parts, holds);
            return;
        }
        long most = whenShort == WhenShort.EQUAL_PARTS ? holds / receivers : 0;
        for (int member = 0; member < parts.length; member++) {
            parts[member] = Math.min(parts[member], most);
        }
    }

    /** Whole parts in the order of joining, up to the first that isn't left any more. */
    private static void firstCome(long[] parts, long holds) {
        long left = holds;
        for (int member = 0; member < parts.length; member++) {
            if (parts[member] > left) {
                left = 0;
                parts[member] = 0;
            }
            left -= parts[member];
        }
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
