package org.opencoin.dsl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Fix;
import org.opencoin.dsl.diagnostic.Severity;
import org.opencoin.dsl.source.LineStarts;
import org.opencoin.dsl.source.SourceFile;

/**
 * A charter with every change made that its findings offer.
 *
 * <p>Changes are made in rounds, since one mistake may hide another, until none is left. A round whose text is worse than
 * the one before is not made; then its changes are tried one by one. Worse is what has more errors of text and syntax (OC1),
 * or as many and more errors in all: a statement that can't be read hides its errors of meaning, which were there already. The same text gives the same changes, and what
 * comes out, mended again, stays as it is.
 *
 * @param file with its text as mended
 * @param made the findings whose changes were made, each with its place in the text it was found in, in that order
 * @param left the compilation of the mended text
 */
public record Mending(SourceFile file, List<Diagnostic> made, Compilation left) {

    /** More rounds than mistakes hide one another; with it, the work ends whatever is offered. */
    private static final int MOST_ROUNDS = 200;

    private static final String UNREAD = "OC1";

    public Mending {
        made = List.copyOf(made);
    }

    /** Mends one file; nothing is written anywhere. */
    public static Mending of(SourceFile file) {
        Mending now = new Mending(file, List.of(), Compiler.compile(file));
        Map<String, Mending> path = new LinkedHashMap<>();
        while (path.size() < MOST_ROUNDS && path.putIfAbsent(now.file.text(), now) == null) {
            Optional<Mending> next = now.round();
            if (next.isEmpty()) {
                return now;
            }
            now = next.get();
        }
        return endless(path, now.file.text());
    }

    /** Changes that lead back to a text: of the texts gone round, always the same one, wherever the round began. */
    private static Mending endless(Map<String, Mending> path, String again) {
        List<String> texts = List.copyOf(path.keySet());
        List<String> round = texts.subList(Math.max(0, texts.indexOf(again)), texts.size());
        return Objects.requireNonNull(path.get(Collections.min(round)));
    }

    /** All that can be made together, else the first that can be made alone; empty when nothing can. */
    private Optional<Mending> round() {
        List<Diagnostic> offered = offered();
        return with(apart(offered))
                .or(() -> offered.stream()
                        .flatMap(one -> with(List.of(one)).stream())
                        .findFirst());
    }

    private List<Diagnostic> offered() {
        return left.diagnostics().stream()
                .filter(found -> found.fix().isPresent() && found.file().equals(file.name()))
                .sorted(Comparator.comparing(found -> found.fix().orElseThrow().span()))
                .toList();
    }

    /** Those whose changes touch no place of an earlier one. */
    private static List<Diagnostic> apart(List<Diagnostic> offered) {
        List<Diagnostic> apart = new ArrayList<>();
        for (Diagnostic one : offered) {
            boolean free = apart.isEmpty()
                    || fix(apart.get(apart.size() - 1)).span().end().compareTo(fix(one).span()) < 0;
            if (free) {
                apart.add(one);
            }
        }
        return apart;
    }

    private static Fix fix(Diagnostic offered) {
        return offered.fix().orElseThrow();
    }

    /** This after these changes; empty when they change nothing or give a worse text. */
    private Optional<Mending> with(List<Diagnostic> changes) {
        SourceFile changed = new SourceFile(file.name(), changed(changes), file.files(), file.unreadable());
        if (changed.text().equals(file.text())) {
            return Optional.empty();
        }
        Compilation compilation = Compiler.compile(changed);
        if (isWorse(compilation, left)) {
            return Optional.empty();
        }
        List<Diagnostic> more = new ArrayList<>(made);
        more.addAll(changes);
        return Optional.of(new Mending(changed, more, compilation));
    }

    private static boolean isWorse(Compilation now, Compilation before) {
        long unread = errors(now, UNREAD) - errors(before, UNREAD);
        return unread > 0 || unread == 0 && errors(now, "") > errors(before, "");
    }

    private static long errors(Compilation compilation, String code) {
        return compilation.diagnostics().stream()
                .filter(found ->
                        found.severity() == Severity.ERROR && found.code().startsWith(code))
                .count();
    }

    /** The text with changes made from its end on, so that the places of those before stay right. */
    private String changed(List<Diagnostic> changes) {
        LineStarts lines = new LineStarts(file.text());
        StringBuilder text = new StringBuilder(file.text());
        for (int i = changes.size() - 1; i >= 0; i--) {
            Fix change = fix(changes.get(i));
            int from = lines.offset(change.span().line(), change.span().column());
            int to = lines.offset(change.span().endLine(), change.span().endColumn());
            boolean isEmptied = change.replacement().isEmpty() && isAlone(text, from, to);
            if (isEmptied) {
                text.delete(lineStart(text, from), lineEnd(text, to));
            } else {
                text.replace(from, to, change.replacement());
            }
        }
        return text.toString();
    }

    /** Whether only blanks stand beside a stretch on its lines: taken away, it would leave a blank line behind. */
    private static boolean isAlone(StringBuilder text, int from, int to) {
        return text.substring(lineStart(text, from), from).isBlank()
                && text.substring(to, lineEnd(text, to)).isBlank();
    }

    private static int lineStart(StringBuilder text, int at) {
        return text.lastIndexOf("\n", at - 1) + 1;
    }

    /** Behind the line feed, or the end of the text. */
    private static int lineEnd(StringBuilder text, int at) {
        int feed = text.indexOf("\n", at);
        return feed < 0 ? text.length() : feed + 1;
    }
}
