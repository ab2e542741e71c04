package org.opencoin.dsl.internal.parse;

import org.opencoin.dsl.internal.grammar.Sentences.LevyContext;
import org.opencoin.dsl.internal.grammar.Sentences.LevyMeasureContext;
import org.opencoin.dsl.syntax.LevyMeasureSyntax;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Builds levies. */
final class LevyBuilder {

    private final ValueBuilder values;
    private final WindowBuilder windows;

    LevyBuilder(ValueBuilder values, WindowBuilder windows) {
        this.values = values;
        this.windows = windows;
    }

    RuleSyntax levy(LevyContext levy) {
        return new RuleSyntax.Levy(
                Spans.of(levy),
                measure(levy.levyMeasure()),
                values.party(levy.party()),
                DemurrageBuilder.each(levy.eachPeriod()),
                new DemurrageBuilder(values).to(levy.meltTo()));
    }

    private LevyMeasureSyntax measure(LevyMeasureContext measure) {
        return measure.rate() == null
                ? new LevyMeasureSyntax.Flat(Spans.of(measure), values.amount(measure.amount()))
                : new LevyMeasureSyntax.Beyond(
                        Spans.of(measure),
                        values.rate(measure.rate()),
                        values.amount(measure.amount()),
                        measure.creditPart().stream().map(windows::creditPart).toList());
    }
}
