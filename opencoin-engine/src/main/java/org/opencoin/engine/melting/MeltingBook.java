package org.opencoin.engine.melting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.account.DoneStep;
import org.opencoin.engine.column.Copies;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.ledger.Step;
import org.opencoin.engine.money.Shares;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.MeltLine;
import org.opencoin.engine.time.WallClock;

/** The demurrage of one currency. */
public final class MeltingBook {

    private final CurrencyPolicy currency;
    private final Facts facts;
    private final Accounts accounts;
    private final Activity activity = new Activity();
    private final Sharing sharing;
    private final List<Due> lines = new ArrayList<>();

    /** The lines of a currency, none of them due before the state begins. */
    public MeltingBook(CurrencyPolicy currency, Facts facts, Accounts accounts) {
        this.currency = currency;
        this.facts = facts;
        this.accounts = accounts;
        this.sharing = new Sharing(currency, facts, accounts);
        currency.melts().forEach(rule -> lines.add(due(rule)));
    }

    private Due due(MeltLine rule) {
        Line line = Line.of(currency, rule);
        return rule.schedule() instanceof Schedule.AfterInactivity after
                ? new ByInactivity(line, new Inactivity(currency, after.span(), facts, accounts, activity))
                : new Scheduled(line);
    }

    /** A line and what tells when it falls due. */
    private sealed interface Due {
        Line line();

        long next();

        /** The members it looks at when it falls due at an instant; their turn is then over. */
        BitSet take(long atMillis);
    }

    /** A line due at instants of the calendar. */
    private final class Scheduled implements Due {
        private final Line line;
        private long next = WallClock.NEVER;

        Scheduled(Line line) {
            this.line = line;
        }

        @Override
        public Line line() {
            return line;
        }

        @Override
        public long next() {
            return next;
        }

        void after(long atMillis) {
            Schedule schedule = line.rule.schedule();
            if (schedule instanceof Schedule.EveryDays every) {
                next = currency.clock().nextEvery(every.days(), every.from(), atMillis);
            } else if (schedule instanceof Schedule.EveryHours every) {
                next = currency.clock().nextHours(every.hours(), every.from(), atMillis);
            } else {
                next = currency.clock().nextStart(((Schedule.EachPeriod) schedule).period(), atMillis);
            }
        }

        @Override
        public BitSet take(long atMillis) {
            after(atMillis);
            BitSet all = new BitSet();
            all.set(0, facts.members());
            return all;
        }
    }

    /** A line due when an account's clock strikes. */
    private record ByInactivity(Line line, Inactivity clocks) implements Due {
        @Override
        public long next() {
            return clocks.nextDue();
        }

        @Override
        public BitSet take(long atMillis) {
            return clocks.strike(atMillis);
        }
    }

    /** Begins: what falls due up to and at this instant is not done. */
    public void begin(long atMillis) {
        for (Due due : lines) {
            if (due instanceof Scheduled scheduled) {
                scheduled.after(atMillis);
            }
        }
    }

    /**
     * The next instant at which something is due, not before {@code atMillis}: what a reversal made due in the past is due
     * now. {@link WallClock#NEVER} when nothing is.
     */
    public long nextDue(long atMillis) {
        long next = WallClock.NEVER;
        for (Due due : lines) {
            next = Math.min(next, due.next());
        }
        return Math.max(next, atMillis);
    }

    /**
     * Does everything due at an instant: charges of all lines on the balances just before it, then their destinations,
     * members who share among them.
     *
     * @return one step for each line that was due; lines by inactivity only where they charged somebody
     */
    public List<DoneStep> step(long atMillis) {
        List<Turn> turns = new ArrayList<>();
        for (Due due : lines) {
            if (due.next() <= atMillis) {
                due.line().begin(atMillis);
                turns.add(new Turn(due.line(), due.take(atMillis), begun(due.line().rule, atMillis)));
            }
        }
        BitSet members = new BitSet();
        turns.forEach(turn -> members.or(turn.members()));
        long[] before = turns.stream().anyMatch(Turn::isShared) ? sharing.balances() : new long[0];
        members.stream().forEach(member -> charge(member, turns, atMillis));
        List<DoneStep> steps = turns.stream()
                .filter(Turn::isTold)
                .map(turn -> credited(turn, before))
                .toList();
        lines.forEach(due -> members.stream().forEach(member -> struck(due, member)));
        return steps;
    }

    private DoneStep share(DoneStep step, MeltLine rule, long[] before) {
        return sharing.share(
                step, rule.sharing(), before, (member, from, to) -> moved(member, from, to, step.atMillis()));
    }

    /** One line's part in an instant. */
    private record Turn(Line line, BitSet members, DoneStep step) {
        boolean isTold() {
            return !line.rule.byInactivity() || step.size() > 0;
        }

        boolean isShared() {
            return line.rule.shares();
        }
    }

