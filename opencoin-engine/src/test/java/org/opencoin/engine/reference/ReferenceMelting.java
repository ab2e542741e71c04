package org.opencoin.engine.reference;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.DemurrageBase;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.reference.ReferenceBook.Cause;
import org.opencoin.engine.reference.ReferenceBook.Movement;
import org.opencoin.engine.reference.ReferenceBook.Person;

/** Demurrage of one currency: at each instant at which something is due, everybody is asked again what they owe. */
final class ReferenceMelting {

    private static final long DAY = 24 * 3_600_000L;

    private final ReferenceBook book;
    private final Currency currency;
    private final ReferenceCalendar calendar;
    private final ReferenceDividends dividends;
    private final ReferenceStandingGrants standing;
    private final ReferenceLevies levies;
    private final List<Rule.Demurrage> lines = new ArrayList<>();
    /** What short steps melted exactly, in fine units: by line and member, then by instant. */
    private final Map<String, TreeMap<Long, BigInteger>> melts = new HashMap<>();

    private final Map<String, List<ReferenceLots.Charge>> chargedAt = new HashMap<>();
    /** When a line last passed over somebody for a role. */
    private final Map<String, Long> sparedAt = new HashMap<>();
    /** When inactivity last struck, whatever the charge came to. */
    private final Map<String, Long> struck = new HashMap<>();

    ReferenceMelting(ReferenceBook book, Currency currency, ReferenceLevies.Credit credit) {
        this.book = book;
        this.currency = currency;
        this.calendar = new ReferenceCalendar(currency.calendar());
        this.dividends = new ReferenceDividends(book, currency);
        this.standing = new ReferenceStandingGrants(book, currency);
        this.levies = new ReferenceLevies(book, currency, credit);
        for (Rule rule : currency.rules()) {
            if (rule instanceof Rule.Demurrage demurrage) {
                lines.add(demurrage);
            }
        }
    }

    /** Does everything due after {@code from} and up to {@code to}, in order of time. */
    void advance(long from, long to) {
        long now = from;
        while (true) {
            long next = next(now, to);
            if (next > to) {
                return;
            }
            step(next);
            dividends.step(next);
            standing.step(next);
            levies.step(next);
            now = next;
        }
    }

    private long next(long after, long to) {
        long next = dividends.nextGrowth(after);
        for (LocalDate day = calendar.day(after); calendar.midnight(day) <= to; day = day.plusDays(1)) {
            long midnight = calendar.midnight(day);
            LocalDate today = day;
            if (midnight > after
                    && (dividends.due(today)
                            || standing.due(today)
                            || levies.due(today)
                            || lines.stream().anyMatch(line -> calendar.due(line.schedule(), today)))) {
                next = Math.min(next, midnight);
                break;
            }
        }
        for (Rule.Demurrage line : lines) {
            if (line.schedule() instanceof Schedule.EveryHours every) {
                next = Math.min(next, calendar.nextFull(every, after));
            }
            for (Person person : book.people.values()) {
                next = Math.min(next, Math.max(after, inactivityDue(line, person)));
            }
        }
        return next;
    }

    private void step(long at) {
        Map<Rule.Demurrage, Map<Person, Long>> charges = new LinkedHashMap<>();
        for (Rule.Demurrage line : lines) {
            Map<Person, Long> byPerson = new LinkedHashMap<>();
            for (Person person : book.people.values()) {
                if (isDue(line, person, at)) {
                    boolean exempt = !Collections.disjoint(person.roles(), line.exempt());
                    byPerson.put(person, exempt ? spared(line, person, at) : charge(line, person, at));
                }
            }
            charges.put(line, byPerson);
        }
        for (Person person : book.people.values()) {
            cut(person, charges);
        }
        charges.forEach((line, byPerson) -> byPerson.forEach((person, amount) -> post(line, person, amount, at)));
        charges.forEach((line, byPerson) -> credit(line, byPerson, at));
        charges.forEach((line, byPerson) -> byPerson.keySet().forEach(person -> struck.put(key(line, person), at)));
    }

