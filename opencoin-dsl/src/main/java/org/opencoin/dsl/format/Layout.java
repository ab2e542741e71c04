package org.opencoin.dsl.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opencoin.dsl.internal.phrase.Comment;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.ArticleBlock;
import org.opencoin.dsl.syntax.CharterSyntax;
import org.opencoin.dsl.syntax.CurrencyBlock;
import org.opencoin.dsl.syntax.Node;
import org.opencoin.dsl.syntax.TestBlock;

/**
 * Statements on lines, blocks indented by two blanks. A comment stays with the statement on its line, else goes before
 * the next statement, else to the end of its block.
 */
final class Layout {

    private static final String INDENT = "  ";

    private final Style style;
    private final Deque<Comment> comments;
    private final StringBuilder out = new StringBuilder();
    private int depth;
    private int lastLine;

    private Layout(Style style, List<Comment> comments) {
        this.style = style;
        this.comments = new ArrayDeque<>(comments);
    }

    /** A charter without comments. */
    static String plain(Style style, CharterSyntax charter) {
        return new Layout(style, List.of()).charter(charter, 1);
    }

    /**
     * A charter with its comments.
     *
     * @param headerLine the line of the file the header stands on
     */
    static String commented(Style style, CharterSyntax charter, List<Comment> comments, int headerLine) {
        return new Layout(style, comments).charter(charter, headerLine);
    }

    private String charter(CharterSyntax charter, int headerLine) {
        TextSpan header = TextSpan.at(headerLine, 1);
        before(header);
        line("opencoin " + charter.version() + " " + style.vocabulary().language());
        trailing(headerLine);
        blocks(charter).forEach(this::block);
        rest();
        return out.toString();
    }

    /** In the order of the file, but in the normal form, which has an order of its own. */
    private List<Node> blocks(CharterSyntax charter) {
        Stream<Node> blocks = Stream.concat(charter.currencies().stream(), charter.tests().stream());
        return style.normal()
                ? blocks.toList()
                : blocks.sorted(Comparator.comparing(Node::span)).toList();
    }

    private void block(Node node) {
        blank();
        before(node.span());
        if (node instanceof CurrencyBlock currency) {
            body(node, currency.code().span(), currency.statements());
        } else if (node instanceof TestBlock test) {
            body(node, test.name().span(), test.lines());
        } else if (node instanceof ArticleBlock article) {
            TextSpan headEnd =
                    article.words().map(Node::span).orElse(article.number().span());
            body(node, headEnd, article.rules());
        }
    }

    private void body(Node block, TextSpan headEnd, List<? extends Node> inside) {
        body(block, headEnd, inside, this::node);
    }

    /** Tables stand among the lines of a test, so that no blank line is put before them. */
    private void table(TestBlock.Cases cases) {
        if (gapBefore(cases.span())) {
            blank();
        }
        before(cases.span());
        List<Node> inside = new ArrayList<>(List.of(cases.columns()));
        inside.addAll(cases.rows());
        Iterator<String> lines = new CasesWriter(style).lines(cases).iterator();
        body(cases, cases.head(), inside, row -> statement(row, lines.next()));
    }

    private <N extends Node> void body(Node block, TextSpan headEnd, List<N> inside, Consumer<N> write) {
        line(Wording.of(block, style).line() + " {");
        lastLine = headEnd.endLine();
        boolean shares = !inside.isEmpty() && inside.get(0).span().line() == headEnd.endLine();
        if (!shares) {
            trailing(headEnd.endLine());
        }
        depth++;
        inside.forEach(write);
        before(block.span().end());
        depth--;
        line("}");
        lastLine = block.span().endLine();
        trailing(lastLine);
    }

    private void node(Node node) {
        if (node instanceof ArticleBlock) {
            block(node);
        } else if (node instanceof TestBlock.Cases cases) {
            table(cases);
        } else {
            statement(node, Wording.of(node, style).lines());
        }
    }

    /** Comments between the lines of a statement go before it; the one on its last line stays there. */
    private void statement(Node node, String lines) {
        TextSpan span = node.span();
        if (gapBefore(span)) {
            blank();
        }
        while (!comments.isEmpty() && isWithin(comments.getFirst(), span)) {
            ownLine(comments.removeFirst());
        }
        line(lines.replace("\n}", "\n" + INDENT.repeat(depth) + "}")
                .replaceAll("\n(?! *}$)", "\n" + INDENT.repeat(depth + 1)));
        lastLine = span.endLine();
        trailing(lastLine);
    }

    private static boolean isWithin(Comment comment, TextSpan span) {
        return comment.span().compareTo(span.end()) < 0;
    }

    private boolean gapBefore(TextSpan span) {
        int first = comments.isEmpty() || comments.getFirst().span().compareTo(span) > 0
                ? span.line()
                : comments.getFirst().span().line();
        return lastLine > 0 && !style.normal() && first - lastLine > 1;
    }

    /** Comments before a place, on lines of their own. */
    private void before(TextSpan end) {
        while (!comments.isEmpty() && comments.getFirst().span().compareTo(end) < 0) {
            ownLine(comments.removeFirst());
        }
    }

    private void rest() {
        if (!comments.isEmpty() && lastLine > 0) {
            blank();
        }
        while (!comments.isEmpty()) {
            ownLine(comments.removeFirst());
        }
    }

    private void trailing(int line) {
        if (!comments.isEmpty()
                && !comments.getFirst().alone()
                && comments.getFirst().span().line() == line) {
            out.setLength(out.length() - 1);
            out.append("  ").append(comments.removeFirst().text()).append('\n');
        }
    }

    private void ownLine(Comment comment) {
        line(comment.text());
        lastLine = comment.span().line();
    }

    private void line(String text) {
        out.append(INDENT.repeat(depth)).append(text).append('\n');
    }

    /** One blank line, and none right after the line that opens a block. */
    private void blank() {
        boolean opened = out.length() >= 2 && out.substring(out.length() - 2).equals("{\n");
        boolean already = out.length() >= 2 && out.substring(out.length() - 2).equals("\n\n");
        if (out.length() > 0 && !opened && !already && !style.normal()) {
            out.append('\n');
        }
    }
}
