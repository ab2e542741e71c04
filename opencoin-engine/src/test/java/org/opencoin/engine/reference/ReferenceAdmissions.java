package org.opencoin.engine.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Approvers;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Rule;

/** Who must agree that somebody comes, takes a role or goes, and whether they do. */
record ReferenceAdmissions(Charter charter, ReferenceBook book, List<String> approvals, String about) {

    /** Fails each rule on joining, or on taking one of some roles, that isn't met. */
    void admit(boolean joins, Collection<String> taken, Consumer<Rule> fails) {
        rules(Rule.Admission.class)
                .filter(rule -> rule.of() instanceof Party.Holder holder ? taken.contains(holder.role()) : joins)
                .filter(rule -> !agree(rule.by()))
                .forEach(fails);
    }

    /**
     * Fails what each rule on declared departures asks in vain, unless one is met; whether there is a rule.
     *
     * @param early is told the rules by which the member paid somebody too lately
     */
    boolean declare(long now, Consumer<Rule> fails, Consumer<Rule> early) {
        boolean met = false;
        List<Rule.DeclaredDeparture> vain = new ArrayList<>();
        List<Rule.DeclaredDeparture> tooEarly = new ArrayList<>();
        for (Currency currency : charter.currencies()) {
            ReferenceCalendar calendar = new ReferenceCalendar(currency.calendar());
            for (Rule rule : currency.rules()) {
                if (rule instanceof Rule.DeclaredDeparture declared) {
                    boolean idle = declared.idle().isEmpty()
                            || calendar.plus(
                                            book.lastPaid(about),
                                            declared.idle().get())
                                    <= now;
                    boolean agreed = agree(declared.by());
                    met |= idle && agreed;
                    (agreed ? List.<Rule.DeclaredDeparture>of() : List.of(declared)).forEach(vain::add);
                    (idle ? List.<Rule.DeclaredDeparture>of() : List.of(declared)).forEach(tooEarly::add);
                }
            }
        }
        if (!met) {
            vain.forEach(fails);
            tooEarly.forEach(early);
        }
        return met || !vain.isEmpty() || !tooEarly.isEmpty();
    }

    private <R extends Rule> Stream<R> rules(Class<R> kind) {
        return charter.currencies().stream()
                .flatMap(currency -> currency.rules().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private boolean agree(Approvers by) {
        List<String> may = book.people.values().stream()
                .filter(person ->
                        person.roles().contains(by.role()) && !person.id().equals(about))
                .map(ReferenceBook.Person::id)
                .toList();
        long agreed = may.stream().filter(approvals::contains).count();
        return agreed >= Math.min(by.count(), may.size());
    }
}
