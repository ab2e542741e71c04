package org.opencoin.engine.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencoin.dsl.Compilation;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.diagnostic.Catalogue;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.source.SourceFile;

/** The test that a finding offers as its proof passes when it is pasted into the charter, in the charter's language. */
class ShownByTest {

    @ParameterizedTest
    @CsvSource({
        "OC3020, en",
        "OC3020, fr",
        "OC3027, en",
        "OC3027, fr",
        "OC3029, en",
        "OC3029, fr",
        "OC3030, en",
        "OC3030, fr"
    })
    void a_finding_is_shown_by_a_test_that_passes(String code, String language) {
        String sample = Catalogue.page(code, language).orElseThrow().sample(0);
        String shown = compiled(sample).diagnostics().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .flatMap(Diagnostic::shownBy)
                .orElseThrow();

        Compilation pasted = compiled(sample + "\n" + shown);

        List<Outcome> outcomes = Rehearsal.of(pasted.charter().orElseThrow()).run();
        assertThat(outcomes)
                .hasSize(1)
                .allSatisfy(outcome -> assertThat(outcome.failure()).as(shown).isEmpty());
    }

    private static Compilation compiled(String text) {
        return Compiler.compile(SourceFile.of("sample.coin", text));
    }
}
