package org.opencoin.dsl.format;

import java.util.List;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.WindowSyntax;

/** Writes the times over which payments are counted. */
final class WindowWriter {

    private static final List<Integer> PERIODS = List.of(
            Sentences.PER_DAY,
            Sentences.PER_WEEK,
            Sentences.PER_MONTH,
            Sentences.PER_QUARTER,
            Sentences.PER_HALF_YEAR,
            Sentences.PER_YEAR);

    private final Sentence out;
    private final ValueWriter values;

    WindowWriter(Sentence out) {
        this.out = out;
        this.values = new ValueWriter(out);
    }

    void write(WindowSyntax window) {
        if (window instanceof WindowSyntax.Rolling rolling) {
            out.words(Sentences.OVER);
            values.duration(rolling.length());
        } else {
            out.words(PERIODS.get(((WindowSyntax.Calendar) window).period().ordinal()));
        }
    }
}
