package org.opencoin.dsl.internal.resolve;

import java.util.Optional;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.syntax.RuleSyntax;

/**
 * A rule statement and what it means.
 *
 * @param syntax as written
 * @param rule its meaning; empty for a statement that is no rule
 * @param inArticle whether it stands in an article
 * @param isSound whether all of it was understood and decided, so that something can be said of its meaning
 */
public record MappedRule(RuleSyntax syntax, Optional<Rule> rule, boolean inArticle, boolean isSound) {}
