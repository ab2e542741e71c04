package org.opencoin.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencoin.dsl.charter.Article;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.money.DecimalText;
import org.opencoin.engine.policy.Saw;

/**
 * One clause of a refusal with the charter's own words.
 *
 * @param clause as the record has it
 * @param rule the rule that says it, if one does
 * @param charter under which it was judged
 */
public record Reason(Clause clause, Optional<RuleHead> rule, Charter charter) {

    /** The article it stands in. */
    public Optional<Article> article() {
        return rule.flatMap(RuleHead::article);
    }

    /** The rule as a sentence, in {@code en} or {@code fr}. */
    public Optional<String> wording(String language) {
        return rule.map(head -> head.wording().getOrDefault(language, head.id()));
    }

    /** What would make this clause pass, all else equal, in {@code en} or {@code fr}. */
    public String passes(String language) {
        Phrases phrases = Phrases.of(language);
        String key = "passes." + clause.code().text();
        return switch (clause.code()) {
            case CREDIT -> room(phrases, key, "balance", "floor");
            case PAYMENTS -> room(phrases, key, "maximum", "paid");
            case SUPPLY -> room(phrases, key, "maximum", "supply");
            case FACT_MISSING -> phrases.say(key, missing());
            case NO_RULE -> phrases.say(rule.isPresent() ? key : key + ".bare");
            case APPROVALS -> phrases.say(clause.saw().containsKey("needed") ? key : key + ".bare", clause.saw());
            default -> phrases.say(key, clause.saw());
        };
    }

    private String room(Phrases phrases, String key, String above, String below) {
        String currency = currency(above);
        long room = Amounts.minus(minor(above), minor(below));
        return room > 0 ? phrases.say(key, Decimals.of(charter).words(room, currency)) : phrases.say(key + ".none");
    }

    private String value(String name) {
        return clause.saw().getOrDefault(name, "");
    }

    private String currency(String name) {
        return value(name).substring(value(name).indexOf(' ') + 1);
    }

    private long minor(String name) {
        String number = value(name).substring(0, value(name).indexOf(' '));
        int decimals = Decimals.of(charter).of(currency(name)).orElseThrow();
        return DecimalText.readCanonical(number, decimals);
    }

    private String missing() {
        return clause.saw().entrySet().stream()
                .filter(seen -> seen.getValue().equals(Saw.UNKNOWN))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    List<String> lines(String language) {
        Phrases phrases = Phrases.of(language);
        List<String> lines = new java.util.ArrayList<>();
        lines.add("- " + phrases.say("code." + clause.code().text()));
        article()
                .ifPresent(
                        article -> lines.add("  " + phrases.say("reason.article", article.number(), article.words())));
        wording(language).ifPresent(words -> lines.add("  " + phrases.say("reason.rule", words)));
        if (!clause.saw().isEmpty()) {
            String saw = clause.saw().entrySet().stream()
                    .map(seen -> seen.getKey() + " " + seen.getValue())
                    .collect(Collectors.joining("; "));
            lines.add("  " + phrases.say("reason.saw", saw));
        }
        lines.add("  " + phrases.say("reason.passes", passes(language)));
        return lines;
    }

    boolean is(ClauseCode code) {
        return clause.code() == code;
    }
}
