package org.opencoin.engine.reference;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.reference.ReferenceBook.Cause;
import org.opencoin.engine.reference.ReferenceBook.Person;

/** Dividends of one currency: each looks at everybody, then pays all or nobody. */
final class ReferenceDividends {

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private final ReferenceBook book;
    private final Currency currency;
    private final ReferenceCalendar calendar;
    private final Map<Rule.Dividend, Long> amounts = new HashMap<>();

    ReferenceDividends(ReferenceBook book, Currency currency) {
        this.book = book;
        this.currency = currency;
        this.calendar = new ReferenceCalendar(currency.calendar());
    }

    /** The first instant after one at which a dividend grows. */
    long nextGrowth(long after) {
        return rules(Rule.Dividend.class).stream()
                .flatMap(rule -> rule.growth().stream())
                .mapToLong(growth -> next(growth.every(), after))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private long next(Schedule every, long after) {
        if (every instanceof Schedule.EveryHours hours) {
            return calendar.nextFull(hours, after);
        }
        Schedule.EveryDays days = (Schedule.EveryDays) every;
        LocalDate day = days.from().plusDays(days.days());
        while (calendar.midnight(day) <= after) {
            day = day.plusDays(days.days());
        }
        return calendar.midnight(day);
    }

    private void grow(Rule.Dividend rule, long at) {
        long heads = book.people.keySet().stream()
                .filter(id -> book.matches(rule.to(), id))
                .count();
        if (heads > 0) {
            long money = Math.max(0, -book.balance("issuance:" + currency.code(), currency.code()));
            Ratio each = rule.growth().orElseThrow().rate().times(Ratio.of(money, heads));
            BigInteger grown = BigInteger.valueOf(amount(rule)).add(ReferenceArithmetic.floorWhole(each));
            if (grown.compareTo(LARGEST) <= 0) {
                amounts.put(rule, grown.longValueExact());
            }
        }
    }

    private long amount(Rule.Dividend rule) {
        return amounts.getOrDefault(rule, rule.amount());
    }

    boolean due(LocalDate day) {
        return rules(Rule.Dividend.class).stream().anyMatch(rule -> due(rule, day));
    }

    private boolean due(Rule.Dividend rule, LocalDate day) {
        return calendar.start(rule.each(), day).equals(day);
    }

    private <R extends Rule> List<R> rules(Class<R> kind) {
        return currency.rules().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Pays what is due at that instant. */
    void step(long at) {
        LocalDate day = calendar.day(at);
        if (calendar.midnight(day) == at) {
            rules(Rule.Dividend.class).stream().filter(rule -> due(rule, day)).forEach(rule -> pay(rule, at));
        }
        rules(Rule.Dividend.class).stream()
                .filter(rule -> rule.growth()
                        .filter(growth -> next(growth.every(), at - 1) == at)
                        .isPresent())
                .forEach(rule -> grow(rule, at));
    }

    private void pay(Rule.Dividend rule, long at) {
        Map<String, Long> received = new HashMap<>();
        BigInteger issued = BigInteger.ZERO;
        long rest = 0;
        for (Person person : book.people.values()) {
            if (book.matches(rule.to(), person.id())) {
                long part = Math.min(amount(rule), room(person));
                received.put(person.id(), part);
                rest += amount(rule) - part;
                issued = issued.add(BigInteger.valueOf(amount(rule)));
            }
        }
        String issuance = "issuance:" + currency.code();
        BigInteger after = issued.subtract(BigInteger.valueOf(book.balance(issuance, currency.code())));
        boolean over = rules(Rule.SupplyCap.class).stream()
                        .anyMatch(cap -> after.compareTo(BigInteger.valueOf(cap.maximum())) > 0)
                || !book.fitsMore(currency.code(), issued);
        if (!over) {
            received.forEach((account, part) -> move(rule, at, account, part));
            move(rule, at, "fund:" + currency.remainderFund(), rest);
            move(rule, at, issuance, issued.negate().longValueExact());
        }
    }

    private long room(Person person) {
        return rules(Rule.BalanceLimit.class).stream()
                .filter(limit -> book.matches(limit.who(), person.id()))
                .mapToLong(limit -> Math.max(0, limit.maximum() - book.balance(person.id(), currency.code())))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Each instant's is a receipt of its own. */
    private void move(Rule.Dividend rule, long at, String account, long amount) {
        book.move(at, account, currency.code(), amount, Cause.OTHER, rule.head().id() + "@" + at);
    }
}
