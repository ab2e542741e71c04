package org.opencoin.dsl.format;

import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.ArticleBlock;
import org.opencoin.dsl.syntax.ConditionSyntax;
import org.opencoin.dsl.syntax.CurrencyBlock;
import org.opencoin.dsl.syntax.Declaration;
import org.opencoin.dsl.syntax.Node;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.TestBlock;

/** The words of one statement, or of the head of one block. */
final class Wording {

    private Wording() {}

    static Sentence of(Node node, Style style) {
        Sentence out = new Sentence(style);
        if (node instanceof RuleSyntax rule) {
            new RuleWriter(out).write(rule);
        } else if (node instanceof Declaration declaration) {
            new DeclarationWriter(out).write(declaration);
        } else if (node instanceof TestBlock.TestLine line) {
            new TestWriter(out).write(line);
        } else if (node instanceof ConditionSyntax condition) {
            new ConditionWriter(out).write(condition);
        } else {
            head(node, out);
        }
        return out;
    }

    private static void head(Node node, Sentence out) {
        if (node instanceof ArticleBlock article) {
            out.words(Sentences.ARTICLE).plainNumber(article.number());
            article.words().ifPresent(out::text);
        } else if (node instanceof CurrencyBlock currency) {
            out.words(Sentences.CURRENCY)
                    .name(currency.name())
                    .add("(")
                    .name(currency.code())
                    .hug(")");
        } else if (node instanceof TestBlock test) {
            out.words(Sentences.TEST).text(test.name());
        } else {
            throw new IllegalArgumentException("no words for " + node.getClass());
        }
    }
}
