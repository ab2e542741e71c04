package org.opencoin.dsl.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencoin.dsl.source.TextSpan;

/**
 * One finding about a file.
 *
 * @param code stable, such as {@code OC2041}; {@link Catalogue} has its page
 * @param severity how much it weighs
 * @param file name of the file
 * @param span where
 * @param message what is wrong, by language ({@code en}, {@code fr})
 * @param notes other places that matter
 * @param expected what could have stood there, in words of the file's language
 * @param nearest known names or phrases that look like what was written, the nearest first
 * @param fix a change that mends it, where there is one
 * @param shownBy a test in the file's language that passes in this charter and shows what is wrong, where there is one
 */
public record Diagnostic(
        String code,
        Severity severity,
        String file,
        TextSpan span,
        Map<String, String> message,
        List<Note> notes,
        List<String> expected,
        List<String> nearest,
        Optional<Fix> fix,
        Optional<String> shownBy) {

    public Diagnostic {
        message = Map.copyOf(message);
        notes = List.copyOf(notes);
        expected = List.copyOf(expected);
        nearest = List.copyOf(nearest);
    }

    /**
     * A finding with the severity and the words of its page.
     *
     * @param told what stands for {@code {0}}, {@code {1}} in the message: text, or a {@link Told}
     * @throws IllegalArgumentException if no module has a page for the code
     */
    public static Diagnostic of(String code, String file, TextSpan span, Object... told) {
        return new Diagnostic(
                code,
                Catalogue.severity(code),
                file,
                span,
                Catalogue.message(code, told),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, with another place that matters and the next {@code > note} line of the page about it. */
    public Diagnostic note(TextSpan where, Object... told) {
        List<Note> more = new ArrayList<>(notes);
        more.add(new Note(where, Catalogue.note(code, notes.size(), told)));
        return new Diagnostic(code, severity, file, span, message, more, expected, nearest, fix, shownBy);
    }

    /** The same, with what could have stood there. */
    public Diagnostic expecting(List<String> words) {
        return new Diagnostic(code, severity, file, span, message, notes, words, nearest, fix, shownBy);
    }

    /** The same, with known names that look like what was written. */
    public Diagnostic nearest(List<String> names) {
        return new Diagnostic(code, severity, file, span, message, notes, expected, names, fix, shownBy);
    }

    /** The same, with a change that mends it. */
    public Diagnostic fixedBy(Fix change) {
        return new Diagnostic(
                code, severity, file, span, message, notes, expected, nearest, Optional.of(change), shownBy);
    }

    /** The same, with a test that shows it. */
    public Diagnostic shownBy(Optional<String> test) {
        return new Diagnostic(code, severity, file, span, message, notes, expected, nearest, fix, test);
    }

    /** What is wrong in a language, in English where there are no words for it. */
    public String message(String language) {
        return new Told(message).in(language);
    }
}
