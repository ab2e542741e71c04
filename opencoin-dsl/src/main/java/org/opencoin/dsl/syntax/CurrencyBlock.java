package org.opencoin.dsl.syntax;

import java.util.List;
import org.opencoin.dsl.source.TextSpan;

/** {@code currency Pionnier (PIO) { ... }}. */
public record CurrencyBlock(TextSpan span, Name name, Name code, List<Statement> statements) implements Node {
    public CurrencyBlock {
        statements = List.copyOf(statements);
    }
}
