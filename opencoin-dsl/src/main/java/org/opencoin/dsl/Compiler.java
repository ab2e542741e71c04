package org.opencoin.dsl;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencoin.dsl.charter.AttachedFile;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.CharterTest;
import org.opencoin.dsl.diagnostic.Catalogue;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Severity;
import org.opencoin.dsl.format.Formatter;
import org.opencoin.dsl.format.NormalForm;
import org.opencoin.dsl.internal.check.Ignores;
import org.opencoin.dsl.internal.check.MeaningChecks;
import org.opencoin.dsl.internal.parse.CharterParser;
import org.opencoin.dsl.internal.resolve.Attachments;
import org.opencoin.dsl.internal.resolve.CharterMapping;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.Resolution;
import org.opencoin.dsl.internal.resolve.Wording;
import org.opencoin.dsl.source.Sha256;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.CharterSyntax;
import org.opencoin.dsl.syntax.Parsed;
import org.opencoin.dsl.syntax.RuleSyntax;

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
        MeaningChecks.run(resolution, parsed.charter().language(), findings);
        List<Diagnostic> found = all(parsed, findings);
        if (hasErrors(found)) {
            return new Compilation(parsed.charter(), Optional.empty(), found, List.of());
        }
        Ignores ignores = Ignores.of(parsed.charter(), file.name(), found);
        boolean sound = found.stream().allMatch(diagnostic -> diagnostic.severity() == Severity.WARNING);
        return sound
                ? compiled(file, parsed.charter(), resolution, attachments, ignores)
                : new Compilation(parsed.charter(), Optional.empty(), ignores.told(), ignores.ignored());
    }

    /**
     * Reads the charter back from its own normal form, so that a charter and its normal form can't mean two things. Only
     * the limits of text can stand in the way: the normal form of a long file may be longer still.
     */
    private static Compilation compiled(
            SourceFile file, CharterSyntax written, Resolution resolution, Attachments attachments, Ignores ignores) {
        String text = normalForm(written, resolution);
        Parsed normal = CharterParser.parse(SourceFile.of(file.name(), text)).parsed();
        if (hasErrors(normal.diagnostics())) {
            Diagnostic tooLong = Diagnostic.of("OC2015", file.name(), TextSpan.START);
            return new Compilation(written, Optional.empty(), List.of(tooLong), List.of());
        }
        Findings findings = new Findings(file.name());
        Resolution meaning = CharterMapping.resolve(normal.charter(), findings, attachments, Compiler::words);
        if (findings.count() > 0) {
            throw new IllegalStateException("a sound charter and its normal form differ: " + findings.inOrder());
        }
        Charter charter = charter(written, text, meaning, resolution.tests());
        return new Compilation(written, Optional.of(charter), ignores.told(), ignores.ignored());
    }

    private static String normalForm(CharterSyntax written, Resolution resolution) {
        Map<String, String> hashes = resolution.files().stream()
                .collect(toMap(AttachedFile::name, AttachedFile::sha256, (first, again) -> first));
        return NormalForm.text(written, name -> Optional.ofNullable(hashes.get(name)));
    }

    private static Charter charter(CharterSyntax written, String text, Resolution meaning, List<CharterTest> tests) {
        return new Charter(
                written.version(),
                written.language(),
                text,
                Sha256.hex(text),
                meaning.currencies().stream().map(MappedCurrency::currency).toList(),
                meaning.roles(),
                meaning.zones(),
                meaning.categories(),
                meaning.fields(),
                meaning.choices().all(),
                meaning.signings(),
                meaning.recovery(),
                meaning.amending(),
                meaning.sealings(),
                meaning.files(),
                tests);
    }

    private static Map<String, String> words(RuleSyntax rule) {
        return Catalogue.LANGUAGES.stream()
                .collect(toMap(language -> language, language -> Formatter.wording(rule, language)));
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
