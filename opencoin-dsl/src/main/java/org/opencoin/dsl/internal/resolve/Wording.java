package org.opencoin.dsl.internal.resolve;

import java.util.Map;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Says a rule as a sentence on one line, by language. */
@FunctionalInterface
public interface Wording {

    /** The rule's words by language. */
    Map<String, String> of(RuleSyntax rule);

    /** No words: while a charter is only checked, nobody reads them. */
    static Wording none() {
        return rule -> Map.of();
    }
}
