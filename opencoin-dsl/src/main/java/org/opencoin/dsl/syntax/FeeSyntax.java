package org.opencoin.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.source.TextSpan;

/**
 * {@code fee 5 % taken from it, in PIO { 60 % to the Association chosen in this operation, remaining to Commons }}.
 *
 * @param currency code of the currency it is taken in
 * @param shares in the order written; none in the short form {@code fee 2 % taken from it, in PIO, to Commons}
 * @param remaining who receives what the shares leave; in the short form, everything
 */
public record FeeSyntax(TextSpan span, Rate rate, Name currency, List<Share> shares, Optional<Recipient> remaining)
        implements Node {

    public FeeSyntax {
        shares = List.copyOf(shares);
    }

    /** {@code 60 % to Commons}. */
    public record Share(TextSpan span, Rate part, Recipient to) implements Node {}
}
