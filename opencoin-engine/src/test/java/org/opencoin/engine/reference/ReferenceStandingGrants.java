package org.opencoin.engine.reference;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.WhenShort;
import org.opencoin.engine.reference.ReferenceBook.Cause;

/** What funds of one currency give: each rule asks what everybody would take, then what there is. */
final class ReferenceStandingGrants {

    private final ReferenceBook book;
    private final Currency currency;
    private final ReferenceCalendar calendar;

    ReferenceStandingGrants(ReferenceBook book, Currency currency) {
        this.book = book;
        this.currency = currency;
        this.calendar = new ReferenceCalendar(currency.calendar());
    }

    private List<Rule.StandingGrant> rules() {
        return currency.rules().stream()
                .filter(Rule.StandingGrant.class::isInstance)
                .map(Rule.StandingGrant.class::cast)
                .toList();
    }

    boolean due(LocalDate day) {
        return rules().stream()
                .anyMatch(rule -> calendar.start(rule.each(), day).equals(day));
    }

    void step(long at) {
        LocalDate day = calendar.day(at);
        if (calendar.midnight(day) == at) {
            rules().stream()
                    .filter(rule -> calendar.start(rule.each(), day).equals(day))
                    .forEach(rule -> pay(rule, at));
        }
    }

    private void pay(Rule.StandingGrant rule, long at) {
        String fund = "fund:" + rule.fund();
        long holds = Math.max(0, book.balance(fund, currency.code()));
        Map<String, Long> wanted = new LinkedHashMap<>();
        for (String member : book.people.keySet()) {
            long wants = book.matches(rule.to(), member) ? Math.min(rule.amount(), room(member)) : 0;
            if (wants > 0) {
                wanted.put(member, wants);
            }
        }
        long all = wanted.values().stream().mapToLong(Long::longValue).sum();
        long left = holds;
        for (Map.Entry<String, Long> one : wanted.entrySet()) {
            long gets = one.getValue();
            if (all > holds && rule.whenShort() == WhenShort.FIRST_TO_JOIN && gets > left) {
                break;
            }
            if (all > holds && rule.whenShort() == WhenShort.EQUAL_PARTS) {
                gets = Math.min(gets, holds / wanted.size());
            }
            if (all > holds && rule.whenShort() == WhenShort.NOBODY) {
                gets = 0;
            }
            left -= gets;
            move(rule, at, one.getKey(), gets);
        }
        move(rule, at, fund, left - holds);
    }

    private long room(String member) {
        return currency.rules().stream()
                .filter(Rule.BalanceLimit.class::isInstance)
                .map(Rule.BalanceLimit.class::cast)
                .filter(limit -> book.matches(limit.who(), member))
                .mapToLong(limit -> Math.max(0, limit.maximum() - book.balance(member, currency.code())))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private void move(Rule.StandingGrant rule, long at, String account, long amount) {
        book.move(at, account, currency.code(), amount, Cause.OTHER, rule.head().id() + "@" + at);
    }
}