    /** What a line took goes where it says; shares first, to everybody, as far as their ceilings. */
    private void credit(Rule.Demurrage line, Map<Person, Long> byPerson, long at) {
        long total = byPerson.values().stream().mapToLong(Long::longValue).sum();
        if (line.destination() instanceof Destination.ToStanding choice) {
            byChoice(line, choice, byPerson, at);
            return;
        }
        if (!(line.destination() instanceof Destination.Shared shared)) {
            give(line, account(line.destination()), total, at);
            return;
        }
        long left = total;
        for (Person person : book.people.values()) {
            long room = Math.max(0, ceiling(person) - book.balance(person.id(), currency.code()));
            long share = book.gone.contains(person.id()) ? 0 : Math.min(total / book.present(), room);
            give(line, person.id(), share, at);
            left -= share;
        }
        give(line, account(shared.remaining()), left, at);
    }

    /** Whoever was chosen gets what was taken from all who chose, as far as the ceiling. */
    private void byChoice(Rule.Demurrage line, Destination.ToStanding choice, Map<Person, Long> byPerson, long at) {
        long left = byPerson.values().stream().mapToLong(Long::longValue).sum();
        for (Person person : book.people.values()) {
            long due = byPerson.entrySet().stream()
                    .filter(charge ->
                            book.standing(charge.getKey().id(), choice.role()).equals(Optional.of(person.id())))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            long room = Math.max(0, ceiling(person) - book.balance(person.id(), currency.code()));
            give(line, person.id(), Math.min(due, room), at);
            left -= Math.min(due, room);
        }
        give(line, account(choice.otherwise()), left, at);
    }

    private long ceiling(Person person) {
        return currency.rules().stream()
                .filter(Rule.BalanceLimit.class::isInstance)
                .map(Rule.BalanceLimit.class::cast)
                .filter(limit -> book.matches(limit.who(), person.id()))
                .mapToLong(Rule.BalanceLimit::maximum)
                .min()
                .orElse(Long.MAX_VALUE / 2);
    }

    private void give(Rule.Demurrage line, String account, long amount, long at) {
        book.move(at, account, currency.code(), amount, Cause.OTHER, line.head().id());
    }

    private boolean isDue(Rule.Demurrage line, Person person, long at) {
        if (line.schedule() instanceof Schedule.AfterInactivity) {
            return inactivityDue(line, person) <= at;
        }
        if (line.schedule() instanceof Schedule.EveryHours every) {
            return calendar.nextFull(every, at - 1) == at;
        }
        LocalDate day = calendar.day(at);
        return calendar.midnight(day) == at && calendar.due(line.schedule(), day);
    }

    private long charge(Rule.Demurrage line, Person person, long at) {
        long balance = book.balance(person.id(), currency.code());
        if (balance <= 0) {
            return 0;
        }
        if (line.base() instanceof DemurrageBase.EachOfItsDays) {
            return ofDays(line, person, balance, at);
        }
        if (line.base() instanceof DemurrageBase.HeldLongerThan) {
            return ofLots(line, person, balance, at);
        }
        Ratio held = isShort(line.schedule()) ? exact(line, person, balance) : ReferenceArithmetic.whole(balance);
        Ratio base = base(line, person, held, at);
        if (isShort(line.schedule())) {
            BigInteger melt = ReferenceArithmetic.toFine(line.rate().times(base));
            return carried(
                    line, person, melt.min(ReferenceArithmetic.toFine(held)).max(BigInteger.ZERO), balance, at);
        }
        if (base.signum() <= 0) {
            return 0;
        }
        long rounded = rounded(line.rate().times(base));
        return Math.min(balance, Math.min(ReferenceArithmetic.floor(base), Math.max(line.minimum(), rounded)));
    }

    private long spared(Rule.Demurrage line, Person person, long at) {
        sparedAt.put(key(line, person), at);
        return 0;
    }

