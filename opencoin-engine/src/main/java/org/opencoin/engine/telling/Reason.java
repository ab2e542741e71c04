package org.opencoin.engine.telling;

import java.util.Optional;
import org.opencoin.dsl.charter.Article;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.engine.ledger.Clause;

/**
 * One clause of a refusal with the rule that says it.
 *
 * @param clause as the record has it
 * @param rule the rule that says it, if one does
 */
public record Reason(Clause clause, Optional<Rule> rule) {

    /** The article it stands in. */
    public Optional<Article> article() {
        return rule.map(Rule::head).flatMap(RuleHead::article);
    }

    /** Identity and words of the rule. */
    public Optional<RuleHead> head() {
        return rule.map(Rule::head);
    }
}
