package org.opencoin.dsl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.ArticleBlock;
import org.opencoin.dsl.syntax.CurrencyBlock;
import org.opencoin.dsl.syntax.Node;

/** The text of a charter with its statements, and the rules of its articles, in another order. */
final class Shuffling {

    private final String text;
    private final Random random;
    private final List<Integer> lineStarts = new ArrayList<>(List.of(0));

    private Shuffling(String text, Random random) {
        this.text = text;
        this.random = random;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lineStarts.add(i + 1);
            }
        }
    }

    static SourceFile of(SourceFile file, long seed) {
        List<CurrencyBlock> blocks = Compiler.compile(file).syntax().currencies();
        Shuffling shuffling = new Shuffling(file.text(), new Random(seed));
        StringBuilder text = new StringBuilder(
                file.text().substring(0, shuffling.start(blocks.get(0).span())));
        blocks.forEach(block -> text.append(shuffling.block(block)).append('\n'));
        return SourceFile.of(file.name(), text.toString(), file.files());
    }

    private String block(CurrencyBlock block) {
        return around(
                block,
                block.statements(),
                block.statements().stream().map(this::statement).toList());
    }

    private String statement(Node statement) {
        return statement instanceof ArticleBlock article
                ? around(
                        article,
                        article.rules(),
                        article.rules().stream().map(this::source).toList())
                : source(statement);
    }

    /** The block's own words, then its parts in another order. */
    private String around(Node block, List<? extends Node> parts, List<String> texts) {
        String head = parts.isEmpty()
                ? source(block)
                : text.substring(start(block.span()), start(parts.get(0).span()));
        List<String> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, random);
        return parts.isEmpty() ? head : head + String.join("\n", shuffled) + "\n}";
    }

    private String source(Node node) {
        return text.substring(start(node.span()), end(node.span()));
    }

    private int start(TextSpan span) {
        return offset(span.line(), span.column());
    }

    private int end(TextSpan span) {
        return offset(span.endLine(), span.endColumn());
    }

    private int offset(int line, int column) {
        return text.offsetByCodePoints(lineStarts.get(line - 1), column - 1);
    }
}
