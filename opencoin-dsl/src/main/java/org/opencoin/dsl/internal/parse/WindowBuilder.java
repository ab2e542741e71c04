package org.opencoin.dsl.internal.parse;

import java.util.List;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.internal.grammar.Sentences.PerPeriodContext;
import org.opencoin.dsl.internal.grammar.Sentences.WindowContext;
import org.opencoin.dsl.syntax.PeriodSyntax;
import org.opencoin.dsl.syntax.WindowSyntax;

/** Builds the times over which payments are counted. */
final class WindowBuilder {

    private static final List<Integer> PERIODS = List.of(
            Sentences.PER_DAY,
            Sentences.PER_WEEK,
            Sentences.PER_MONTH,
            Sentences.PER_QUARTER,
            Sentences.PER_HALF_YEAR,
            Sentences.PER_YEAR);

    private final ValueBuilder values;

    WindowBuilder(ValueBuilder values) {
        this.values = values;
    }

    WindowSyntax window(WindowContext window) {
        return window.perPeriod() == null
                ? new WindowSyntax.Rolling(values.duration(window.duration()))
                : new WindowSyntax.Calendar(period(window.perPeriod()));
    }

    private static PeriodSyntax period(PerPeriodContext period) {
        return PeriodSyntax.values()[PERIODS.indexOf(period.getStart().getType())];
    }
}
