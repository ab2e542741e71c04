package org.opencoin.engine.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.telling.CharterWords;
import org.opencoin.engine.telling.PlainCharter;
import org.opencoin.engine.telling.Worked;

/** A charter in plain sentences, with examples that the engine computed under it. */
public final class Description {

    private Description() {}

    /** That of a charter in {@code en} or {@code fr}, whatever language it was written in. */
    public static PlainCharter of(Charter charter, String language) {
        Policy policy = Policy.of(charter);
        Map<Rule, List<Worked>> examples = new HashMap<>();
        for (Currency currency : charter.currencies()) {
            WorkedExamples worked = new WorkedExamples(policy, currency);
            currency.rules().forEach(rule -> examples.put(rule, worked.of(rule)));
        }
        return CharterWords.of(charter, language).all(rule -> examples.getOrDefault(rule, List.of()));
    }
}
