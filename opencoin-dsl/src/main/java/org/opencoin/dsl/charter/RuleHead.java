package org.opencoin.dsl.charter;

import java.util.Map;
import java.util.Optional;

/**
 * What every rule has.
 *
 * @param id identity of the rule inside one charter hash: currency code, article number (0 outside articles) and place
 *     within the article in the order of the normal form, such as {@code PIO/3/2}; reordering the file doesn't move it
 * @param article the article it belongs to, if any
 * @param wording the rule as a sentence, by language ({@code en}, {@code fr}), as the formatter writes it on one line
 */
public record RuleHead(String id, Optional<Article> article, Map<String, String> wording) {

    public RuleHead {
        wording = Map.copyOf(wording);
    }

    /** Whether another rule, of this charter or another one, is said in the same words. */
    public boolean saysAs(RuleHead other) {
        return wording.equals(other.wording);
    }
}
