package org.opencoin.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Update;
import org.opencoin.engine.time.LedgerTime;

class OperationReaderTest {

    private static final String TICK = "{\"id\":\"t\",\"at\":\"2026-04-01T00:00:00.000Z\",\"kind\":\"tick\"}";

    @Test
    void a_payment_is_read_in_minor_units_whatever_the_order_of_its_fields() {
        Line.Read read = read("""
                {"amount":"10.5","kind":"payment","quantities":{"kgCO2e":"1.250"},"place":{"postcode":"26345"},\
                "category":"Fuel","payee":"m2","payer":"fund:Commons","approvals":["m3","m1"],"currency":"PIO",\
                "at":"2026-02-01T09:00:00.000Z","id":"op-3"}""");
        assertThat(read.submission().atMillis())
                .isEqualTo(LedgerTime.parse("2026-02-01T09:00:00.000Z").orElseThrow());
        assertThat(read.submission().operation())
                .isEqualTo(Payment.of("op-3", "fund:Commons", "m2", "PIO", 1050)
                        .inCategory("Fuel")
                        .at(Map.of("Valley", true))
                        .carrying(Map.of("kgCO2e", Ratio.of(5, 4)))
                        .approvedBy(List.of("m1", "m3")));
    }

    @Test
    void a_home_becomes_zones_and_is_forgotten_and_a_name_stays_beside() {
        Line.Read read = read("""
                {"id":"op-1","at":"2026-01-01T08:00:00.000Z","kind":"join","member":"m7","roles":["Shop","Resident"],\
                "home":{"postcode":"75001","latitude":"44.7334","longitude":"5.0252"},"name":"Awa"}""");
        assertThat(read.submission().operation())
                .isEqualTo(
                        new Join("op-1", "m7", List.of("Resident", "Shop"), Map.of("Around", true, "Valley", false)));
        assertThat(read.name()).contains("Awa");
    }

    @Test
    void a_name_alone_is_an_update_that_changes_nothing_in_the_record() {
        String line = "{\"id\":\"u\",\"at\":\"2026-01-01T08:00:00.000Z\",\"kind\":\"update\",\"member\":\"m1\","
                + "\"name\":\"Awa\"}";
        assertThat(read(line).submission().operation())
                .isEqualTo(new Update("u", "m1", Optional.empty(), Optional.empty()));
        assertThat(Village.problems(line)).isEmpty();
    }

    @Test
    void a_choice_names_members_by_role_and_may_name_nobody() {
        String line =
                "{\"id\":\"c\",\"at\":\"2026-01-01T08:00:00.000Z\",\"kind\":\"choose\",\"member\":\"m1\",\"chosen\":";
        assertThat(read(line + "{\"Association\":\"m3\"}}").submission().operation())
                .isEqualTo(new Choose("c", "m1", Map.of("Association", "m3")));
        assertThat(read(line + "{}}").submission().operation()).isEqualTo(new Choose("c", "m1", Map.of()));
        assertThat(Village.problems(line + "{\"Association\":\"m99\"}}"))
                .extracting(Diagnostic::code)
                .containsExactly("OC4021");
    }

    @Test
    void texts_are_normalised() {
        Line.Read read = read("""
                {"id":"op-1","at":"2026-01-01T08:00:00.000Z","kind":"join","member":"m7","roles":["Resident"],\
                "name":"Ame\\u0301lie"}""");
        assertThat(read.name()).contains("Am\u00e9lie");
    }

    @Test
    void whoever_joins_is_known_to_the_lines_after_even_when_the_joining_line_has_another_mistake() {
        String join = "{\"id\":\"op-1\",\"at\":\"2026-01-01T08:00:00.000Z\",\"kind\":\"join\",\"member\":\"m7\"}";
        String pays = "{\"id\":\"op-2\",\"at\":\"2026-01-02T08:00:00.000Z\",\"kind\":\"payment\",\"payer\":\"m7\","
                + "\"payee\":\"m1\",\"currency\":\"PIO\",\"amount\":\"1\"}";
        assertThat(Village.problems(join + "\n" + pays))
                .extracting(Diagnostic::code)
                .containsExactly("OC4010");
    }

    @Test
    void all_mistakes_of_a_line_are_told_at_once_each_at_its_place() {
        String line = "{\"id\":\"é\",\"at\":\"now\",\"kind\":\"payment\",\"payer\":\"m1\",\"payee\":\"m2\","
                + "\"currency\":\"POI\",\"amount\":\"x\",\"category\":\"Feul\",\"tip\":1}";
        List<Diagnostic> problems = Village.problems("\n" + line);
        assertThat(problems)
                .extracting(Diagnostic::code)
                .containsExactly("OC4013", "OC4015", "OC4020", "OC4022", "OC4009");
        assertThat(problems.get(0).span()).isEqualTo(new TextSpan(2, 7, 2, 10));
        assertThat(problems.get(2).nearest()).containsExactly("PIO");
        assertThat(problems.get(3).nearest()).containsExactly("Fuel");
        int tip = line.indexOf("\"tip\"") + 1;
        assertThat(problems.get(4).span()).isEqualTo(new TextSpan(2, tip, 2, tip + 5));
    }

