package org.opencoin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.opencoin.engine.Answer;
import org.opencoin.engine.Explanation;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.OpenCoin;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.operation.Update;
import org.opencoin.engine.telling.Suggestion;

/** Whoever is refused in the village and does what is suggested instead is accepted. */
class SuggestionsPassTest {

    private static final int SAMPLED = 6;

    @Test
    void what_is_suggested_passes_when_somebody_submits_it() throws Exception {
        Path charter = Examples.file("pionnier/pionnier.coin");
        try (ExampleRun year = ExampleRun.of(charter)) {
            List<Submission> before = new ArrayList<>();
            Set<String> kinds = new HashSet<>();
            for (Answer.Judged answer : year.answers()) {
                Operation operation = answer.entry().operation();
                if (!answer.verdict().allows() && kinds.size() < SAMPLED) {
                    Explanation explained = year.explain(operation.id());
                    for (Suggestion one : explained.suggestions()) {
                        if (kinds.add(one.kind() + " of " + operation.kind())) {
                            assertThat(passes(charter, before, answer, one))
                                    .as("%s: %s", operation, one)
                                    .isTrue();
                        }
                    }
                }
                before.add(new Submission(answer.entry().atMillis(), operation));
            }
            assertThat(kinds).hasSizeGreaterThanOrEqualTo(SAMPLED);
        }
    }

    private static boolean passes(Path charter, List<Submission> before, Answer.Judged refused, Suggestion change)
            throws Exception {
        try (Ledger ledger = OpenCoin.inMemory(ExampleRun.charter(charter))) {
            assertThat(ledger.submitAll(before, (index, answer) -> {}).isJudged())
                    .isTrue();
            Operation operation = refused.entry().operation();
            long at = refused.entry().atMillis();
            if (change instanceof Suggestion.Home home) {
                ledger.submit(at, moved((Payment) operation, home));
            }
            Answer answer = ledger.submit(
                    change instanceof Suggestion.Time time ? time.atMillis() : at, changed(operation, change));
            return ((Answer.Judged) answer).verdict().allows();
        }
    }

    private static Update moved(Payment payment, Suggestion.Home home) {
        return new Update(
                "moves",
                payment.payee(),
                Optional.empty(),
                Optional.of(new TreeMap<>(Map.of(home.zone(), home.inside()))));
    }

    private static Operation changed(Operation operation, Suggestion change) {
        if (change instanceof Suggestion.Amount amount) {
            return withAmount(operation, amount.minor());
        }
        if (change instanceof Suggestion.Category category) {
            return ((Payment) operation).inCategory(category.name());
        }
        if (change instanceof Suggestion.Field field) {
            return ((Payment) operation).stating(Map.of(field.name(), field.value()));
        }
        return change instanceof Suggestion.Place place
                ? ((Payment) operation).at(Map.of(place.zone(), place.inside()))
                : operation;
    }

    private static Operation withAmount(Operation operation, long minor) {
        if (operation instanceof Issue i) {
            return new Issue(i.id(), i.member(), i.currency(), i.reserve(), minor, i.chosen());
        }
        if (operation instanceof Redeem r) {
            return new Redeem(r.id(), r.member(), r.currency(), r.reserve(), minor, r.chosen());
        }
        return ((Payment) operation).withAmount(minor);
    }
}
