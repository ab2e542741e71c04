package org.opencoin.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.source.TextSpan;

/**
 * {@code article 3 "Our money stays in the valley." { ... }}.
 *
 * @param number as written; not yet known to be whole
 * @param words the statute's own words, if written
 */
public record ArticleBlock(TextSpan span, Numeral number, Optional<Text> words, List<RuleSyntax> rules)
        implements Statement {
    public ArticleBlock {
        rules = List.copyOf(rules);
    }
}
