package org.opencoin.dsl.internal.resolve;

import org.opencoin.dsl.charter.Tallied;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.charter.Window;
import org.opencoin.dsl.syntax.Expression;
import org.opencoin.dsl.syntax.WindowSyntax;

/** The times over which payments are counted, and what is counted. */
record WindowMapping(Rates rates) {

    Window window(WindowSyntax window) {
        return window instanceof WindowSyntax.Rolling rolling
                ? new Window.Rolling(rates.span(rolling.length()))
                : new Window.Calendar(DemurrageMapping.period(((WindowSyntax.Calendar) window).period()));
    }

    Tally tally(Expression.SoFar soFar) {
        return new Tally(what(soFar), window(soFar.window()));
    }

    static Tallied what(Expression.SoFar soFar) {
        return Tallied.valueOf(soFar.what().name());
    }
}
