package org.opencoin.dsl.internal.normal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.AttachedFile;
import org.opencoin.dsl.internal.resolve.Resolution;
import org.opencoin.dsl.syntax.ArticleBlock;
import org.opencoin.dsl.syntax.CharterSyntax;
import org.opencoin.dsl.syntax.CurrencyBlock;
import org.opencoin.dsl.syntax.Declaration;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.Node;
import org.opencoin.dsl.syntax.Numeral;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.Shape;
import org.opencoin.dsl.syntax.Statement;
import org.opencoin.dsl.syntax.Text;

/** The one tree for all the ways of writing a charter. */
public final class NormalTree {

    private final Resolution resolution;
    private final Function<Statement, String> line;
    private final Map<String, String> hashes = new HashMap<>();

    /**
     * Normal trees of the charter that was resolved.
     *
     * @param resolution its names and files, nothing in it reported
     * @param line says a statement on one line in canonical English, to sort by
     */
    public NormalTree(Resolution resolution, Function<Statement, String> line) {
        this.resolution = resolution;
        this.line = line;
        for (AttachedFile file : resolution.files()) {
            hashes.put(file.name(), file.sha256());
        }
    }

    /** The normal form of a tree. */
    public CharterSyntax of(CharterSyntax tree) {
        List<CurrencyBlock> blocks = tree.currencies().stream()
                .map(this::block)
                .sorted(Comparator.comparing(block -> block.code().text()))
                .toList();
        return new CharterSyntax(tree.span(), tree.version(), "en", blocks, List.of());
    }

    private CurrencyBlock block(CurrencyBlock block) {
        String code = block.code().text();
        CurrencyBlock plain = new Rewriting(node -> plain(node, code)).of(block, CurrencyBlock.class);
        List<Statement> statements = plain.statements().stream()
                .flatMap(NormalTree::split)
                .map(this::sortedInside)
                .sorted(order())
                .toList();
        return new CurrencyBlock(plain.span(), plain.name(), plain.code(), statements);
    }

    /** Rules outside articles first, as article 0, then articles by number; within one kind, by text. */
    private Comparator<Statement> order() {
        return Comparator.comparingInt(StatementOrder::rank)
                .thenComparing(NormalTree::article)
                .thenComparing(line);
    }

    private static BigDecimal article(Statement statement) {
        return statement instanceof ArticleBlock article ? article.number().value() : BigDecimal.ZERO;
    }

    private Statement sortedInside(Statement statement) {
        if (statement instanceof ArticleBlock article) {
            List<RuleSyntax> rules = article.rules().stream().sorted(order()).toList();
            return new ArticleBlock(article.span(), article.number(), article.words(), rules);
        }
        return statement;
    }

    /** One role in each statement, one category tree in each. */
    private static Stream<Statement> split(Statement statement) {
        if (statement instanceof Declaration.Roles roles) {
            return roles.names().stream().map(name -> new Declaration.Roles(name.span(), List.of(name)));
        }
        if (statement instanceof Declaration.Categories categories) {
            return categories.trees().stream()
                    .map(NormalTree::sorted)
                    .map(tree -> new Declaration.Categories(tree.span(), List.of(tree)));
        }
        return Stream.of(statement);
    }

    private static Declaration.CategoryTree sorted(Declaration.CategoryTree tree) {
        List<Declaration.CategoryTree> children = tree.children().stream()
                .map(NormalTree::sorted)
                .sorted(Comparator.comparing(child -> child.name().text()))
                .toList();
        return new Declaration.CategoryTree(tree.span(), tree.name(), children);
    }

    private Node plain(Node node, String currency) {
        if (node instanceof Name name) {
            return new Name(name.span(), resolution.scope().declared(name.text(), currency));
        }
        if (node instanceof Numeral number) {
            return number(number);
        }
        if (node instanceof Declaration.DeclaredName name) {
            return new Declaration.DeclaredName(name.span(), name.name(), Optional.empty(), Optional.empty());
        }
        return hashed(node);
    }

    private static Numeral number(Numeral number) {
        BigDecimal stripped = number.value().stripTrailingZeros();
        BigDecimal value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        return new Numeral(number.span(), value.toPlainString(), value);
    }

    private Node hashed(Node node) {
        if (node instanceof Shape.Area area) {
            return new Shape.Area(area.span(), area.file(), hash(area.file()));
        }
        if (node instanceof Declaration.IntensityTable table) {
            return new Declaration.IntensityTable(table.span(), table.file(), hash(table.file()));
        }
        return node;
    }

    private Optional<Text> hash(Text file) {
        return Optional.ofNullable(hashes.get(file.value())).map(hash -> new Text(file.span(), hash));
    }
}
