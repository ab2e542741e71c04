package org.opencoin.dsl;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencoin.dsl.format.NormalForm;
import org.opencoin.dsl.syntax.ArticleBlock;
import org.opencoin.dsl.syntax.CharterSyntax;
import org.opencoin.dsl.syntax.CurrencyBlock;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Where each rule was written: rules are counted in the order of the normal form, whose nodes still know their lines. */
final class RuleLines {

    private final Map<String, Integer> lines = new TreeMap<>();

    private RuleLines() {}

    /** The line of each rule, by the rule's id. */
    static Map<String, Integer> of(CharterSyntax charter) {
        RuleLines lines = new RuleLines();
        NormalForm.of(charter).currencies().forEach(lines::add);
        return Map.copyOf(lines.lines);
    }

    private void add(CurrencyBlock currency) {
        String code = currency.code().text();
        number(code, 0, each(currency, RuleSyntax.class));
        each(currency, ArticleBlock.class)
                .forEach(article -> number(code, article.number().value().intValue(), article.rules()));
    }

    private static <S> List<S> each(CurrencyBlock currency, Class<S> kind) {
        return currency.statements().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private void number(String code, int article, List<RuleSyntax> statements) {
        int place = 0;
        for (RuleSyntax statement : statements) {
            boolean isNoRule = statement instanceof RuleSyntax.Absent
                    || statement instanceof RuleSyntax.Undecided
                    || statement instanceof RuleSyntax.Ignore;
            if (!isNoRule) {
                place++;
                lines.put(code + '/' + article + '/' + place, statement.span().line());
            }
        }
    }
}
