package org.opencoin.dsl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Ignored;
import org.opencoin.dsl.diagnostic.Severity;
import org.opencoin.dsl.syntax.CharterSyntax;

/**
 * What came of compiling a file.
 *
 * @param syntax what was written, as far as it was understood
 * @param charter the checked charter; empty when there is an error or an open decision
 * @param diagnostics everything found, in the order of the file, none twice
 * @param ignored what was found and the charter asks not to be told, with its reasons
 */
public record Compilation(
        CharterSyntax syntax, Optional<Charter> charter, List<Diagnostic> diagnostics, List<Ignored> ignored) {

    public Compilation {
        diagnostics = List.copyOf(diagnostics);
        ignored = List.copyOf(ignored);
    }

    /** SHA-256 of the normal form; empty when there is an error or an open decision. */
    public Optional<String> hash() {
        return charter.map(Charter::hash);
    }

    /** The line on which each rule was written, by the rule's id; none when there is an error or an open decision. */
    public Map<String, Integer> ruleLines() {
        return charter.isPresent() ? RuleLines.of(syntax) : Map.of();
    }

    /** Whether one of the diagnostics is an error. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /** What the assembly still has to decide. */
    public List<Diagnostic> openDecisions() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.OPEN)
                .toList();
    }
}
