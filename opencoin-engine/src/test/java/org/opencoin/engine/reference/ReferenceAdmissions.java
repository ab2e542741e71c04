package org.opencoin.engine.reference;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Approvers;
import org.opencoin.dsl.charter.Charter;
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

    /** Fails each rule on declared departures that isn't met; whether there is one. */
    boolean declare(Consumer<Rule> fails) {
        rules(Rule.DeclaredDeparture.class).filter(rule -> !agree(rule.by())).forEach(fails);
        return rules(Rule.DeclaredDeparture.class).findAny().isPresent();
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
