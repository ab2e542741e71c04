package org.opencoin.engine.melting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.account.DoneStep;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.ledger.Step;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.money.Shares;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.LevyRule;
import org.opencoin.engine.policy.Past;
import org.opencoin.engine.policy.Pasts;
import org.opencoin.engine.time.WallClock;

/** The levies of one currency. */
public final class LevyBook {

    private final CurrencyPolicy currency;
    private final Facts facts;
    private final Accounts accounts;
    private final Pasts pasts;
    private final MeltingBook melting;
    private final Sharing sharing;
    /** When each levy falls due next, in the order of the rules. */
    private final long[] next;

    /**
     * The levies of a currency, none of them due before the state begins.
     *
     * @param pasts what credit may have grown with
     * @param melting is told what they move, as of anything that moves
     */
    public LevyBook(CurrencyPolicy currency, Facts facts, Accounts accounts, Pasts pasts, MeltingBook melting) {
        this.currency = currency;
        this.facts = facts;
        this.accounts = accounts;
        this.pasts = pasts;
        this.melting = melting;
        this.sharing = new Sharing(currency, facts, accounts);
        this.next = new long[currency.levies().size()];
        Arrays.fill(next, WallClock.NEVER);
    }

    /** Begins: what falls due up to and at this instant is not done. */
    public void begin(long atMillis) {
        for (int i = 0; i < next.length; i++) {
            after(i, atMillis);
        }
    }

    private void after(int i, long atMillis) {
        next[i] = currency.clock().nextStart(currency.levies().get(i).each(), atMillis);
    }

    /** The next instant at which a levy is due; {@link WallClock#NEVER} when there is none. */
    public long nextDue() {
        return Arrays.stream(next).min().orElse(WallClock.NEVER);
    }

    /**
     * Takes every levy due at an instant, all on the balances just before the first: one step for each. Nobody pays any of
     * them when all together wouldn't fit into amounts.
     */
    public List<DoneStep> step(long atMillis) {
        List<LevyRule> due = due(atMillis);
        List<DoneStep> steps = due.stream().map(rule -> begun(rule, atMillis)).toList();
        long[] before = sharing.balances();
        Past past = pasts.at(currency.number(), atMillis);
        List<long[]> charges = new ArrayList<>();
        for (int member = 0; member < before.length; member++) {
            charges.add(charges(member, before[member], due, past));
        }
        if (accounts.fitsMore(currency.number(), sum(charges))) {
            for (int member = 0; member < before.length; member++) {
                take(member, before[member], charges.get(member), steps);
            }
        }
        List<DoneStep> done = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            done.add(credited(due.get(i), steps.get(i), before));
        }
        return done;
    }

    private List<LevyRule> due(long atMillis) {
        List<LevyRule> due = new ArrayList<>();
        for (int i = 0; i < next.length; i++) {
            if (next[i] <= atMillis) {
                after(i, atMillis);
                due.add(currency.levies().get(i));
            }
        }
        return due;
    }

    private DoneStep begun(LevyRule rule, long atMillis) {
        return new DoneStep(Step.LEVY, rule.head(), currency.number(), atMillis, rule.shares());
    }

    /** What each levy takes from a member: as far down as credit goes, cut in proportion where that isn't enough. */
    private long[] charges(int member, long balance, List<LevyRule> due, Past past) {
        long[] claims = new long[due.size()];
        for (int i = 0; i < claims.length; i++) {
            boolean pays = due.get(i).who().includes(member, facts);
            claims[i] = pays ? due.get(i).measure().of(member, balance, past, currency.rounding()) : 0;
        }
        long room = Amounts.minus(balance, currency.floor(member, facts, past));
        long available = Amounts.overflows(room) ? Amounts.LARGEST : Math.max(0, room);
        long left = available;
        for (long claim : claims) {
            left -= claim; // below zero once, and never far enough to wrap
            if (left < 0) {
                return Shares.inProportion(available, claims);
            }
        }
        return claims;
    }

    private static long sum(List<long[]> charges) {
        long sum = 0;
        for (long[] ofMember : charges) {
            sum = Amounts.plus(sum, Amounts.sum(ofMember));
        }
        return sum;
    }

    private void take(int member, long before, long[] charges, List<DoneStep> steps) {
        long balance = before;
        for (int i = 0; i < charges.length; i++) {
            if (charges[i] > 0) {
                steps.get(i).add(member, before, charges[i]);
                accounts.change(member, currency.number(), -charges[i]);
                melting.moved(
                        member, balance, balance - charges[i], steps.get(i).atMillis());
                balance -= charges[i];
            }
        }
    }

    private DoneStep credited(LevyRule rule, DoneStep step, long[] before) {
        DoneStep done = rule.shares()
                ? sharing.share(
                        step,
                        rule.sharing(),
                        before,
                        (member, from, to) -> melting.moved(member, from, to, step.atMillis()))
                : step;
        long rest = done.total() - done.shared();
        accounts.change(rule.destination(), currency.number(), rest);
        done.standing(rule.destination(), rest);
        return done;
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
