package org.opencoin.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencoin.cli.report.Described;
import org.opencoin.dsl.Compilation;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.format.Formatter;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.ArticleBlock;
import org.opencoin.dsl.syntax.CharterSyntax;
import org.opencoin.dsl.syntax.CurrencyBlock;
import org.opencoin.dsl.syntax.Node;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.Text;

/** A charter with open decisions: the decisions, and what it says without them. */
final class Undecided {

    private final SourceFile source;
    private final CharterSyntax syntax;
    private final String language;
    private final List<Diagnostic> holes;

    private Undecided(SourceFile source, Compilation compilation, String language) {
        this.source = source;
        this.syntax = compilation.syntax();
        this.language = language;
        this.holes = compilation.openDecisions();
    }

    /** A charter that has no other fault, to be told in {@code language}. */
    static Undecided in(SourceFile source, Compilation compilation, String language) {
        return new Undecided(source, compilation, language);
    }

    /** Each sentence that something is missing in, once, with its line. */
    List<Described.Decision> decisions() {
        List<Described.Decision> decisions = new ArrayList<>();
        for (Diagnostic hole : holes) {
            String words = statements()
                    .filter(node -> holds(node, hole.span()))
                    .findFirst()
                    .map(node -> Formatter.wording(node, language, syntax))
                    .orElseGet(() -> hole.message(language));
            decisions.add(new Described.Decision(hole.span().line(), words.strip()));
        }
        return decisions.stream().distinct().toList();
    }

    /** The charter without the sentences that something is missing in; empty if it can't stand without one of them. */
    Optional<Charter> rest() {
        List<String> lines = new ArrayList<>(List.of(source.text().split("\n", -1)));
        statements()
                .filter(node -> holes.stream().anyMatch(hole -> holds(node, hole.span())))
                .forEach(node -> blank(lines, node.span()));
        String text = String.join("\n", lines);
        return Compiler.compile(new SourceFile(source.name(), text, source.files(), source.unreadable()))
                .charter();
    }

    /** The articles as they are written, in the language asked for. */
    List<Described.Written> written() {
        List<Described.Written> written = new ArrayList<>();
        for (CurrencyBlock currency : syntax.currencies()) {
            for (Node statement : currency.statements()) {
                if (statement instanceof ArticleBlock article) {
                    written.add(written(article));
                }
            }
        }
        return written;
    }

    private Described.Written written(ArticleBlock article) {
        return new Described.Written(
                article.number().value().toPlainString(),
                article.words().map(Text::value).orElse(""),
                article.rules().stream()
                        .filter(rule -> !(rule instanceof RuleSyntax.Ignore))
                        .map(rule -> Formatter.wording(rule, language, syntax).strip())
                        .toList());
    }

    private Stream<Node> statements() {
        return syntax.currencies().stream()
                .flatMap(currency -> currency.statements().stream())
                .flatMap(statement -> statement instanceof ArticleBlock article
                        ? article.rules().stream().map(Node.class::cast)
                        : Stream.of(statement));
    }

    private static boolean holds(Node node, TextSpan part) {
        return node.span().compareTo(part) <= 0
                && part.end().compareTo(node.span().end()) <= 0;
    }

    /** Lines stay lines, so that places stay places. */
    private static void blank(List<String> lines, TextSpan span) {
        for (int line = span.line(); line <= span.endLine(); line++) {
            int[] points = lines.get(line - 1).codePoints().toArray();
            int from = line == span.line() ? span.column() - 1 : 0;
            int to = line == span.endLine() ? span.endColumn() - 1 : points.length;
            for (int at = from; at < Math.min(to, points.length); at++) {
                points[at] = points[at] == '\r' ? '\r' : ' ';
            }
            lines.set(line - 1, new String(points, 0, points.length));
        }
    }
}
