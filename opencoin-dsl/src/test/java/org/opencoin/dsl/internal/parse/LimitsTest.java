package org.opencoin.dsl.internal.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.source.SourceFile;

class LimitsTest {

    @Test
    void ten_thousand_parentheses_are_one_finding() {
        String deep = "(".repeat(10_000) + "payer is a Shop" + ")".repeat(10_000);
        assertThat(codes(currency("forbid payment when " + deep))).containsExactly("OC1005");
        assertThat(codes(currency("category A" + " { A".repeat(10_000)))).containsExactly("OC1005");
    }

    @Test
    void ten_thousand_nots_are_no_recursion_of_the_parser() {
        assertThat(codes(currency("forbid payment when " + "not ".repeat(10_000) + "payer is a Shop")))
                .containsExactly("OC1005");
    }

    @Test
    void ten_thousand_statements_pass_and_one_more_does_not() {
        assertThat(codes(currency("fund A\n".repeat(10_000)))).isEmpty();
        assertThat(codes(currency("fund A\n".repeat(10_001)))).containsExactly("OC1006");
    }

    @Test
    void rows_of_tables_are_statements() {
        String row = "| Awa | Ben | 1 PIO | it is allowed |\n";
        String table =
                "currency A (PIO) {}\ntest \"t\" {\ncases, each on its own {\n| payer | payee | amount | then |\n";
        assertThat(codes(SourceFile.of("x", "opencoin 1 en\n" + table + row.repeat(9_999) + "}\n}\n")))
                .doesNotContain("OC1006");
        assertThat(codes(SourceFile.of("x", "opencoin 1 en\n" + table + row.repeat(10_000) + "}\n}\n")))
                .containsExactly("OC1006");
    }

    @Test
    void files_that_are_no_charters_say_why(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("binary.coin"), new byte[] {0, 1, 2, (byte) 0xFF});
        Path large = Files.writeString(folder.resolve("large.coin"), "#".repeat(SourceFile.MAX_BYTES + 1));
        assertThat(codes(SourceFile.read(binary))).containsExactly("OC1004");
        assertThat(codes(SourceFile.read(large))).containsExactly("OC1003");
        assertThat(codes(SourceFile.read(folder))).containsExactly("OC1002");
        assertThat(codes(SourceFile.read(folder.resolve("missing.coin")))).containsExactly("OC1001");
    }

    @Test
    void latin_1_is_not_utf_8(@TempDir Path folder) throws IOException {
        byte[] latin = {'o', 'p', (byte) 0xE9, '\n'};
        assertThat(codes(SourceFile.read(Files.write(folder.resolve("latin.coin"), latin))))
                .containsExactly("OC1004");
    }

    @Test
    void a_number_of_a_megabyte_is_read_quickly() {
        assertThat(codes(currency("supply at most " + "9".repeat(900_000) + " PIO")))
                .containsExactly("OC1108");
    }

    private static SourceFile currency(String body) {
        return SourceFile.of("x", "opencoin 1 en\ncurrency Pionnier (PIO) {\n" + body + "\n}\n");
    }

    private static List<String> codes(SourceFile file) {
        return CharterParser.parse(file).parsed().diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }
}
