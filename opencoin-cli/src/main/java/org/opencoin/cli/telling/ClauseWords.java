package org.opencoin.cli.telling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.charter.Article;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;

/** Why an operation doesn't pass, in the words of its charter. */
public final class ClauseWords {

    private final Words words;
    private final SawWords saw;
    private final Map<String, RuleHead> rules = new HashMap<>();

    /** Clauses of verdicts under that charter. */
    public ClauseWords(Words words, Charter charter, SawWords saw) {
        this.words = words;
        this.saw = saw;
        charter.currencies()
                .forEach(currency ->
                        currency.rules().forEach(rule -> rules.put(rule.head().id(), rule.head())));
    }

    /** What stands against it, as a sentence: {@code m2 holds 4.20 ACO; 10.00 ACO more would bring it below 0.00 ACO.} */
    public String reason(Clause clause) {
        String key = "clause." + clause.code().text();
        return saw.sentence(key + ".saw", clause.saw()).orElseGet(() -> words.say(key));
    }

    /** The article's number and its own words, quoted; empty for a clause of no article. */
    public Optional<String> article(Clause clause) {
        return statute(clause).map(article -> words.say("clause.article", article.number(), article.words()));
    }

    /** The article a clause is of. */
    public Optional<Article> statute(Clause clause) {
        return head(clause).flatMap(RuleHead::article);
    }

    /** The rule as a sentence of the language; empty for a clause of no rule. */
    public Optional<String> rule(Clause clause) {
        return head(clause).map(head -> wording(head, words));
    }

    /** The wording of the rule with that id, if the charter has it. */
    public Optional<String> rule(String id) {
        return Optional.ofNullable(rules.get(id)).map(head -> wording(head, words));
    }

    /** What it was judged by. */
    public String saw(Clause clause) {
        return saw.all(clause.saw());
    }

    /** The kind of reason alone, without values: {@code the charter forbids it}. */
    public String kind(ClauseCode code) {
        return words.say("clause." + code.text());
    }

    private Optional<RuleHead> head(Clause clause) {
        return clause.rule().map(rules::get);
    }

    private static String wording(RuleHead head, Words words) {
        Map<String, String> wording = head.wording();
        return wording.getOrDefault(words.language().code(), wording.getOrDefault("en", head.id()));
    }
}
