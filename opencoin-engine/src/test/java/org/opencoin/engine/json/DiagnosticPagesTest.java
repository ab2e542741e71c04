package org.opencoin.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencoin.dsl.diagnostic.Catalogue;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Page;

class DiagnosticPagesTest {

    /** Bytes that no page can print; {@link OperationReaderTest} makes them. */
    private static final Set<String> WITHOUT_SAMPLES = Set.of(
            "OC4002", "OC4003", "OC4042", "OC4134", "OC4135", "OC4136", "OC4137", "OC4138", "OC4171",
            "OC4172"); // of other charters

    static Stream<String> codes() {
        return Catalogue.codes().keySet().stream().filter(code -> code.startsWith("OC4"));
    }

    @Test
    void there_are_codes_to_test() {
        assertThat(codes()).hasSizeGreaterThan(35);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void the_bad_sample_of_a_page_has_this_problem_and_the_good_one_none(String code) {
        for (String language : List.of("en", "fr")) {
            Page page = Catalogue.page(code, language).orElseThrow();
            assertThat(page.templates()).isNotEmpty();
            if (!WITHOUT_SAMPLES.contains(code)) {
                assertThat(Village.problems(page.sample(0)))
                        .extracting(Diagnostic::code)
                        .isNotEmpty()
                        .containsOnly(code);
                assertThat(page.sample(1)).isNotBlank();
                assertThat(Village.problems(page.sample(1))).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void messages_tell_everything_they_announce_in_both_languages(String code) {
        if (WITHOUT_SAMPLES.contains(code)) {
            return;
        }
        for (Diagnostic problem :
                Village.problems(Catalogue.page(code, "en").orElseThrow().sample(0))) {
            assertThat(problem.message("en")).doesNotContain("{0}", "{1}", "{2}");
            assertThat(problem.message("fr"))
                    .doesNotContain("{0}", "{1}", "{2}")
                    .isNotEqualTo(problem.message("en"));
        }
    }
}
