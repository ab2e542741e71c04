package org.opencoin.dsl.format;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Severity;
import org.opencoin.dsl.internal.parse.CharterParser;
import org.opencoin.dsl.internal.parse.Reading;
import org.opencoin.dsl.internal.phrase.Comment;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.CharterSyntax;
import org.opencoin.dsl.syntax.Node;

/**
 * Writes charters the one way they are written. Whatever comes out was read again first: should it say anything else
 * than what went in, or lose a comment, there is no output.
 */
public final class Formatter {

    private Formatter() {}

    /** A file in its own language. */
    public static Formatted format(SourceFile file) {
        Reading reading = CharterParser.parse(file);
        return write(file, reading, reading.parsed().charter().language());
    }

    /**
     * A file in another language: the same tree, other words; names and quoted words stay.
     *
     * @throws IllegalArgumentException if there is no vocabulary for the language
     */
    public static Formatted translate(SourceFile file, String language) {
        return write(file, CharterParser.parse(file), language);
    }

    /** A statement, a line of a test, a condition, or the head of a block as one line in a language. */
    public static String wording(Node node, String language) {
        return Wording.of(node, Style.readable(language, Optional.empty())).line();
    }

    /** The same, with the articles that a charter declares for its names. */
    public static String wording(Node node, String language, CharterSyntax charter) {
        return Wording.of(node, Style.readable(language, Optional.of(charter))).line();
    }

    private static Formatted write(SourceFile file, Reading reading, String language) {
        boolean broken = reading.parsed().diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR);
        if (broken) {
            return new Formatted(Optional.empty(), reading.parsed().diagnostics());
        }
        CharterSyntax charter = reading.parsed().charter();
        Style style = Style.readable(language, Optional.of(charter));
        String text = Layout.commented(style, charter, reading.comments(), headerLine(file.text()));
        return saysTheSame(reading, CharterParser.parse(SourceFile.of(file.name(), text, file.files())))
                ? new Formatted(Optional.of(text), List.of())
                : new Formatted(
                        Optional.empty(), List.of(Diagnostic.of("OC1301", file.name(), TextSpan.START, file.name())));
    }

    /** The first line that is neither blank nor a comment. */
    private static int headerLine(String text) {
        List<String> lines = text.lines().toList();
        int line = 0;
        while (line < lines.size()
                && (lines.get(line).isBlank() || lines.get(line).strip().startsWith("#"))) {
            line++;
        }
        return line + 1;
    }

    private static boolean saysTheSame(Reading before, Reading after) {
        CharterSyntax one = before.parsed().charter();
        CharterSyntax other = after.parsed().charter();
        return after.parsed().diagnostics().isEmpty()
                && SameCharter.same(one, other)
                && texts(before.comments()).equals(texts(after.comments()));
    }

    private static List<String> texts(List<Comment> comments) {
        return comments.stream().map(Comment::text).sorted().toList();
    }
}
