package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command.Ran;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.source.SourceFile;

class IgnoreTest {

    private static final String FOUND = """
            opencoin 1 en
            currency Sol (SOL) {
              decimals 2
              rounding to the nearest cent, halves to the even cent, remainder to Commons
              calendar Europe/Paris
              fund Commons
              article 1 "What we agreed." {
                allow payment between any members
                payment fee 1 % on the payer, on top, to Commons
              }
            }
            """;
    private static final String IGNORED = FOUND.replace(
            "    payment fee", "    ignore OC3110 because \"Small payments are meant to be free.\"\n    payment fee");

    @TempDir
    private Path folder;

    @Test
    void what_is_ignored_is_counted_and_not_told() throws IOException {
        assertThat(check(FOUND).out()).contains("OC3110");
        Ran ran = check(IGNORED);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).doesNotContain("OC3110").contains("✓ a.coin", "1 finding ignored, with its reason.");
    }

    @Test
    void an_ignore_changes_no_identity() {
        assertThat(hash(IGNORED)).isEqualTo(hash(FOUND));
    }

    @Test
    void json_has_it_with_its_reason_and_sarif_as_suppressed() throws IOException {
        assertThat(check(IGNORED, "--format", "json").out())
                .contains("\"ignored\"", "\"reason\": \"Small payments are meant to be free.\"", "\"ignoredAt\": 9");
        assertThat(check(IGNORED, "--format", "sarif").out())
                .contains(
                        "\"suppressions\"",
                        "\"kind\": \"inSource\"",
                        "\"justification\": \"Small payments are meant to be free.\"");
    }

    @Test
    void what_ignores_nothing_any_more_is_told_and_mended_away() throws IOException {
        String stale = IGNORED.replace("1 % on", "0.10 SOL on");
        Ran ran = check(stale);
        assertThat(ran.out()).contains("a.coin:9:5: warning OC3031");
        check(stale, "--fix");
        assertThat(Files.readString(folder.resolve("a.coin"))).isEqualTo(FOUND.replace("1 % on", "0.10 SOL on"));
    }

    @Test
    void the_same_finding_elsewhere_is_still_told() throws IOException {
        String twice = IGNORED.replace(
                "to Commons\n  }", "to Commons\n    payment fee 2 % on the payee, taken from it, to Commons\n  }");
        assertThat(check(twice).out()).contains("a.coin:11:5: warning OC3110", "1 finding ignored");
    }

    @Test
    void an_error_stays_an_error() throws IOException {
        Ran ran = check(FOUND.replace("to Commons\n  }", "to Pot\n  }")
                .replace("    payment fee", "    ignore OC2001 because \"We know.\"\n    payment fee"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("error OC2001");
    }

    @Test
    void it_is_said_in_french_and_back() throws IOException {
        Files.writeString(folder.resolve("a.coin"), IGNORED);
        Ran french = Command.in(folder).run("translate", "--to", "fr", "a.coin");
        assertThat(french.out()).contains("    ignorer OC3110 car « Small payments are meant to be free. »\n");
        Files.writeString(folder.resolve("b.coin"), french.out());
        assertThat(Command.in(folder).run("check", "b.coin", "--lang", "fr").out())
                .contains("1 constat ignoré, avec sa raison.");
        assertThat(hash(french.out())).isEqualTo(hash(FOUND));
    }

    private static String hash(String text) {
        return Compiler.compile(SourceFile.of("a.coin", text)).hash().orElseThrow();
    }

    private Ran check(String charter, String... options) throws IOException {
        Files.writeString(folder.resolve("a.coin"), charter);
        String[] all = new String[options.length + 2];
        all[0] = "check";
        System.arraycopy(options, 0, all, 1, options.length);
        all[all.length - 1] = "a.coin";
        return Command.in(folder).run(all);
    }
}
