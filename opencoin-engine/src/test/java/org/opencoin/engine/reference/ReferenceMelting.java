package org.opencoin.engine.reference;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final ReferenceBook book;
    private final Currency currency;
    private final ReferenceCalendar calendar;
    private final List<Rule.Demurrage> lines = new ArrayList<>();
    /** Exact melt of short steps so far, in fine units, and what was posted of it: by line and member. */
    private final Map<String, BigInteger> melted = new HashMap<>();

    private final Map<String, Long> posted = new HashMap<>();
    private final Map<String, List<Long>> chargedAt = new HashMap<>();
    /** When inactivity last struck, whatever the charge came to. */
    private final Map<String, Long> struck = new HashMap<>();

    ReferenceMelting(ReferenceBook book, Currency currency) {
        this.book = book;
        this.currency = currency;
        this.calendar = new ReferenceCalendar(currency.calendar());
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
            now = next;
        }
    }

    private long next(long after, long to) {
        long next = Long.MAX_VALUE;
        for (LocalDate day = calendar.day(after); calendar.midnight(day) <= to; day = day.plusDays(1)) {
            long midnight = calendar.midnight(day);
            LocalDate today = day;
            if (midnight > after && lines.stream().anyMatch(line -> calendar.due(line.schedule(), today))) {
                next = midnight;
                break;
            }
        }
        for (Rule.Demurrage line : lines) {
            for (Person person : book.people.values()) {
                long due = inactivityDue(line, person);
                if (due > after) {
                    next = Math.min(next, due);
                }
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
                    byPerson.put(person, exempt ? 0 : charge(line, person, at));
                }
            }
            charges.put(line, byPerson);
        }
        for (Person person : book.people.values()) {
            cut(person, charges);
        }
        charges.forEach((line, byPerson) -> byPerson.forEach((person, amount) -> post(line, person, amount, at)));
        charges.forEach((line, byPerson) -> byPerson.keySet().forEach(person -> struck.put(key(line, person), at)));
    }

    private boolean isDue(Rule.Demurrage line, Person person, long at) {
        if (line.schedule() instanceof Schedule.AfterInactivity) {
            return inactivityDue(line, person) == at;
        }
        LocalDate day = calendar.day(at);
        return calendar.midnight(day) == at && calendar.due(line.schedule(), day);
    }

    private long charge(Rule.Demurrage line, Person person, long at) {
        long balance = book.balance(person.id(), currency.code());
        String key = key(line, person);
        Ratio base = base(line, person, balance, at);
        if (line.base() instanceof DemurrageBase.HeldLongerThan) {
            chargedAt.computeIfAbsent(key, any -> new ArrayList<>()).add(at);
        }
        if (base.signum() <= 0 || balance <= 0) {
            return 0;
        }
        Ratio exact = line.rate().times(base);
        if (isShort(line.schedule())) {
            melted.merge(key, ReferenceArithmetic.toFine(exact), BigInteger::add);
            long due = ReferenceArithmetic.round(ReferenceArithmetic.fine(melted.get(key)), currency.rounding())
                    - posted.getOrDefault(key, 0L);
            return Math.max(0, Math.min(balance, due));
        }
        long rounded = Math.max(line.minimum(), ReferenceArithmetic.round(exact, currency.rounding()));
        return Math.min(balance, Math.min(rounded, ReferenceArithmetic.floor(base)));
    }

    private Ratio base(Rule.Demurrage line, Person person, long balance, long at) {
        String key = key(line, person);
        Ratio exact = ReferenceArithmetic.whole(balance);
        if (isShort(line.schedule())) {
            exact = exact.plus(ReferenceArithmetic.whole(posted.getOrDefault(key, 0L)))
                    .minus(ReferenceArithmetic.fine(melted.getOrDefault(key, BigInteger.ZERO)));
        }
        if (line.base() instanceof DemurrageBase.Beyond beyond) {
            return exact.minus(ReferenceArithmetic.whole(beyond.threshold()));
        }
        if (line.base() instanceof DemurrageBase.WholeWhenBeyond when) {
            return exact.compareTo(ReferenceArithmetic.whole(when.threshold())) > 0 ? exact : Ratio.ZERO;
        }
        if (line.base() instanceof DemurrageBase.WithChargesAddedBack added) {
            return exact.plus(ReferenceArithmetic.whole(chargesWithin(added.within(), line, person, at)));
        }
        if (line.base() instanceof DemurrageBase.HeldLongerThan) {
            List<Movement> history = book.of(person.id(), currency.code());
            return ReferenceArithmetic.fine(
                    ReferenceLots.base(calendar, line, history, chargedAt.getOrDefault(key, List.of()), at));
        }
        return exact;
    }

    /** Charges of this line in the period that ends at or runs through {@code at}. */
    private long chargesWithin(Period period, Rule.Demurrage line, Person person, long at) {
        long start = calendar.midnight(calendar.start(period, calendar.day(at - 1)));
        return book.of(person.id(), currency.code()).stream()
                .filter(m -> m.cause() == Cause.CHARGE
                        && m.source().equals(line.head().id()))
                .filter(m -> m.at() > start && m.at() <= at)
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
        for (Map<Person, Long> byPerson : charges.values()) {
            long part = ReferenceArithmetic.floor(ReferenceArithmetic.whole(byPerson.getOrDefault(person, 0L))
                    .times(Ratio.of(BigInteger.valueOf(balance), together)));
            byPerson.computeIfPresent(person, (any, old) -> part);
            left -= part;
        }
        for (Map<Person, Long> byPerson : charges.values()) {
            Long part = byPerson.get(person);
            if (left > 0 && part != null) {
                byPerson.put(person, part + 1);
                left--;
            }
        }
    }

    private void post(Rule.Demurrage line, Person person, long amount, long at) {
        posted.merge(key(line, person), amount, Long::sum);
        book.move(
                at,
                person.id(),
                currency.code(),
                -amount,
                Cause.CHARGE,
                line.head().id());
        book.move(
                at,
                account(line.destination()),
                currency.code(),
                amount,
                Cause.OTHER,
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
            if (becamePositive || (isOutgoing(movement) && !isReversed(movement))) {
                clock = Math.max(clock, movement.at());
            }
        }
        return balance > 0 ? calendar.plus(clock, inactivity.span()) : Long.MAX_VALUE;
    }

    private static boolean isOutgoing(Movement movement) {
        return movement.amount() < 0 && (movement.cause() == Cause.PAYMENT || movement.cause() == Cause.REDEMPTION);
    }

    private boolean isReversed(Movement movement) {
        return movement.cause() == Cause.PAYMENT
                && book.movements.stream()
                        .anyMatch(m -> m.cause() == Cause.REVERSAL && m.source().equals(movement.source()));
    }

    private static boolean isShort(Schedule schedule) {
        if (schedule instanceof Schedule.EachPeriod each) {
            return each.period() == Period.DAY || each.period() == Period.WEEK;
        }
        return schedule instanceof Schedule.EveryDays every && every.days() < 28;
    }

    private static String key(Rule.Demurrage line, Person person) {
        return line.head().id() + " " + person.id();
    }
}
