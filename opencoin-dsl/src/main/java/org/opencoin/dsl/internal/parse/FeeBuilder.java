package org.opencoin.dsl.internal.parse;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.internal.grammar.Sentences.FeeContext;
import org.opencoin.dsl.internal.grammar.Sentences.RecipientContext;
import org.opencoin.dsl.internal.grammar.Sentences.ShareContext;
import org.opencoin.dsl.internal.grammar.Sentences.SharesContext;
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
        return new FeeSyntax(
                Spans.of(fee),
                values.rate(fee.rate()),
                values.name(fee.name()),
                shares(fee.shares()),
                remaining(fee.shares(), fee.recipient()));
    }

    /** The parts of a list of shares; none when there is no list. */
    List<FeeSyntax.Share> shares(@Nullable SharesContext shares) {
        return all(shares).stream()
                .filter(s -> s.rate() != null)
                .map(this::share)
                .toList();
    }

    /** Who gets all of it, or what a list of shares leaves. */
    Optional<Recipient> remaining(@Nullable SharesContext shares, @Nullable RecipientContext whole) {
        return Optional.ofNullable(whole).map(values::recipient).or(() -> remaining(all(shares)));
    }

    private static List<ShareContext> all(@Nullable SharesContext shares) {
        return shares == null ? List.of() : shares.share();
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