    /** Day after day since the first receipt: what was held just before each of them ended, less what was taken for it. */
    private long ofDays(Rule.Demurrage line, Person person, long balance, long at) {
        List<Movement> history = ReferenceBook.net(book.of(person.id(), currency.code()));
        long spared = sparedAt.getOrDefault(key(line, person), Long.MIN_VALUE);
        long first = Long.MAX_VALUE;
        long held = 0;
        for (Movement movement : history) {
            held += movement.amount();
            if (held > 0) {
                first = Math.min(first, movement.at());
            }
        }
        BigInteger due = BigInteger.ZERO;
        for (long end = first; end <= at - DAY; ) {
            end += DAY;
            if (end > spared) {
                due = due.add(
                        ReferenceArithmetic.toFine(line.rate().times(ReferenceArithmetic.whole(before(history, end)))));
            }
        }
        BigInteger left = due.subtract(
                BigInteger.valueOf(chargedSince(line, person, spared)).multiply(ReferenceArithmetic.FINE));
        return Math.min(balance, ReferenceArithmetic.floor(ReferenceArithmetic.fine(left)));
    }

    private static long before(List<Movement> history, long at) {
        return Math.max(
                0,
                history.stream()
                        .filter(m -> m.at() < at)
                        .mapToLong(Movement::amount)
                        .sum());
    }

    private long ofLots(Rule.Demurrage line, Person person, long balance, long at) {
        List<ReferenceLots.Charge> charges = chargedAt.computeIfAbsent(key(line, person), any -> new ArrayList<>());
        List<Movement> history = book.of(person.id(), currency.code());
        ReferenceLots.Due due = ReferenceLots.at(calendar, line, history, charges, at);
        charges.add(new ReferenceLots.Charge(at, history.size()));
        if (isShort(line.schedule())) {
            return carried(line, person, due.melt(), balance, at);
        }
        long most = Math.min(balance, rounded(ReferenceArithmetic.fine(due.worth())));
        long charge = Math.max(line.minimum(), rounded(ReferenceArithmetic.fine(due.melt())));
        return most <= 0 ? 0 : Math.min(most, charge);
    }

    /** The rest is carried: what is charged is how much the rounded sum of all that melted grows. */
    private long carried(Rule.Demurrage line, Person person, BigInteger melt, long balance, long at) {
        String key = key(line, person);
        BigInteger before = melted(key);
        melts.computeIfAbsent(key, any -> new TreeMap<>()).put(at, melt);
        long due = rounded(ReferenceArithmetic.fine(melted(key))) - rounded(ReferenceArithmetic.fine(before));
        return Math.min(balance, due);
    }

    /** A charge that was cut is all that melted. */
    private void settle(Rule.Demurrage line, Person person, long charge, long at) {
        String key = key(line, person);
        Map<Long, BigInteger> mine = melts.get(key);
        if (!isShort(line.schedule()) || mine == null || !mine.containsKey(at)) {
            return;
        }
        BigInteger uncut = melted(key);
        BigInteger before = uncut.subtract(mine.get(at));
        long posted = rounded(ReferenceArithmetic.fine(before));
        if (rounded(ReferenceArithmetic.fine(uncut)) - posted != charge) {
            BigInteger all = BigInteger.valueOf(posted + charge).multiply(ReferenceArithmetic.FINE);
            mine.put(at, all.subtract(before));
        }
    }

