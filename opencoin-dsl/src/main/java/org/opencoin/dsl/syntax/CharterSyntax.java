package org.opencoin.dsl.syntax;

import java.util.List;
import org.opencoin.dsl.source.TextSpan;

/**
 * A whole file.
 *
 * @param version language version of the header
 * @param language language of the header, {@code en} or {@code fr}
 */
public record CharterSyntax(
        TextSpan span, int version, String language, List<CurrencyBlock> currencies, List<TestBlock> tests)
        implements Node {
    public CharterSyntax {
        currencies = List.copyOf(currencies);
        tests = List.copyOf(tests);
    }
}
