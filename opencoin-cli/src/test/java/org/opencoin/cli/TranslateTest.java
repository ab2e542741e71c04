package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command.Ran;

class TranslateTest {

    private static final String COMMENTED = Acorn.CHARTER.replace("fund     Oak\n", "fund     Oak  # our oak\n");

    @TempDir
    private Path folder;

    private Acorn acorn;

    @BeforeEach
    void plant() {
        acorn = Acorn.in(folder);
        acorn.write("acorn.coin", COMMENTED);
    }

    @Test
    void the_translation_is_printed_and_the_file_stays() throws IOException {
        Ran ran = acorn.run("translate", "--to", "fr", "acorn.coin");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("opencoin 1 fr\n")
                .contains(
                        "monnaie Acorn (ACO) {",
                        "interdire le paiement",
                        "caisse Oak  # our oak",
                        "« oil is refused »");
        assertThat(Files.readString(folder.resolve("acorn.coin"))).isEqualTo(COMMENTED);
    }

    @Test
    void there_and_back_in_place_is_the_charter_laid_out_and_its_hash_stays() throws IOException {
        String hash = hash();
        Ran there = acorn.run("translate", "--to", "fr", "--write", "acorn.coin");
        assertThat(there.out()).isEqualTo("acorn.coin is now in français\n");
        assertThat(hash()).isEqualTo(hash);
        assertThat(acorn.run("test", "acorn.coin").code()).isZero();
        assertThat(acorn.run("translate", "--to", "en", "--write", "acorn.coin").code())
                .isZero();
        String back = Files.readString(folder.resolve("acorn.coin"));
        acorn.write("acorn.coin", COMMENTED);
        acorn.run("fmt", "acorn.coin");
        assertThat(back).isEqualTo(Files.readString(folder.resolve("acorn.coin")));
    }

    @Test
    void into_its_own_language_a_charter_is_laid_out() {
        Ran laid = Command.in(folder).reading(COMMENTED).run("fmt", "-");
        assertThat(Command.in(folder).reading(COMMENTED).run("translate", "--to", "en", "-"))
                .isEqualTo(laid);
    }

    @Test
    void nothing_is_written_unless_every_charter_is_understood() throws IOException {
        acorn.write("other.coin", COMMENTED.replace("decimals", "decimls"));
        Ran ran = acorn.run("translate", "--to", "fr", "--write", "acorn.coin", "other.coin");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("other.coin:3:3", "decimals");
        assertThat(Files.readString(folder.resolve("acorn.coin"))).isEqualTo(COMMENTED);
    }

    @Test
    void wrong_usage_is_told() {
        assertThat(acorn.run("translate", "acorn.coin").code()).isEqualTo(2);
        Ran unknown = acorn.run("translate", "--to", "xx", "acorn.coin");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("OC6020", "en, fr");
        Ran several = acorn.run("--lang", "fr", "translate", "--to", "fr", "acorn.coin", "acorn.coin");
        assertThat(several.code()).isEqualTo(2);
        assertThat(several.err()).contains("OC6020", "--write");
        assertThat(acorn.run("translate", "--to", "fr", "none.coin").code()).isEqualTo(3);
    }

    @Test
    void programs_get_the_text_as_one_document() {
        Ran ran = acorn.run("translate", "--to", "fr", "--format", "json", "acorn.coin");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("\"to\": \"fr\"", "\"changed\": true", "\"text\": \"opencoin 1 fr\\n", "\"diagnostics\": [");
    }

    private String hash() {
        return acorn.run("check", "acorn.coin").out();
    }
}