    @Test
    void columns_count_characters_not_bytes_nor_halves() {
        String line = "{\"name\":\"\uD83D\uDE00é\",\"kind\":7}";
        assertThat(Village.problems(line).get(0).span().column()).isEqualTo(21);
    }

    @Test
    void carriage_returns_a_byte_order_mark_and_blank_lines_are_passed_over() {
        List<Line> lines = Village.read("\uFEFF" + TICK + "\r\n \t\r\n\n" + TICK);
        assertThat(lines).extracting(Line::number).containsExactly(1, 4);
        assertThat(lines).allMatch(line -> line instanceof Line.Read);
    }

    @Test
    void bytes_that_are_not_utf8_are_told_with_their_line() {
        byte[] bytes = (TICK + "\n" + TICK.replace("t\"", "\u00e9\"")).getBytes(StandardCharsets.ISO_8859_1);
        List<Line> lines = Village.read(bytes);
        assertThat(lines.get(0)).isInstanceOf(Line.Read.class);
        assertThat(lines.get(1)).isInstanceOfSatisfying(Line.Wrong.class, wrong -> {
            assertThat(wrong.number()).isEqualTo(2);
            assertThat(wrong.problems()).extracting(Diagnostic::code).containsExactly("OC4002");
        });
    }

    @Test
    void a_line_may_have_64_kib_and_not_one_byte_more() {
        String padded = TICK + " ".repeat(OperationReader.LONGEST_LINE - TICK.length());
        assertThat(Village.problems(padded + "\n" + TICK)).isEmpty();
        assertThat(Village.problems(padded + " \n" + TICK))
                .extracting(Diagnostic::code)
                .containsExactly("OC4003");
        assertThat(Village.problems(" ".repeat(1_000_000) + TICK + "\n" + TICK))
                .extracting(Diagnostic::code)
                .containsExactly("OC4003");
    }

    @Test
    void a_nesting_bomb_is_one_problem_and_no_stack_overflow() {
        assertThat(Village.problems("{\"a\":".repeat(10_000)))
                .extracting(Diagnostic::code)
                .containsExactly("OC4004");
        assertThat(Village.problems("[".repeat(60_000)))
                .extracting(Diagnostic::code)
                .containsExactly("OC4004");
    }

    @Test
    void broken_json_is_told_where_it_breaks() {
        assertThat(where("{\"id\":op}")).isEqualTo("OC4001 7 unexpected 'o'");
        assertThat(where("{\"id\":\"op\" \"at\":1}")).isEqualTo("OC4001 12 unexpected '\"'");
        assertThat(where("{\"id\":\"op\"")).isEqualTo("OC4001 11 the line ends too early");
        assertThat(where("{'id':1}")).isEqualTo("OC4001 2 unexpected '''");
        assertThat(where("hello")).isEqualTo("OC4001 1 unexpected 'h'");
        assertThat(where("{\"id\":\"a\tb\"}")).startsWith("OC4001 9 ");
    }

    @Test
    void every_prefix_and_every_broken_byte_of_a_line_gets_an_answer() {
        byte[] line = """
                {"id":"op-3","at":"2026-02-01T09:00:00.000Z","kind":"payment","payer":"m1","payee":"m2",\
                "currency":"PIO","amount":"10.50","quantities":{"kWh":"3"},"approvals":["m1"]}""".getBytes(StandardCharsets.UTF_8);
        for (int i = 1; i < line.length; i++) {
            assertThat(Village.read(java.util.Arrays.copyOf(line, i)))
                    .hasSize(1)
                    .allMatch(l -> l instanceof Line.Wrong);
            for (byte change : new byte[] {'"', '{', '}', '\\', 0, (byte) 0xFF, ' '}) {
                byte[] changed = line.clone();
                changed[i] = change;
                assertThat(Village.read(changed)).hasSize(1);
            }
        }
    }

    private static String where(String line) {
        Diagnostic problem = Village.problems(line).get(0);
        String message = problem.message("en").replaceAll("^This line is not JSON: (.*)\\.$", "$1");
        return problem.code() + " " + problem.span().column() + " " + message;
    }

    private static Line.Read read(String line) {
        Line read = Village.read(line).get(0);
        assertThat(read).isInstanceOf(Line.Read.class);
        return (Line.Read) read;
    }
}
