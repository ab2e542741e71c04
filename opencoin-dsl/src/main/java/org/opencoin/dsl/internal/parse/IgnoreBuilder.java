package org.opencoin.dsl.internal.parse;

import org.opencoin.dsl.internal.grammar.Sentences.IgnoreContext;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.Text;

/** Builds what the writer asks not to be told; the reason may not be left out. */
record IgnoreBuilder(ValueBuilder values, Findings findings) {

    RuleSyntax ignore(IgnoreContext ignore) {
        Name code = values.name(ignore.name());
        Text reason = ignore.quoted() == null
                ? new Text(Spans.of(ignore).end(), "")
                : values.text(ignore.quoted().getStart());
        if (reason.value().isBlank()) {
            findings.add("OC1113", Spans.of(ignore), code.text());
        }
        return new RuleSyntax.Ignore(Spans.of(ignore), code, reason);
    }
}
