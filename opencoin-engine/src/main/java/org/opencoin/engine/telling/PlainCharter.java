package org.opencoin.engine.telling;

import java.util.List;
import java.util.Optional;

/**
 * A charter as plain sentences of one language.
 *
 * @param language {@code en} or {@code fr}
 * @param hash of the charter's normal form
 * @param currencies each with all that is said of it
 */
public record PlainCharter(String language, String hash, List<OfCurrency> currencies) {

    public PlainCharter {
        currencies = List.copyOf(currencies);
    }

    /**
     * One currency.
     *
     * @param name such as {@code Pionnier}
     * @param code such as {@code PIO}
     * @param purpose the collective's own words, if it gave any
     * @param facts what holds whatever the rules
     * @param articles in order; rules outside any article last
     */
    public record OfCurrency(
            String name, String code, Optional<String> purpose, List<String> facts, List<OfArticle> articles) {
        public OfCurrency {
            facts = List.copyOf(facts);
            articles = List.copyOf(articles);
        }
    }

    /**
     * One article.
     *
     * @param number empty for rules outside any article
     * @param words the statute's own
     * @param rules each as a sentence
     */
    public record OfArticle(Optional<Integer> number, String words, List<OfRule> rules) {
        public OfArticle {
            rules = List.copyOf(rules);
        }
    }

    /**
     * One rule.
     *
     * @param id its identity inside the charter
     * @param sentence what it comes to
     * @param worked examples that the engine computed
     */
    public record OfRule(String id, String sentence, List<String> worked) {
        public OfRule {
            worked = List.copyOf(worked);
        }
    }
}
