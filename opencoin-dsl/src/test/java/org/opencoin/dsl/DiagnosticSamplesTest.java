package org.opencoin.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencoin.dsl.diagnostic.Catalogue;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Page;
import org.opencoin.dsl.source.FileResolver;
import org.opencoin.dsl.source.FileResolver.Found;
import org.opencoin.dsl.source.FileResolver.Reason;
import org.opencoin.dsl.source.FileResolver.Refused;
import org.opencoin.dsl.source.SourceFile;

/** Every page of a code about names, types or meaning: its bad sample has that finding only, its good one none. */
class DiagnosticSamplesTest {

    private static final int BAD = 0;
    private static final int GOOD = 1;
    private static final int BAD_FILE = 2;
    private static final int GOOD_FILE = 3;

    private record Case(String code, String language) {
        @Override
        public String toString() {
            return code + ' ' + language;
        }

        private Page page() {
            return Catalogue.page(code, language).orElseThrow();
        }
    }

    /** Ten thousand roles or a thousand rows would drown a page; {@link CompilerTest} and {@link CasesTest} have them. */
    private static final Set<String> TOO_LONG_FOR_A_PAGE = Set.of("OC2015", "OC2107");

    static Stream<Case> badCases() {
        return cases().filter(tried -> !TOO_LONG_FOR_A_PAGE.contains(tried.code()));
    }

    static Stream<Case> cases() {
        return Catalogue.codes().keySet().stream()
                .filter(code -> code.startsWith("OC2") || code.startsWith("OC3"))
                .flatMap(code -> Catalogue.LANGUAGES.stream().map(language -> new Case(code, language)));
    }

    @ParameterizedTest
    @MethodSource("badCases")
    void theBadSampleHasThatFindingAndNoOther(Case tried) {
        assertThat(findings(tried, BAD, BAD_FILE))
                .extracting(Diagnostic::code)
                .isNotEmpty()
                .allMatch(tried.code()::equals);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theGoodSampleHasNoFinding(Case tried) {
        assertThat(findings(tried, GOOD, GOOD_FILE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPlaceholderOfTheMessageIsFilledInBothLanguages(Case tried) {
        for (Diagnostic finding : findings(tried, BAD, BAD_FILE)) {
            assertThat(finding.message(tried.language()))
                    .doesNotContainPattern("\\{[0-9]\\}")
                    .isNotBlank();
            assertThat(finding.notes())
                    .allSatisfy(note -> assertThat(note.message().get(tried.language()))
                            .doesNotContainPattern("\\{[0-9]\\}")
                            .isNotBlank());
        }
    }

    private static List<Diagnostic> findings(Case tried, int sample, int file) {
        Page page = tried.page();
        SourceFile source = SourceFile.of(tried.code() + ".coin", page.sample(sample), files(tried, page.sample(file)));
        return Compiler.compile(source).diagnostics();
    }

    /** The files of the page; what no page can show stands here. */
    private static FileResolver files(Case tried, String content) {
        return reference -> {
            boolean outside = reference.name().startsWith("..");
            boolean missing = reference.name().startsWith("none");
            boolean large = tried.code().equals("OC2082") && content.isEmpty();
            boolean other = reference.sha256().isPresent();
            byte[] latin = {(byte) 0xE9};
            if (outside || missing || large || other) {
                return new Refused(
                        outside
                                ? Reason.OUTSIDE
                                : missing ? Reason.MISSING : large ? Reason.TOO_LARGE : Reason.OTHER_CONTENT);
            }
            return new Found(content.isEmpty() ? latin : content.getBytes(StandardCharsets.UTF_8));
        };
    }
}
