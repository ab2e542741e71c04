package org.opencoin.dsl.format;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.diagnostic.Diagnostic;

/**
 * What came of formatting.
 *
 * @param text the text, empty when the file has errors or formatting would have changed what it says
 * @param diagnostics why there is no text
 */
public record Formatted(Optional<String> text, List<Diagnostic> diagnostics) {
    public Formatted {
        diagnostics = List.copyOf(diagnostics);
    }
}
