package org.opencoin.dsl.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.opencoin.dsl.diagnostic.Catalogue;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Fix;
import org.opencoin.dsl.diagnostic.Ignored;
import org.opencoin.dsl.diagnostic.Severity;
import org.opencoin.dsl.internal.resolve.Likeness;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.ArticleBlock;
import org.opencoin.dsl.syntax.CharterSyntax;
import org.opencoin.dsl.syntax.Node;
import org.opencoin.dsl.syntax.RuleSyntax;

/**
 * Findings that the charter asks not to be told: a warning about the statement that follows the asking, and no other. What
 * is asked for in vain is told in its place, and can't be ignored in turn.
 */
public final class Ignores {

    /** Codes about charters: those of other modules may or may not be on the class path. */
    private static final String CHARTERS = "OC[123]\\d{3}";

    /** Somebody's asking, and what it speaks of. */
    private record Asked(RuleSyntax.Ignore ignore, TextSpan about) {

        boolean covers(Diagnostic found) {
            return found.code().equals(ignore.code().text())
                    && about.compareTo(found.span()) <= 0
                    && found.span().end().compareTo(about.end()) <= 0;
        }
    }

    private final String file;
    private final List<Asked> asked = new ArrayList<>();
    private final List<Diagnostic> told = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();

    private Ignores(String file) {
        this.file = file;
    }

    /**
     * Parts what is to be told from what isn't.
     *
     * @param found about a charter without errors
     */
    public static Ignores of(CharterSyntax charter, String file, List<Diagnostic> found) {
        Ignores ignores = new Ignores(file);
        charter.currencies().forEach(currency -> ignores.ask(currency.statements()));
        found.forEach(ignores::sort);
        boolean undecided = found.stream().anyMatch(one -> one.severity() == Severity.OPEN);
        ignores.asked.forEach(one -> ignores.inVain(one, undecided).ifPresent(ignores.told::add));
        return ignores;
    }

    /** What is to be told, findings about the asking last. */
    public List<Diagnostic> told() {
        return List.copyOf(told);
    }

    /** What isn't, in the order of the file. */
    public List<Ignored> ignored() {
        return List.copyOf(ignored);
    }

    private void ask(List<? extends Node> statements) {
        for (int at = 0; at < statements.size(); at++) {
            if (statements.get(at) instanceof ArticleBlock article) {
                ask(article.rules());
            } else if (statements.get(at) instanceof RuleSyntax.Ignore ignore) {
                asked.add(new Asked(ignore, about(statements, at)));
            }
        }
    }

    /** The next statement that asks for nothing; of an article, what stands before its brace. */
    private static TextSpan about(List<? extends Node> statements, int from) {
        Predicate<Node> asks = RuleSyntax.Ignore.class::isInstance;
        Optional<? extends Node> next =
                statements.stream().skip(from + 1L).filter(asks.negate()).findFirst();
        TextSpan nothing = statements.get(from).span().end();
        return next.map(node -> node instanceof ArticleBlock article
                        ? article.span().to(article.number().span())
                        : node.span())
                .orElse(nothing);
    }

    private void sort(Diagnostic found) {
        boolean mayBe = found.severity() == Severity.WARNING && found.file().equals(file);
        Optional<Asked> by =
                asked.stream().filter(one -> mayBe && one.covers(found)).findFirst();
        by.ifPresentOrElse(
                one -> ignored.add(new Ignored(
                        found, one.ignore().reason().value(), one.ignore().span())),
                () -> told.add(found));
    }

    private Optional<Diagnostic> inVain(Asked one, boolean undecided) {
        String code = one.ignore().code().text();
        TextSpan place = one.ignore().code().span();
        Severity severity = code.matches(CHARTERS) ? Catalogue.codes().get(code) : null;
        if (severity == null) {
            return Optional.of(unknown(code, place));
        }
        if (severity != Severity.WARNING || isAboutAsking(code)) {
            return Optional.of(Diagnostic.of("OC3033", file, place, code));
        }
        boolean used =
                ignored.stream().anyMatch(it -> it.by().equals(one.ignore().span()));
        return used || undecided
                ? Optional.empty()
                : Optional.of(Diagnostic.of("OC3031", file, one.ignore().span(), code)
                        .fixedBy(new Fix(one.ignore().span(), "")));
    }

    private static boolean isAboutAsking(String code) {
        return List.of("OC3031", "OC3032", "OC3033").contains(code);
    }

    private Diagnostic unknown(String code, TextSpan place) {
        List<String> warnings = Catalogue.codes().entrySet().stream()
                .filter(one ->
                        one.getValue() == Severity.WARNING && one.getKey().matches(CHARTERS))
                .map(java.util.Map.Entry::getKey)
                .toList();
        return Diagnostic.of("OC3032", file, place, code).nearest(Likeness.nearest(code, warnings));
    }
}
