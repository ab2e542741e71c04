package org.opencoin.dsl.internal.resolve;

import org.opencoin.dsl.charter.Tallied;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.charter.Window;
import org.opencoin.dsl.syntax.TalliedSyntax;
import org.opencoin.dsl.syntax.WindowSyntax;

/** The times over which payments are counted, and what is counted. */
record WindowMapping(Rates rates) {

    Window window(WindowSyntax window) {
        return window instanceof WindowSyntax.Rolling rolling
                ? new Window.Rolling(rates.span(rolling.length()))
                : new Window.Calendar(DemurrageMapping.period(((WindowSyntax.Calendar) window).period()));
    }

    Tally tally(TalliedSyntax what, WindowSyntax window) {
        return new Tally(what(what), window(window));
    }

    static Tallied what(TalliedSyntax what) {
        return Tallied.valueOf(what.name());
    }
}
