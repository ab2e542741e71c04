package org.opencoin.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencoin.dsl.diagnostic.Catalogue;
import org.opencoin.dsl.diagnostic.Severity;
import org.opencoin.dsl.source.SourceFile;

class MendingTest {

    private static final String SOUND = """
            opencoin 1 en
            currency Acorn (ACO) {
              decimals 2
              rounding to the nearest cent, halves to the even cent, remainder to Oak
              calendar Europe/Paris
              fund     Oak
              reserve  Vault in EUR
              article 1 "\uD83C\uDF3B" { issue to any member against EUR into Vault at 1 ACO per 1 EUR }
              article 2 "Who pays." { allow payment between any members }
            }
            """;

    record Sample(String code, String language) {

        @Override
        public String toString() {
            return code + ' ' + language;
        }

        private SourceFile bad() {
            return file(Catalogue.page(code, language).orElseThrow().sample(0));
        }
    }

    /** Every bad sample of the catalogue one of whose findings offers a change. */
    static List<Sample> samples() {
        List<Sample> offering = new ArrayList<>();
        for (String code : Catalogue.codes().keySet()) {
            for (String language : Catalogue.LANGUAGES) {
                Sample sample = new Sample(code, language);
                if (code.compareTo("OC4") < 0 && offers(Compiler.compile(sample.bad()))) {
                    offering.add(sample);
                }
            }
        }
        return offering;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mending_never_adds_an_error_leaves_no_change_that_helps_and_is_done_once(Sample sample) {
        SourceFile bad = sample.bad();
        Mending mended = Mending.of(bad);
        Compilation before = Compiler.compile(bad);
        assertThat(errors(mended.left(), "OC1")).isLessThanOrEqualTo(errors(before, "OC1"));
        if (errors(mended.left(), "OC1") == errors(before, "OC1")) {
            assertThat(errors(mended.left(), "OC")).isLessThanOrEqualTo(errors(before, "OC"));
        }
        Mending again = Mending.of(mended.file());
        assertThat(again.file().text()).isEqualTo(mended.file().text());
        assertThat(again.made()).isEmpty();
        assertThat(mended.left().diagnostics())
                .isEqualTo(Compiler.compile(mended.file()).diagnostics());
    }

    @Test
    void the_catalogue_has_samples_that_can_be_mended_and_most_are() {
        List<Sample> samples = samples();
        assertThat(samples).hasSizeGreaterThan(12);
        assertThat(samples.stream()
                        .filter(sample -> !Mending.of(sample.bad()).made().isEmpty()))
                .hasSizeGreaterThan(samples.size() * 3 / 4);
    }

    @Test
    void an_error_that_a_mistake_hid_keeps_no_mistake_from_being_mended() {
        String hidden = "{ allow payment between any members }";
        String bad = SOUND.replace(hidden, "{ alow payment when category is in Whale or category is in Herring }");
        Mending mended = Mending.of(file(bad));
        assertThat(mended.file().text()).isEqualTo(bad.replace("alow", "allow"));
        assertThat(mended.left().diagnostics())
                .hasSize(2)
                .allMatch(found -> found.code().equals("OC2001"));
    }

    @Test
    void several_mistakes_are_mended_in_their_places_even_behind_a_flower() {
        String bad = SOUND.replace("{ issue to", "{ isue to")
                .replace("into Vault", "into Vualt")
                .replace("{ allow", "{ alow")
                .replace("opencoin 1 en\n", "");
        Mending mended = Mending.of(file(bad));
        assertThat(mended.file().text().replaceFirst("en\n+", "en\n")).isEqualTo(SOUND);
        assertThat(mended.left().charter()).isPresent();
        assertThat(mended.made()).hasSize(4);
    }

    @Test
    void a_rule_said_twice_goes_with_its_line_and_comments_stay() {
        String rule = "{ allow payment between any members }";
        String once = SOUND.replace(rule, "{\n    # Everybody.\n    allow payment between any members\n  }");
        String twice =
                once.replace("members\n", "members\n    allow payment between any members\n    # And nobody else.\n");
        assertThat(Mending.of(file(twice)).file().text())
                .isEqualTo(once.replace("members\n", "members\n    # And nobody else.\n"));
    }

    @Test
    void lines_that_end_as_on_windows_stay_so() {
        String windows = SOUND.replace("\n", "\r\n");
        assertThat(Mending.of(file(windows.replace("{ allow", "{ alow"))).file().text())
                .isEqualTo(windows);
    }

    @Test
    void a_sound_charter_stays_as_it_is() {
        Mending mended = Mending.of(file(SOUND));
        assertThat(mended.file().text()).isEqualTo(SOUND);
        assertThat(mended.made()).isEmpty();
    }

    private static boolean offers(Compilation compilation) {
        return compilation.diagnostics().stream().anyMatch(found -> found.fix().isPresent());
    }

    private static long errors(Compilation compilation, String code) {
        return compilation.diagnostics().stream()
                .filter(found ->
                        found.severity() == Severity.ERROR && found.code().startsWith(code))
                .count();
    }

    private static SourceFile file(String text) {
        return SourceFile.of("a.coin", text);
    }
}
