package org.opencoin.engine.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Redeem;

/** Changes that pass, those of one kind in one sentence. */
final class SuggestionWords {

    private final Speech speech;
    private final Operation operation;

    SuggestionWords(Speech speech, Operation operation) {
        this.speech = speech;
        this.operation = operation;
    }

    /** {@code with an amount of 10.00 ACO}; {@code in another category: Food, Repair}. One for each kind. */
    List<String> of(List<Suggestion> suggestions) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (Suggestion one : suggestions) {
            said.computeIfAbsent(key(one), key -> new ArrayList<>()).add(value(one));
        }
        return said.entrySet().stream()
                .map(kind -> speech.say(kind.getKey(), String.join(", ", kind.getValue())))
                .toList();
    }

    private String key(Suggestion one) {
        String kind = "suggest." + one.kind();
        if (one instanceof Suggestion.Home home) {
            return kind + (home.inside() ? ".inside" : ".outside");
        }
        if (one instanceof Suggestion.Place place) {
            return kind + (place.inside() ? ".inside" : ".outside");
        }
        boolean none =
                operation instanceof Payment payment && payment.category().isEmpty();
        return one instanceof Suggestion.Category && none ? kind + ".missing" : kind;
    }

    private String value(Suggestion one) {
        if (one instanceof Suggestion.Amount amount) {
            return speech.figures().amount(amount.minor(), amount.currency());
        }
        if (one instanceof Suggestion.Time time) {
            return speech.time(time.atMillis(), currency(operation));
        }
        if (one instanceof Suggestion.Category category) {
            return category.name();
        }
        if (one instanceof Suggestion.Field field) {
            return field.name() + " " + field.value();
        }
        return one instanceof Suggestion.Home home ? home.zone() : ((Suggestion.Place) one).zone();
    }

    /** The currency an operation is in, if it is in one. */
    static Optional<String> currency(Operation operation) {
        if (operation instanceof Payment payment) {
            return Optional.of(payment.currency());
        }
        if (operation instanceof Issue issue) {
            return Optional.of(issue.currency());
        }
        return operation instanceof Redeem redeem ? Optional.of(redeem.currency()) : Optional.empty();
    }
}
