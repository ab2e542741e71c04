package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencoin.cli.Command.Ran;
import org.opencoin.engine.journal.JournalDirectory;

/** What somebody can get wrong, end to end: a clear error that names file and line, and nothing half-written. */
class BadInputTest {

    private static final String AT = "'at':'2026-06-01T10:00:00.000Z',";
    private static final String PAY = AT + "'kind':'payment','payer':'m1','payee':'m2','currency':'ACO',";

    @TempDir
    Path folder;

    private Acorn acorn;

    @BeforeEach
    void aVillage() {
        acorn = Acorn.in(folder);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "malformed JSON            | 3 | {'id':'x-1', at",
                "an unknown member         | 3 | {'id':'x-1',AT'kind':'payment','payer':'m1','payee':'m9','currency':'ACO','amount':'1'}",
                "an unknown category       | 3 | {'id':'x-1',PAY'amount':'1','category':'Fodo'}",
                "too many decimals         | 3 | {'id':'x-1',PAY'amount':'1.005'}",
                "an amount beyond 64 bits  | 3 | {'id':'x-1',PAY'amount':'92233720368547758.08'}",
                "time running backwards    | 1 | {'id':'x-1','at':'2026-01-01T10:00:00.000Z','kind':'tick'}",
                "an id with other content  | 1 | {'id':'op-5',PAY'amount':'99'}",
            })
    void a_wrong_line_is_named_and_nothing_is_written(String what, int code, String wrong) {
        String line = wrong.replace("PAY", PAY).replace("AT", AT).replace('\'', '"');
        acorn.write("operations.jsonl", Acorn.operations() + line + "\n");
        refusesToWrite(code);
        acorn.write("operations.jsonl", Acorn.operations());
        assertThat(acorn.founded().code()).isZero();
        acorn.write("operations.jsonl", Acorn.operations() + line + "\n");
        refusesToWrite(code);
    }

    private void refusesToWrite(int code) {
        Map<String, String> before = acorn.files();
        Ran ran = acorn.founded();
        assertThat(ran.code()).isEqualTo(code);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("operations.jsonl:57:").contains("What to do:");
        assertThat(acorn.files()).isEqualTo(before);
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Ran operations = acorn.run("run", "acorn.coin", "opreations.jsonl", "--ledger", "ledger");
        assertThat(operations.code()).isEqualTo(3);
        assertThat(operations.err()).contains("opreations.jsonl");
        assertThat(acorn.run("check", "village.coin").code()).isEqualTo(3);
        assertThat(acorn.run("audit", "ledger").code()).isEqualTo(3);
        assertThat(acorn.run("audit", "ledger").err()).contains("OC6004");
    }

    @Test
    void a_ledger_that_is_open_elsewhere_is_left_alone() throws Exception {
        acorn.founded();
        try (JournalDirectory open = JournalDirectory.open(folder.resolve("ledger"))) {
            assertThat(open.notices()).isEmpty();
            Ran ran = acorn.founded();
            assertThat(ran.code()).isEqualTo(3);
            assertThat(ran.err()).contains("OC6005").contains("another process");
        }
        assertThat(acorn.founded().code()).isZero();
    }

    @Test
    void a_truncated_ledger_is_refused_and_left_as_it_is() throws IOException {
        acorn.founded();
        Path segment = folder.resolve("ledger/journal/000000000000.jsonl");
        byte[] bytes = Files.readAllBytes(segment);
        Files.write(segment, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Map<String, String> before = acorn.files();
        Ran ran = acorn.founded();
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("audit");
        assertThat(acorn.files()).isEqualTo(before);
        assertThat(acorn.run("audit", "ledger").code()).isEqualTo(1);
    }

    @Test
    void charters_that_are_binary_too_large_or_nested_too_deeply_are_refused() throws IOException {
        Files.write(folder.resolve("binary.coin"), new byte[] {0, 1, 2, (byte) 0xff});
        acorn.write("large.coin", Acorn.CHARTER + "#".repeat(1 << 20));
        acorn.write("deep.coin", Acorn.CHARTER.replace("when category is in Fuel", "when " + "(".repeat(10_000)));
        assertThat(acorn.run("check", "binary.coin").code()).isEqualTo(3);
        assertThat(acorn.run("check", "large.coin").code()).isEqualTo(3);
        Ran deep = acorn.run("check", "deep.coin");
        assertThat(deep.code()).isIn(1, 3);
        assertThat(deep.out()).contains("deep.coin:");
    }

    @Test
    void a_ring_that_crosses_itself_is_refused() {
        acorn.write(
                "bow.geojson",
                "{\"type\":\"Polygon\",\"coordinates\":[[[5.0,44.0],[5.1,44.1],[5.1,44.0],[5.0,44.1],[5.0,44.0]]]}");
        acorn.write("acorn.coin", Acorn.CHARTER.replace("postcodes 26150, 26340..26349", "polygon \"bow.geojson\""));
        Ran ran = acorn.run("check", "acorn.coin", "--format", "json");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("\"diagnostics\"").contains("acorn.coin").contains("bow.geojson");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void a_charter_with_errors_shows_all_of_them_with_their_lines() {
        acorn.write("acorn.coin", Acorn.CHARTER.replace("remainder to Oak", "remainder to Oka"));
        Ran ran = acorn.run("check", "acorn.coin");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("acorn.coin:4:").contains("^^^").contains("nearest: Oak");
        assertThat(new String(ran.out().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .contains("1 error.");
    }

    @Test
    void a_closed_ledger_that_was_cut_is_not_read_as_if_it_were_whole() throws IOException {
        acorn.founded();
        Path segment = folder.resolve("ledger/journal/000000000000.jsonl");
        byte[] bytes = Files.readAllBytes(segment);
        int lastLine = new String(bytes, StandardCharsets.UTF_8).lastIndexOf('\n', bytes.length - 2) + 1;
        for (int length : new int[] {bytes.length - 1, lastLine}) {
            Files.write(segment, java.util.Arrays.copyOf(bytes, length));
            for (Ran ran : List.of(acorn.run("balances", "ledger"), acorn.run("why", "ledger", "op-5"))) {
                assertThat(ran.code()).isEqualTo(3);
                assertThat(ran.out()).isEmpty();
                assertThat(ran.err())
                        .contains("OC5019", "ended at journal/000000000000.jsonl:" + bytes.length)
                        .contains("ends at journal/000000000000.jsonl:" + length);
            }
            assertThat(acorn.founded().err()).contains("OC5019", ":" + bytes.length + " ", ":" + length + ".");
        }
    }

    @Test
    void an_attached_file_that_was_changed_or_is_missing_is_found_and_named() throws IOException {
        acorn.write("valley.geojson", "{\"type\":\"Polygon\",\"coordinates\":[[[5,44],[6,44],[6,45],[5,45],[5,44]]]}");
        acorn.write("acorn.coin", Acorn.CHARTER.replace("postcodes 26150, 26340..26349", "polygon \"valley.geojson\""));
        acorn.write(
                "operations.jsonl",
                "{\"id\":\"op-1\",\"at\":\"2026-02-27T08:00:00.000Z\",\"kind\":\"join\",\"member\":\"m1\","
                        + "\"roles\":[\"Neighbour\"]}\n");
        assertThat(acorn.founded().code()).isZero();
        assertThat(acorn.run("audit", "ledger").code()).isZero();
        Path attached;
        try (Stream<Path> files = Files.list(folder.resolve("ledger/files"))) {
            attached = files.findFirst().orElseThrow();
        }
        byte[] signed = Files.readAllBytes(attached);
        Files.write(
                attached,
                new String(signed, StandardCharsets.UTF_8).replace("44", "43").getBytes(StandardCharsets.UTF_8));
        missesTheFile(attached);
        Files.delete(attached);
        missesTheFile(attached);
        Files.write(attached, signed);
        assertThat(acorn.run("audit", "ledger").code()).isZero();
    }

    private void missesTheFile(Path attached) {
        Ran en = acorn.run("audit", "ledger");
        assertThat(en.code()).isEqualTo(1);
        assertThat(en.out())
                .contains(
                        "OC5112 entry 0",
                        "valley.geojson",
                        attached.getFileName().toString());
        Ran fr = acorn.run("audit", "ledger", "--lang", "fr");
        assertThat(fr.code()).isEqualTo(1);
        assertThat(fr.out()).contains("OC5112", "Le fichier joint valley.geojson");
        assertThat(acorn.run("balances", "ledger").code()).isEqualTo(3);
    }
}