    private BigInteger melted(String key) {
        return melts.getOrDefault(key, new TreeMap<>()).values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    private long rounded(Ratio exact) {
        return ReferenceArithmetic.round(exact, currency.rounding());
    }

    /** The balance as if nothing had ever been rounded. */
    private Ratio exact(Rule.Demurrage line, Person person, long balance) {
        Ratio melted = ReferenceArithmetic.fine(melted(key(line, person)));
        return ReferenceArithmetic.whole(balance + rounded(melted)).minus(melted);
    }

    private Ratio base(Rule.Demurrage line, Person person, Ratio held, long at) {
        if (line.base() instanceof DemurrageBase.Beyond beyond) {
            return held.minus(ReferenceArithmetic.whole(beyond.threshold()));
        }
        if (line.base() instanceof DemurrageBase.WholeWhenBeyond when) {
            return held.compareTo(ReferenceArithmetic.whole(when.threshold())) > 0 ? held : Ratio.ZERO;
        }
        if (line.base() instanceof DemurrageBase.WithChargesAddedBack added) {
            long start = calendar.midnight(calendar.start(added.within(), calendar.day(at - 1)));
            return held.plus(
                    isShort(line.schedule())
                            ? ReferenceArithmetic.fine(meltedSince(key(line, person), start))
                            : ReferenceArithmetic.whole(chargedSince(line, person, start)));
        }
        return held;
    }

    private BigInteger meltedSince(String key, long start) {
        return melts.getOrDefault(key, new TreeMap<>()).tailMap(start, false).values().stream()
                .filter(melt -> melt.signum() > 0)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private long chargedSince(Rule.Demurrage line, Person person, long start) {
        return book.of(person.id(), currency.code()).stream()
                .filter(m -> m.cause() == Cause.CHARGE
                        && m.source().equals(line.head().id()))
                .filter(m -> m.at() > start)
                .mapToLong(m -> -m.amount())
                .sum();
    }

    /** What together exceeds a balance is cut in proportion, left-over units by line order. */
    private void cut(Person person, Map<Rule.Demurrage, Map<Person, Long>> charges) {
        long balance = Math.max(0, book.balance(person.id(), currency.code()));
        BigInteger together = BigInteger.ZERO;
        for (Map<Person, Long> byPerson : charges.values()) {
            together = together.add(BigInteger.valueOf(byPerson.getOrDefault(person, 0L)));
        }
        if (together.compareTo(BigInteger.valueOf(balance)) <= 0) {
            return;
        }
        long left = balance;
        List<Map<Person, Long>> cut = new ArrayList<>();
        for (Map<Person, Long> byPerson : charges.values()) {
            long claim = byPerson.getOrDefault(person, 0L);
            long part = ReferenceArithmetic.floor(
                    ReferenceArithmetic.whole(claim).times(Ratio.of(BigInteger.valueOf(balance), together)));
            if (claim > 0) {
                byPerson.put(person, part);
                cut.add(byPerson);
            }
            left -= part;
        }
        for (Map<Person, Long> byPerson : cut) {
            if (left > 0) {
                byPerson.merge(person, 1L, Long::sum);
                left--;
            }
        }
    }

    private void post(Rule.Demurrage line, Person person, long amount, long at) {
        settle(line, person, amount, at);
        book.move(
                at,
                person.id(),
                currency.code(),
                -amount,
                Cause.CHARGE,
                line.head().id());
    }

    private String account(Destination destination) {
        return destination instanceof Destination.ToFund fund ? "fund:" + fund.fund() : "issuance:" + currency.code();
    }

    /** When this person's inactivity falls due; never for another kind of line or for somebody without money. */
    private long inactivityDue(Rule.Demurrage line, Person person) {
        if (!(line.schedule() instanceof Schedule.AfterInactivity inactivity)) {
            return Long.MAX_VALUE;
        }
        long clock = Math.max(person.joinedAt(), struck.getOrDefault(key(line, person), Long.MIN_VALUE));
        long balance = 0;
        for (Movement movement : book.of(person.id(), currency.code())) {
            long before = balance;
            balance += movement.amount();
            boolean becamePositive = before <= 0 && balance > 0;
            if (becamePositive || book.isGiven(movement)) {
                clock = Math.max(clock, movement.at());
            }
        }
        return balance > 0 ? calendar.plus(clock, inactivity.span()) : Long.MAX_VALUE;
    }

    private static boolean isShort(Schedule schedule) {
        if (schedule instanceof Schedule.EachPeriod each) {
            return each.period() == Period.DAY || each.period() == Period.WEEK;
        }
        return schedule instanceof Schedule.EveryHours
                || schedule instanceof Schedule.EveryDays every && every.days() < 28;
    }

    private static String key(Rule.Demurrage line, Person person) {
        return line.head().id() + " " + person.id();
    }
}
