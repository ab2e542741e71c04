package org.opencoin.dsl.internal.parse;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.internal.grammar.Sentences.FeeContext;
import org.opencoin.dsl.internal.grammar.Sentences.ShareContext;
import org.opencoin.dsl.syntax.FeeSyntax;
import org.opencoin.dsl.syntax.Recipient;

/** Builds fees and their shares. */
final class FeeBuilder {

    private final ValueBuilder values;
    private final Findings findings;

    FeeBuilder(ValueBuilder values, Findings findings) {
        this.values = values;
        this.findings = findings;
    }

    FeeSyntax fee(FeeContext fee) {
        List<ShareContext> shares =
                fee.shares() == null ? List.of() : fee.shares().share();
        Optional<Recipient> whole = Optional.ofNullable(fee.recipient()).map(values::recipient);
        return new FeeSyntax(
                Spans.of(fee),
                values.rate(fee.rate()),
                values.name(fee.name()),
                shares.stream().filter(s -> s.rate() != null).map(this::share).toList(),
                whole.or(() -> remaining(shares)));
    }

    private FeeSyntax.Share share(ShareContext share) {
        return new FeeSyntax.Share(Spans.of(share), values.rate(share.rate()), values.recipient(share.recipient()));
    }

    private Optional<Recipient> remaining(List<ShareContext> shares) {
        List<ShareContext> rests = shares.stream().filter(s -> s.rate() == null).toList();
        rests.stream().skip(1).forEach(twice -> findings.add("OC1213", Spans.of(twice)));
        return rests.stream().findFirst().map(rest -> values.recipient(rest.recipient()));
    }
}
