package org.opencoin.dsl.syntax;

import java.util.List;
import org.opencoin.dsl.diagnostic.Diagnostic;

/**
 * What came of reading a text.
 *
 * @param charter what could be understood; statements with an error are left out
 * @param diagnostics everything wrong with the text, in the order of the file, none twice
 */
public record Parsed(CharterSyntax charter, List<Diagnostic> diagnostics) {
    public Parsed {
        diagnostics = List.copyOf(diagnostics);
    }
}