    private void charge(int member, List<Turn> turns, long atMillis) {
        long balance = accounts.balance(member, currency.number());
        spare(member, balance, turns, atMillis);
        List<Turn> mine = balance <= 0
                ? List.of()
                : turns.stream()
                        .filter(turn ->
                                turn.members().get(member) && !turn.line().rule.spares(member, facts))
                        .toList();
        long[] claims = new long[mine.size()];
        for (int i = 0; i < claims.length; i++) {
            claims[i] = mine.get(i).line().claim(member, balance, atMillis);
        }
        long[] charges = cut(balance, claims);
        long after = balance;
        for (int i = 0; i < charges.length; i++) {
            mine.get(i).line().charged(member, charges[i]);
            after -= charges[i];
            if (charges[i] > 0) {
                mine.get(i).step().add(member, balance, charges[i]);
            }
        }
        if (after != balance) {
            accounts.change(member, currency.number(), after - balance);
            long left = after;
            lines.forEach(due -> due.line().settled(member, taken(due.line(), mine, charges), balance, left, atMillis));
        }
    }

    private void spare(int member, long balance, List<Turn> turns, long atMillis) {
        for (Turn turn : turns) {
            if (turn.members().get(member) && turn.line().rule.spares(member, facts)) {
                turn.line().spared(member, balance, atMillis);
            }
        }
    }

    /** What a line took itself in a step, among all that was taken. */
    private static long taken(Line line, List<Turn> turns, long[] charges) {
        for (int i = 0; i < charges.length; i++) {
            if (turns.get(i).line() == line) {
                return charges[i];
            }
        }
        return 0;
    }

    /** Charges that together exceed what there is are cut in proportion, left-over units by line order. */
    private static long[] cut(long balance, long[] claims) {
        long left = balance;
        for (long claim : claims) {
            left -= claim; // each is at most the balance: below zero once, and never far enough to wrap
            if (left < 0) {
                return Shares.inProportion(balance, claims);
            }
        }
        return claims;
    }

    private DoneStep begun(MeltLine rule, long atMillis) {
        return new DoneStep(Step.DEMURRAGE, rule.head(), currency.number(), atMillis, rule.shares());
    }

    private DoneStep credited(Turn turn, long[] before) {
        DoneStep step = turn.isShared() ? share(turn.step(), turn.line().rule, before) : turn.step();
        int destination = turn.line().rule.destination();
        long rest = step.total() - step.shared();
        accounts.change(destination, currency.number(), rest);
        step.standing(destination, rest);
        return step;
    }

    private static void struck(Due due, int member) {
        if (due instanceof ByInactivity inactive) {
            inactive.clocks().changed(member);
        }
    }

    /** A member's balance moved, other than by a charge. */
    public void moved(int member, long before, long after, long atMillis) {
        if (before <= 0 && after > 0) {
            activity.becamePositive(member, atMillis);
        }
        for (Due due : lines) {
            due.line().moved(member, before, after, atMillis);
            struck(due, member);
        }
    }

    /** A member gave money to somebody else. */
    public void paid(int member, long atMillis) {
        activity.paid(member, atMillis);
    }

    /** When a member last gave money to somebody else, or joined. */
    public long lastPaid(int member) {
        return activity.lastPaid(member, facts);
    }

    /** A payment of a member was reversed: the last one that stands was then, or never. */
    public void lastPaid(int member, long atMillis, boolean ever) {
        if (ever) {
            activity.paid(member, atMillis);
        } else {
            activity.neverPaid(member);
        }
        lines.forEach(due -> struck(due, member));
    }

    /**
     * Goes on, after an amendment, with what the demurrage of the charter before remembered: what is due from then on is due
     * by this charter. Members and balances must be there already.
     *
     * @param before empty for a currency that is new
     */
    public void follow(Optional<MeltingBook> before, long atMillis) {
        begin(atMillis);
        before.ifPresent(book -> Copies.copy(book.activity::save, activity::load));
        List<Due> old = before.map(book -> book.lines).orElse(List.of());
        Succession succession = new Succession(lines(old), lines(lines));
        Line.Following now =
                new Line.Following(facts.members(), member -> accounts.balance(member, currency.number()), atMillis);
        for (Due due : lines) {
            Optional<Line> line = succession.before(due.line());
            if (line.filter(due.line()::isSame).isPresent()) {
                Copies.copy(line.get()::save, due.line()::load);
            } else {
                due.line().follow(line.orElse(null), now);
            }
            if (due instanceof ByInactivity inactive) {
                inactive.clocks().follow(clocks(old, line), atMillis);
            }
        }
    }

    private static List<Line> lines(List<Due> dues) {
        return dues.stream().map(Due::line).toList();
    }

    private static @Nullable Inactivity clocks(List<Due> dues, Optional<Line> line) {
        return dues.stream()
                .filter(due -> line.filter(due.line()::equals).isPresent())
                .filter(ByInactivity.class::isInstance)
                .map(due -> ((ByInactivity) due).clocks())
                .findFirst()
                .orElse(null);
    }

    /** Writes everything. */
    public void save(SnapshotWriter out) {
        activity.save(out);
        for (Due due : lines) {
            due.line().save(out);
            if (due instanceof Scheduled scheduled) {
                out.number(scheduled.next);
            } else if (due instanceof ByInactivity inactive) {
                inactive.clocks().save(out);
            }
        }
    }

    /** Reads what {@link #save} wrote; members and balances must be there already. */
    public void load(SnapshotReader in) {
        activity.load(in);
        for (Due due : lines) {
            due.line().load(in);
            if (due instanceof Scheduled scheduled) {
                scheduled.next = in.number();
            } else if (due instanceof ByInactivity inactive) {
                inactive.clocks().load(in);
            }
        }
    }
}
