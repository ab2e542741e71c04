package org.opencoin.cli.answer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.Compilation;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Fix;
import org.opencoin.dsl.diagnostic.Ignored;
import org.opencoin.dsl.diagnostic.Note;
import org.opencoin.dsl.diagnostic.Severity;
import org.opencoin.dsl.source.FileResolver;
import org.opencoin.dsl.source.SourceFile;

/**
 * What the language says of one charter, shown with the lines it speaks of.
 *
 * @param source the text, which need not be readable
 * @param diagnostics in the order to read them
 * @param ignored what the charter asks not to be told
 */
public record Findings(SourceFile source, List<Diagnostic> diagnostics, List<Ignored> ignored) {

    private static final int NEAREST = 3;
    private static final int EXPECTED = 5;

    public Findings {
        diagnostics = List.copyOf(diagnostics);
        ignored = List.copyOf(ignored);
    }

    /** Findings of which none is ignored. */
    public Findings(SourceFile source, List<Diagnostic> diagnostics) {
        this(source, diagnostics, List.of());
    }

    /** All that came of compiling a charter. */
    public Findings(SourceFile source, Compilation compilation) {
        this(source, compilation.diagnostics(), compilation.ignored());
    }

    /** Whether the charter can't be used as it is. */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    private long count(Severity severity) {
        return diagnostics.stream()
                .filter(found -> found.severity() == severity)
                .count();
    }

    /** How a command ends that found these: unreadable beats wrong, wrong beats clean. */
    public static Exit exit(List<Findings> all) {
        if (all.stream().anyMatch(found -> found.source.unreadable().isPresent())) {
            return Exit.UNREADABLE;
        }
        return all.stream().anyMatch(Findings::hasErrors) ? Exit.FOUND : Exit.CLEAN;
    }

    /** How many of each, and where to read more; nothing when there is nothing. */
    public static void summary(List<Findings> all, Words words, Page out) {
        long unsaid = all.stream().mapToLong(found -> found.ignored.size()).sum();
        if (unsaid > 0) {
            out.line(words.count("count.ignored", unsaid, unsaid));
        }
        List<String> parts = Arrays.stream(Severity.values())
                .filter(severity -> total(all, severity) > 0)
                .map(severity -> words.count("count." + name(severity), total(all, severity), total(all, severity)))
                .toList();
        first(all).ifPresent(code -> {
            out.line(String.join(", ", parts) + ".");
            out.line(words.say("error.more", code));
        });
    }

    private static long total(List<Findings> all, Severity severity) {
        return all.stream().mapToLong(found -> found.count(severity)).sum();
    }

    private static Optional<String> first(List<Findings> all) {
        return all.stream()
                .flatMap(found -> found.diagnostics.stream())
                .map(Diagnostic::code)
                .findFirst();
    }

    /** All of them as the member {@code diagnostics}. */
    public static void json(List<Findings> all, Words words, JsonDocument json) {
        List<Diagnostic> every =
                all.stream().flatMap(found -> found.diagnostics.stream()).toList();
        json.list("diagnostics", every, (one, each) -> json(one, words, each));
        List<Ignored> unsaid =
                all.stream().flatMap(found -> found.ignored.stream()).toList();
        if (!unsaid.isEmpty()) {
            json.list("ignored", unsaid, (one, each) -> {
                json(one.finding(), words, each);
                each.text("reason", one.reason()).number("ignoredAt", one.by().line());
            });
        }
    }

    private static void json(Diagnostic one, Words words, JsonDocument json) {
        json.text("code", one.code())
                .text("severity", name(one.severity()))
                .text("message", one.message(words.language().code()))
                .text("file", one.file())
                .number("line", one.span().line())
                .number("column", one.span().column())
                .number("endLine", one.span().endLine())
                .number("endColumn", one.span().endColumn())
                .texts("expected", one.expected())
                .texts("nearest", one.nearest())
                .list(
                        "notes",
                        one.notes(),
                        (note, each) -> each.text("message", said(note, words))
                                .number("line", note.span().line())
                                .number("column", note.span().column()));
        one.fix().ifPresent(fix -> json.text("replacement", fix.replacement()));
        one.shownBy().ifPresent(test -> json.text("shownBy", test));
    }

    /** Each with its lines, its notes and what would mend it. */
    public void text(Words words, Page out) {
        for (Diagnostic one : diagnostics) {
            Excerpt excerpt = new Excerpt(textOf(one.file()));
            String place =
                    one.file() + ":" + one.span().line() + ":" + one.span().column() + ": ";
            out.line(place + coloured(one, words, out) + " " + out.strong(one.code()) + ": "
                    + one.message(words.language().code()));
            excerpt.show(one.span(), out);
            for (Note note : one.notes()) {
                out.line("  " + words.say("diagnostic.note", said(note, words)));
                excerpt.show(note.span(), out);
            }
            help(one, words, out);
            out.blank();
        }
    }

    /** The lines of the charter, or of the attached file that the diagnostic is about. */
    String textOf(String file) {
        if (file.equals(source.name())) {
            return source.text();
        }
        return source.files().resolve(FileResolver.Reference.named(file)) instanceof FileResolver.Found found
                ? new String(found.content(), StandardCharsets.UTF_8)
                : "";
    }

    private static String coloured(Diagnostic one, Words words, Page out) {
        String severity = words.say("severity." + name(one.severity()));
        return one.severity() == Severity.ERROR ? out.bad(severity) : out.notable(severity);
    }

    private static void help(Diagnostic one, Words words, Page out) {
        if (!one.nearest().isEmpty()) {
            out.line("  " + words.say("diagnostic.nearest", joined(one.nearest(), NEAREST)));
        }
        if (!one.expected().isEmpty()) {
            out.line("  " + words.say("diagnostic.expected", joined(one.expected(), EXPECTED)));
        }
        one.fix().ifPresent(fix -> out.line("  " + said(fix, words)));
        one.shownBy().ifPresent(test -> {
            out.line("  " + words.say("diagnostic.shown"));
            test.lines().forEach(line -> out.line("    " + line));
        });
    }

    private static String joined(List<String> words, int most) {
        return String.join(", ", words.subList(0, Math.min(most, words.size())));
    }

    /** What a change would do. */
    public static String said(Fix fix, Words words) {
        return fix.replacement().isBlank()
                ? words.say("diagnostic.remove")
                : words.say("diagnostic.fix", fix.replacement().strip());
    }

    private static String said(Note note, Words words) {
        return note.message().getOrDefault(words.language().code(), "");
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
