package org.opencoin.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Severity;
import org.opencoin.dsl.internal.check.MeaningChecks;
import org.opencoin.dsl.internal.parse.CharterParser;
import org.opencoin.dsl.internal.resolve.Attachments;
import org.opencoin.dsl.internal.resolve.CharterMapping;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.Resolution;
import org.opencoin.dsl.internal.resolve.Wording;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.Parsed;

/**
 * From the text of a charter to the checked model, or to everything that is wrong with it.
 *
 * <p>Never throws for what a person wrote, and reports all errors of a file at once. The same text and attached files give
 * the same charter on any machine.
 */
public final class Compiler {

    /**
     * What a statement that could not be read would have changed: while one is missing, these would be about nothing that
     * was written.
     */
    private static final Set<String> AFTER_A_SYNTAX_ERROR =
            Set.of("OC2001", "OC2007", "OC2014", "OC2060", "OC2063", "OC2064", "OC3014");

    private Compiler() {}

    /** Compiles one file. */
    public static Compilation compile(SourceFile file) {
        Parsed parsed = CharterParser.parse(file).parsed();
        Findings findings = new Findings(file.name());
        Attachments attachments = new Attachments(file.files(), findings);
        Resolution resolution = CharterMapping.resolve(parsed.charter(), findings, attachments, Wording.none());
        MeaningChecks.run(resolution, findings);
        List<Diagnostic> diagnostics = all(parsed, findings);
        Optional<Charter> charter = Optional.empty();
        return new Compilation(parsed.charter(), charter, diagnostics);
    }

    private static List<Diagnostic> all(Parsed parsed, Findings findings) {
        boolean unread = hasErrors(parsed.diagnostics());
        if (parsed.charter().currencies().isEmpty() && !unread) {
            findings.report("OC2014", TextSpan.START);
        }
        List<Diagnostic> all = new ArrayList<>(parsed.diagnostics());
        boolean errors = unread || findings.hasErrors();
        findings.inOrder().stream()
                .filter(finding -> !(unread && AFTER_A_SYNTAX_ERROR.contains(finding.code())))
                .filter(finding -> !(errors && finding.severity() == Severity.WARNING))
                .forEach(all::add);
        return all.stream().distinct().toList();
    }

    private static boolean hasErrors(List<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
