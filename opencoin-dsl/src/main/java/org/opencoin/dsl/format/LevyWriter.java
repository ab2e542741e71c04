package org.opencoin.dsl.format;

import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.LevyMeasureSyntax;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Writes levies. */
final class LevyWriter {

    private final Sentence out;
    private final ValueWriter values;

    LevyWriter(Sentence out) {
        this.out = out;
        this.values = new ValueWriter(out);
    }

    void write(RuleSyntax.Levy levy) {
        out.words(Sentences.LEVY, Sentences.OF);
        measure(levy.measure());
        out.words(Sentences.PAID_BY);
        values.party(levy.by(), Sentences.EACH_MEMBER, Sentences.EACH);
        out.words(DemurrageWriter.EACH.get(levy.each().ordinal())).comma();
        values.recipient(levy.to());
    }

    private void measure(LevyMeasureSyntax measure) {
        if (measure instanceof LevyMeasureSyntax.Beyond beyond) {
            values.rate(beyond.rate());
            out.words(Sentences.OF_WHAT_LIES_BEYOND);
            values.amount(beyond.limit());
            beyond.parts().forEach(part -> {
                out.comma().words(Sentences.PLUS);
                new WindowWriter(out).part(part);
            });
            out.comma().words(Sentences.ABOVE_OR_BELOW).comma();
        } else {
            values.amount(((LevyMeasureSyntax.Flat) measure).amount());
        }
    }
}
