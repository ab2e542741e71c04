package org.opencoin.dsl.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opencoin.dsl.internal.parse.CharterParser;
import org.opencoin.dsl.source.SourceFile;

class CatalogueTest {

    /** What no sample of a page can show: files as a whole, and a fault of the program. */
    private static final Set<String> WITHOUT_SAMPLE =
            Set.of("OC1001", "OC1002", "OC1003", "OC1004", "OC1006", "OC1301");

    @Test
    void every_code_has_a_page_with_a_title_and_a_message_in_every_language() {
        assertThat(Catalogue.codes()).hasSizeGreaterThan(30);
        Catalogue.codes()
                .keySet()
                .forEach(code -> Catalogue.LANGUAGES.forEach(language -> {
                    Page page =
                            Catalogue.page(code, language).orElseThrow(() -> new AssertionError(code + " " + language));
                    assertThat(page.title()).as(code).isNotBlank().isNotEqualTo(code);
                    assertThat(page.templates()).as(code + " " + language).isNotEmpty();
                }));
    }

    @Test
    void pages_of_a_code_tell_the_same_number_of_things() {
        Catalogue.codes()
                .keySet()
                .forEach(code -> assertThat(templates(code, "fr")).as(code).hasSameSizeAs(templates(code, "en")));
    }

    @Test
    void an_unknown_code_has_no_page() {
        assertThat(Catalogue.page("OC0000", "en")).isEmpty();
        assertThat(Catalogue.page("oc1001", "en")).isPresent();
    }

    @TestFactory
    Stream<DynamicTest> the_bad_sample_of_a_text_code_gives_it_and_the_good_one_nothing() {
        return Catalogue.codes().keySet().stream()
                .filter(code -> code.startsWith("OC1") && !WITHOUT_SAMPLE.contains(code))
                .flatMap(code -> Catalogue.LANGUAGES.stream()
                        .map(language -> DynamicTest.dynamicTest(code + " " + language, () -> check(code, language))));
    }

    private static void check(String code, String language) {
        Page page = Catalogue.page(code, language).orElseThrow();
        assertThat(codes(page.sample(0))).containsOnly(code);
        assertThat(codes(page.sample(1))).isEmpty();
    }

    private static List<String> codes(String text) {
        return CharterParser.parse(SourceFile.of("sample", text)).parsed().diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    private static List<String> templates(String code, String language) {
        return Catalogue.page(code, language).orElseThrow().templates();
    }
}
