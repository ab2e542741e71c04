package org.opencoin.engine.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.engine.reference.ReferenceBook.Cause;
import org.opencoin.engine.reference.ReferenceBook.Person;

/** Dividends of one currency: each looks at everybody, then pays all or nobody. */
final class ReferenceDividends {

    private final ReferenceBook book;
    private final Currency currency;
    private final ReferenceCalendar calendar;

    ReferenceDividends(ReferenceBook book, Currency currency) {
        this.book = book;
        this.currency = currency;
        this.calendar = new ReferenceCalendar(currency.calendar());
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
    }

    private void pay(Rule.Dividend rule, long at) {
        Map<String, Long> received = new HashMap<>();
        long rest = 0;
        for (Person person : book.people.values()) {
            if (book.matches(rule.to(), person.id())) {
                long part = Math.min(rule.amount(), room(person));
                received.put(person.id(), part);
                rest += rule.amount() - part;
            }
        }
        long issued =
                rest + received.values().stream().mapToLong(Long::longValue).sum();
        String issuance = "issuance:" + currency.code();
        long after = issued - book.balance(issuance, currency.code());
        boolean over = rules(Rule.SupplyCap.class).stream().anyMatch(cap -> after > cap.maximum());
        if (!over) {
            received.forEach((account, part) -> move(rule, at, account, part));
            move(rule, at, "fund:" + currency.remainderFund(), rest);
            move(rule, at, issuance, -issued);
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
