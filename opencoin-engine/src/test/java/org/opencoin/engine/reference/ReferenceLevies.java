package org.opencoin.engine.reference;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.LevyMeasure;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.reference.ReferenceBook.Cause;
import org.opencoin.engine.reference.ReferenceBook.Person;

/** Levies of one currency: who would owe what, then who can pay how much of it, then who gets it. */
final class ReferenceLevies {

    /** How far below zero a credit line lets somebody go, at an instant. */
    interface Credit {
        long of(Rule.CreditLine line, String account, long at);
    }

    private final ReferenceBook book;
    private final Currency currency;
    private final ReferenceCalendar calendar;
    private final Credit credit;

    ReferenceLevies(ReferenceBook book, Currency currency, Credit credit) {
        this.book = book;
        this.currency = currency;
        this.calendar = new ReferenceCalendar(currency.calendar());
        this.credit = credit;
    }

    boolean due(LocalDate day) {
        return rules(Rule.Levy.class).stream().anyMatch(rule -> due(rule, day));
    }

    private boolean due(Rule.Levy rule, LocalDate day) {
        return calendar.start(rule.each(), day).equals(day);
    }

    private <R extends Rule> List<R> rules(Class<R> kind) {
        return currency.rules().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Takes what is due at that instant. */
    void step(long at) {
        LocalDate day = calendar.day(at);
        if (calendar.midnight(day) != at) {
            return;
        }
        List<Rule.Levy> levies =
                rules(Rule.Levy.class).stream().filter(rule -> due(rule, day)).toList();
        Map<Rule.Levy, Map<String, Long>> paid = new LinkedHashMap<>();
        levies.forEach(levy -> paid.put(levy, new LinkedHashMap<>()));
        book.people.values().forEach(person -> pay(person, levies, paid, at));
        BigInteger all = paid.values().stream()
                .flatMap(byPerson -> byPerson.values().stream())
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add);
        if (!book.fitsMore(currency.code(), all)) {
            return;
        }
        paid.forEach((levy, byPerson) -> byPerson.forEach((person, amount) -> move(levy, at, person, -amount, "pays")));
        paid.forEach((levy, byPerson) -> credit(levy, byPerson, at));
    }

    private void pay(Person person, List<Rule.Levy> levies, Map<Rule.Levy, Map<String, Long>> paid, long at) {
        long balance = book.balance(person.id(), currency.code());
        BigInteger bearable = BigInteger.valueOf(balance).add(BigInteger.valueOf(credit(person, at)));
        long room = bearable.max(BigInteger.ZERO)
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValueExact();
        List<Long> claims = new ArrayList<>();
        long sum = 0;
        for (Rule.Levy levy : levies) {
            long claim = book.matches(levy.by(), person.id()) ? claim(levy, person, balance, at) : 0;
            claims.add(claim);
            sum += claim;
        }
        long left = Math.min(room, sum);
        List<Long> parts = new ArrayList<>();
        for (long claim : claims) {
            BigInteger cut = sum <= room
                    ? BigInteger.valueOf(claim)
                    : BigInteger.valueOf(claim)
                            .multiply(BigInteger.valueOf(room))
                            .divide(BigInteger.valueOf(sum));
            parts.add(cut.longValueExact());
            left -= cut.longValueExact();
        }
        for (int i = 0; i < levies.size(); i++) {
            boolean one = left > 0 && parts.get(i) < claims.get(i);
            left -= one ? 1 : 0;
            paid.get(levies.get(i)).put(person.id(), parts.get(i) + (one ? 1 : 0));
        }
    }

    private long claim(Rule.Levy levy, Person person, long balance, long at) {
        LevyMeasure measure = levy.measure();
        if (measure instanceof LevyMeasure.Flat flat) {
            return flat.amount();
        }
        LevyMeasure.Beyond beyond = (LevyMeasure.Beyond) measure;
        long limit = credit.of(
                new Rule.CreditLine(levy.head(), levy.by(), beyond.limit(), beyond.parts(), OptionalLong.empty()),
                person.id(),
                at);
        long above = Math.max(0, balance - limit);
        long below = Math.max(0, -balance - limit);
        return ReferenceArithmetic.round(beyond.rate().times(Ratio.of(above + below, 1)), currency.rounding());
    }

    private long credit(Person person, long at) {
        return rules(Rule.CreditLine.class).stream()
                .filter(line -> book.matches(line.who(), person.id()))
                .mapToLong(line -> credit.of(line, person.id(), at))
                .min()
                .orElseGet(() -> mayOwe(person) ? Long.MAX_VALUE : 0);
    }

    /** Whether advice on credit is all that somebody is told. */
    private boolean mayOwe(Person person) {
        return rules(Rule.Advice.class).stream()
                .anyMatch(advice ->
                        advice.rule() instanceof Rule.CreditLine line && book.matches(line.who(), person.id()));
    }

    private void credit(Rule.Levy levy, Map<String, Long> paid, long at) {
        long left = paid.values().stream().mapToLong(Long::longValue).sum();
        long total = left;
        for (Person person : book.people.values()) {
            long share = Math.min(room(person), due(levy.destination(), person, paid, total));
            move(levy, at, person.id(), share, "gets");
            left -= share;
        }
        move(levy, at, "fund:" + fund(levy.destination()), left, "gets");
    }

    /** What a member would get of a levy but for ceilings. */
    private long due(Destination to, Person person, Map<String, Long> paid, long total) {
        if (to instanceof Destination.Shared) {
            return book.gone.contains(person.id()) ? 0 : total / book.present();
        }
        if (!(to instanceof Destination.ToStanding choice)) {
            return 0;
        }
        return paid.entrySet().stream()
                .filter(one -> book.standing(one.getKey(), choice.role()).equals(Optional.of(person.id())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static String fund(Destination to) {
        if (to instanceof Destination.Shared shared) {
            return fund(shared.remaining());
        }
        return to instanceof Destination.ToStanding choice
                ? fund(choice.otherwise())
                : ((Destination.ToFund) to).fund();
    }

    private long room(Person person) {
        return rules(Rule.BalanceLimit.class).stream()
                .filter(limit -> book.matches(limit.who(), person.id()))
                .mapToLong(limit -> Math.max(0, limit.maximum() - book.balance(person.id(), currency.code())))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** What is paid and what is got at an instant, and by each levy, are movements of their own. */
    private void move(Rule.Levy levy, long at, String account, long amount, String what) {
        String source = levy.head().id() + "@" + at + what;
        book.move(at, account, currency.code(), amount, Cause.OTHER, source);
    }
}
