package org.opencoin.dsl.internal.parse;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.opencoin.dsl.internal.grammar.Sentences.ArticleContext;
import org.opencoin.dsl.internal.grammar.Sentences.BlockContext;
import org.opencoin.dsl.internal.grammar.Sentences.CharterContext;
import org.opencoin.dsl.internal.grammar.Sentences.ClauseContext;
import org.opencoin.dsl.internal.grammar.Sentences.CurrencyContext;
import org.opencoin.dsl.internal.grammar.Sentences.StatementContext;
import org.opencoin.dsl.internal.grammar.Sentences.TestContext;
import org.opencoin.dsl.internal.phrase.Phrases;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.ArticleBlock;
import org.opencoin.dsl.syntax.CharterSyntax;
import org.opencoin.dsl.syntax.CurrencyBlock;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.Statement;
import org.opencoin.dsl.syntax.TestBlock;

/** Builds the file, its currencies, articles and tests; what has a syntax error is left out. */
final class BlockBuilder {

    private final Phrases phrases;
    private final Findings findings;
    private final ValueBuilder values;
    private final DeclarationBuilder declarations;
    private final RuleBuilder rules;
    private final TestBuilder tests;

    BlockBuilder(Phrases phrases, Findings findings) {
        this.phrases = phrases;
        this.findings = findings;
        this.values = new ValueBuilder(phrases, findings);
        this.declarations = new DeclarationBuilder(phrases.vocabulary(), values, findings);
        this.rules = new RuleBuilder(values, new ConditionBuilder(values), findings);
        this.tests = new TestBuilder(values);
    }

    CharterSyntax charter(CharterContext charter) {
        List<CurrencyBlock> currencies = charter.block().stream()
                .map(BlockContext::currency)
                .filter(BlockBuilder::isWhole)
                .flatMap(c -> currency(c).stream())
                .toList();
        List<TestBlock> testBlocks = charter.block().stream()
                .map(BlockContext::test)
                .filter(BlockBuilder::isWhole)
                .flatMap(t -> test(t).stream())
                .toList();
        TextSpan all = TextSpan.START.to(Spans.of(charter));
        return new CharterSyntax(all, 1, phrases.vocabulary().language(), currencies, testBlocks);
    }

    private static boolean isWhole(ParserRuleContext context) {
        return context != null;
    }

    private static boolean hasError(ParserRuleContext context) {
        return context.exception != null;
    }

    private Optional<CurrencyBlock> currency(CurrencyContext currency) {
        List<Statement> statements =
                currency.statement().stream().flatMap(this::statement).toList();
        return Optional.ofNullable(currency.currencyHead())
                .filter(head -> !hasError(head))
                .map(head -> new CurrencyBlock(
                        Spans.of(currency), values.name(head.name(0)), values.name(head.code), statements));
    }

    private Stream<Statement> statement(StatementContext statement) {
        if (hasError(statement)) {
            return Stream.empty();
        }
        if (statement.article() != null) {
            return article(statement.article());
        }
        return statement.declaration() == null
                ? Stream.of(rules.rule(statement.rule_()))
                : Stream.of(declarations.declaration(statement.declaration()));
    }

    private Stream<Statement> article(ArticleContext article) {
        List<RuleSyntax> inside =
                article.clause().stream().flatMap(this::clause).toList();
        return Stream.ofNullable(article.articleHead())
                .filter(head -> !hasError(head))
                .map(head -> new ArticleBlock(
                        Spans.of(article),
                        values.number(head.NUMBER()),
                        Optional.ofNullable(head.quoted()).map(q -> values.text(q.getStart())),
                        inside));
    }

    private Stream<RuleSyntax> clause(ClauseContext clause) {
        if (hasError(clause)) {
            return Stream.empty();
        }
        if (clause.declaration() != null) {
            findings.add(
                    "OC1205", Spans.of(clause.getStart()), clause.getStart().getText());
            return Stream.empty();
        }
        return Stream.of(rules.rule(Objects.requireNonNull(clause.rule_())));
    }

    private Optional<TestBlock> test(TestContext test) {
        List<TestBlock.TestLine> lines = test.testLine().stream()
                .filter(line -> !hasError(line))
                .map(tests::line)
                .toList();
        return Optional.ofNullable(test.testHead())
                .filter(head -> !hasError(head))
                .map(head ->
                        new TestBlock(Spans.of(test), values.text(head.quoted().getStart()), lines));
    }
}
