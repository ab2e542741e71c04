package org.opencoin.dsl.internal.resolve;

import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.Hole;

/** What the assembly still has to decide. */
final class Holes {

    private final Findings findings;

    Holes(Findings findings) {
        this.findings = findings;
    }

    /** An open decision: by its own name when it has one, else as what stands there. */
    void open(Hole hole, Told what) {
        findings.report(
                "OC3016",
                hole.span(),
                hole.name().<Object>map(name -> name.value()).orElse(what));
    }

    /** An open decision that isn't a hole of its own. */
    void open(TextSpan span, Told what) {
        findings.report("OC3016", span, what);
    }
}
