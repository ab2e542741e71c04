package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command.Ran;
import org.opencoin.cli.answer.LineDiff;

class CheckFixTest {

    private static final String BAD =
            Acorn.CHARTER.replace("allow  payment", "alow  payment").replace("into Vault", "into Vualt");

    @TempDir
    private Path folder;

    @Test
    void what_can_be_mended_is_mended_in_the_file_and_told() throws IOException {
        Ran ran = fix(BAD);
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("a.coin:15:5: OC1208 mended (fix: allow)\n")
                .contains("a.coin:12:43: OC2001 mended (fix: Vault)\n", "✓ a.coin: ");
        assertThat(text()).isEqualTo(Acorn.CHARTER);
        assertThat(onlyTheCharterIsThere()).isTrue();
    }

    @Test
    void a_second_time_there_is_nothing_to_do() throws IOException {
        fix(BAD);
        Ran again = Command.in(folder).run("check", "--fix", "a.coin");
        assertThat(again.code()).isZero();
        assertThat(again.out()).startsWith("✓ a.coin: ");
        assertThat(text()).isEqualTo(Acorn.CHARTER);
    }

    @Test
    void what_no_machine_can_mend_stays_and_ends_with_1() throws IOException {
        String unknown = Acorn.CHARTER.replace("is in Fuel", "is in Whale");
        Ran ran = fix(unknown.replace("allow  payment", "alow  payment"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("OC1208 mended", "error OC2001");
        assertThat(text()).isEqualTo(unknown);
    }

    @Test
    void without_fix_nothing_is_written() throws IOException {
        Files.writeString(folder.resolve("a.coin"), BAD);
        assertThat(Command.in(folder).run("check", "a.coin").code()).isEqualTo(1);
        assertThat(text()).isEqualTo(BAD);
    }

    @Test
    void standard_input_is_mended_to_standard_output() {
        Ran ran = Command.in(folder).reading(BAD).run("check", "--fix", "-");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo(Acorn.CHARTER);
        assertThat(ran.err()).contains("OC1208 mended (fix: allow)");
    }

    @Test
    void json_lists_the_changes_in_french_too() throws IOException {
        Files.writeString(folder.resolve("a.coin"), BAD);
        Ran ran = Command.in(folder).run("check", "--fix", "--format", "json", "--lang", "fr", "a.coin");
        assertThat(ran.out())
                .contains("\"changed\": true", "\"replacement\": \"allow\"", "\"code\": \"OC2001\"")
                .containsPattern("\"diagnostics\": \\[ *\\]");
    }

    @Test
    void a_file_that_is_not_there_is_told_as_always() {
        Ran ran = Command.in(folder).run("check", "--fix", "none.coin");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).contains("OC1001");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_dry_run_writes_nothing_and_shows_the_changes() throws IOException {
        Files.writeString(folder.resolve("a.coin"), BAD);
        Ran ran = Command.in(folder).run("check", "--fix", "--dry-run", "a.coin");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(text()).isEqualTo(BAD);
        assertThat(ran.out())
                .startsWith("--- a.coin\n+++ a.coin\n@@ ")
                .contains("-    alow  payment", "+    allow  payment", "into Vualt", "into Vault");
        assertThat(ran.err()).contains("OC1208 would be mended (fix: allow)");
        assertThat(LineDiff.of("a.coin", BAD, Acorn.CHARTER)).isEqualTo(ran.out());
    }

    @Test
    void a_dry_run_of_what_is_sound_is_silent() throws IOException {
        Files.writeString(folder.resolve("a.coin"), Acorn.CHARTER);
        Ran ran = Command.in(folder).run("check", "--fix", "--dry-run", "a.coin");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void a_dry_run_without_fix_is_a_mistake() {
        Ran ran = Command.in(folder).run("check", "--dry-run", "a.coin");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("OC6071");
    }

    private Ran fix(String charter) throws IOException {
        Files.writeString(folder.resolve("a.coin"), charter);
        return Command.in(folder).run("check", "--fix", "a.coin");
    }

    private String text() throws IOException {
        return Files.readString(folder.resolve("a.coin"));
    }

    private boolean onlyTheCharterIsThere() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count() == 1;
        }
    }
}
