package org.opencoin.dsl.format;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opencoin.dsl.syntax.ArticleBlock;
import org.opencoin.dsl.syntax.CharterSyntax;
import org.opencoin.dsl.syntax.CurrencyBlock;
import org.opencoin.dsl.syntax.Declaration;
import org.opencoin.dsl.syntax.Declaration.CategoryTree;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.Node;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.Statement;
import org.opencoin.dsl.syntax.Text;

/**
 * A charter's identity: canonical English words, names as declared, numbers without grouping and without idle zeros,
 * statements of one kind in the order of their text, articles by number, attached files by hash. Tests, comments, ignores, layout,
 * grammatical hints, redundant words and the order of order-free statements are not part of it.
 */
public final class NormalForm {

    private static final List<Class<?>> ORDER = List.of(
            Declaration.Purpose.class,
            Declaration.Decimals.class,
            Declaration.Rounding.class,
            Declaration.Calendar.class,
            Declaration.Roles.class,
            Declaration.Zone.class,
            Declaration.Categories.class,
            Declaration.IntensityStated.class,
            Declaration.IntensityTable.class,
            Declaration.PaymentField.class,
            Declaration.Fund.class,
            Declaration.Reserve.class,
            Declaration.Choice.class,
            Declaration.Signing.class,
            Declaration.Recovery.class,
            Declaration.Amending.class,
            Declaration.Sealing.class,
            RuleSyntax.Issue.class,
            RuleSyntax.Redeem.class,
            RuleSyntax.SupplyCap.class,
            RuleSyntax.Reversal.class,
            RuleSyntax.Demurrage.class,
            RuleSyntax.Expiry.class,
            RuleSyntax.Dividend.class,
            RuleSyntax.StandingGrant.class,
            RuleSyntax.Grant.class,
            RuleSyntax.Levy.class,
            RuleSyntax.Flow.class,
            RuleSyntax.PaymentFee.class,
            RuleSyntax.PartPayment.class,
            RuleSyntax.BalanceLimit.class,
            RuleSyntax.PaymentLimit.class,
            RuleSyntax.CountLimit.class,
            RuleSyntax.CreditLine.class,
            RuleSyntax.Advice.class,
            RuleSyntax.Disputes.class,
            RuleSyntax.Admission.class,
            RuleSyntax.Departure.class,
            RuleSyntax.DeclaredDeparture.class,
            RuleSyntax.Absent.class,
            RuleSyntax.Undecided.class,
            ArticleBlock.class);

    private final Style style;

    private NormalForm(Style style) {
        this.style = style;
    }

    /**
     * The same charter in the order of its normal form, without tests. Declarations that list several names are split
     * into one for each.
     */
    public static CharterSyntax of(CharterSyntax charter) {
        return new NormalForm(Style.normal(charter, file -> Optional.empty())).ordered(charter);
    }

    /**
     * The text of the normal form; its lines end with a line feed.
     *
     * @param sha256 hash of each attached file, by the name the charter gives it
     */
    public static String text(CharterSyntax charter, Function<String, Optional<String>> sha256) {
        Function<Text, Optional<String>> hashes = file -> sha256.apply(file.value());
        Style style = Style.normal(charter, hashes);
        return Layout.plain(style, new NormalForm(style).ordered(charter));
    }

    private CharterSyntax ordered(CharterSyntax charter) {
        List<CurrencyBlock> currencies = charter.currencies().stream()
                .map(this::ordered)
                .sorted(Comparator.comparing(this::words))
                .toList();
        return new CharterSyntax(charter.span(), charter.version(), "en", currencies, List.of());
    }

    private CurrencyBlock ordered(CurrencyBlock currency) {
        List<Statement> statements = sorted(currency.statements().stream().flatMap(this::parts));
        return new CurrencyBlock(currency.span(), currency.name(), currency.code(), statements);
    }

    private <S extends Statement> List<S> sorted(Stream<S> statements) {
        return statements
                .sorted(Comparator.comparingInt(NormalForm::rank)
                        .thenComparing(NormalForm::articleNumber)
                        .thenComparing(this::words))
                .toList();
    }

    private static int rank(Statement statement) {
        return ORDER.indexOf(statement.getClass());
    }

    private static java.math.BigDecimal articleNumber(Statement statement) {
        return statement instanceof ArticleBlock article ? article.number().value() : java.math.BigDecimal.ZERO;
    }

    private String words(Node node) {
        return Wording.of(node, style).line();
    }

    private Stream<Statement> parts(Statement statement) {
        if (statement instanceof ArticleBlock article) {
            List<RuleSyntax> rules =
                    sorted(article.rules().stream().filter(rule -> !(rule instanceof RuleSyntax.Ignore)));
            return Stream.of(new ArticleBlock(article.span(), article.number(), article.words(), rules));
        }
        if (statement instanceof Declaration.Roles roles) {
            return roles.names().stream().map(name -> new Declaration.Roles(name.span(), List.of(name)));
        }
        if (statement instanceof Declaration.Categories categories) {
            return trees(categories.trees()).map(tree -> new Declaration.Categories(tree.span(), List.of(tree)));
        }
        if (statement instanceof Declaration.PaymentField field) {
            return Stream.of(sorted(field));
        }
        if (statement instanceof Declaration.Signing signing) {
            return Stream.of(new Declaration.Signing(
                    signing.span(),
                    signing.of(),
                    signing.by().stream().distinct().sorted().toList()));
        }
        if (statement instanceof Declaration.Sealing sealing) {
            return sealing.names().stream().map(name -> sorted(sealing, name));
        }
        boolean isLeftOut = statement instanceof Declaration.DefaultRefusal || statement instanceof RuleSyntax.Ignore;
        return isLeftOut ? Stream.empty() : Stream.of(statement);
    }

    private static Declaration.PaymentField sorted(Declaration.PaymentField field) {
        List<Name> values =
                field.values().stream().sorted(Comparator.comparing(Name::text)).toList();
        return new Declaration.PaymentField(field.span(), field.name(), values);
    }

    private static Declaration.Sealing sorted(Declaration.Sealing sealing, Name name) {
        return new Declaration.Sealing(
                sealing.span(),
                sealing.ofMembers(),
                List.of(name),
                sealing.parties().stream().distinct().sorted().toList(),
                once(sealing.roles()));
    }

    private static List<Name> once(List<Name> names) {
        Map<String, Name> sorted = new TreeMap<>();
        names.forEach(name -> sorted.putIfAbsent(name.text(), name));
        return List.copyOf(sorted.values());
    }

    private static Stream<CategoryTree> trees(List<CategoryTree> trees) {
        return trees.stream()
                .map(tree -> new CategoryTree(
                        tree.span(), tree.name(), trees(tree.children()).toList()))
                .sorted(Comparator.comparing(tree -> tree.name().text()));
    }
}
