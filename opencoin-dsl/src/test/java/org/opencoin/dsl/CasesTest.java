package org.opencoin.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.CharterTest;
import org.opencoin.dsl.charter.CharterTest.Comes;
import org.opencoin.dsl.charter.CharterTest.Has;
import org.opencoin.dsl.charter.CharterTest.Holding;
import org.opencoin.dsl.charter.CharterTest.IsAllowed;
import org.opencoin.dsl.charter.CharterTest.IsRefused;
import org.opencoin.dsl.charter.CharterTest.Pays;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.source.SourceFile;

/** Tables of cases: each row is a test. */
class CasesTest {

    private static final String HEAD = """
            opencoin 1 en
            currency Sol (SOL) {
              decimals 2
              rounding to the nearest cent, halves to the even cent, remainder to Commons
              calendar Europe/Paris
              fund Commons
              role Resident
              zone Valley = postcodes 26150
              category Food, Fuel
              field Channel { Text, App }
              article 1 "We pay." {
                allow payment between any members
                forbid payment when category is in Fuel
                forbid payment when Channel is Text and payee lives outside Valley and energy is more than 2 kWh
              }
            }
            test "rows" {
              given Awa, a Resident, has 50 SOL; Ben, a Resident, has 0 SOL
              when 2 days pass
            """;

    private static final int ABOVE = 19;

    private static Compilation compile(String table) {
        return Compiler.compile(SourceFile.of("sol.coin", HEAD + table + "}\n"));
    }

    private static List<CharterTest> tests(String table) {
        Compilation compilation = compile(table);
        assertThat(compilation.diagnostics()).isEmpty();
        return compilation.charter().orElseThrow().tests();
    }

    private static List<String> codes(String table) {
        return compile(table).diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static Pays pays(int line, String payer, String payee, long minor) {
        return new Pays(
                line,
                payer,
                payee,
                new Holding(minor, "SOL"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static final String TWO = """
            | payer | payee | amount | then                       | Ben has |
            | Awa   | Ben   | 10 SOL | it is allowed              | 10 SOL  |
            | Ben   | Awa   |  5 SOL | it is refused by article 1 |         |
            }
            """;

    @Test
    void rows_on_their_own_begin_where_the_lines_above_the_table_end() {
        List<CharterTest> tests = tests("cases, each on its own {\n" + TWO);
        assertThat(tests).extracting(CharterTest::title).containsExactly("rows [1]", "rows [2]");
        assertThat(tests).extracting(CharterTest::line).containsExactly(ABOVE + 3, ABOVE + 4);
        assertThat(tests).allMatch(test -> test.givens().size() == 2);
        assertThat(tests.get(0).steps().subList(1, 4))
                .containsExactly(
                        pays(ABOVE + 3, "Awa", "Ben", 10_00),
                        new IsAllowed(ABOVE + 3),
                        new Has(ABOVE + 3, "Ben", new Holding(10_00, "SOL")));
        assertThat(tests.get(1).steps())
                .hasSize(3)
                .endsWith(pays(ABOVE + 4, "Ben", "Awa", 5_00), new IsRefused(ABOVE + 4, Optional.of(1)));
    }

    @Test
    void rows_in_turn_pay_what_the_rows_before_paid_and_expect_only_their_own() {
        List<CharterTest> tests = tests("cases, one after the other {\n" + TWO);
        assertThat(tests.get(0).steps()).hasSize(4);
        assertThat(tests.get(1).steps().subList(1, 4))
                .containsExactly(
                        pays(ABOVE + 3, "Awa", "Ben", 10_00),
                        pays(ABOVE + 4, "Ben", "Awa", 5_00),
                        new IsRefused(ABOVE + 4, Optional.of(1)));
    }

    @Test
    void a_row_tells_all_that_a_payment_can_tell() {
        CharterTest row = tests("""
                cases, each on its own {
                | when                | payer | payee | amount | category | Channel | with  | takes place in | then          |
                | 2026-02-01 at 10:00 | Awa   | Ben   | 10 SOL | Food     | Text    | 3 kWh | Valley         | it is allowed |
                | 2026-02-01          | Awa   | Ben   | 10 SOL |          |         |       |                | it is allowed |
                }
                """).get(0);
        assertThat(row.steps().get(1)).isEqualTo(new Comes(ABOVE + 3, LocalDateTime.of(2026, 2, 1, 10, 0)));
        Pays pays = (Pays) row.steps().get(2);
        assertThat(pays.category()).contains("Food");
        assertThat(pays.placeZone()).contains("Valley");
        assertThat(pays.fields()).containsExactly(new CharterTest.Stated("Channel", "Text"));
        assertThat(pays.quantities()).hasSize(1);
    }

    @Test
    void names_that_nobody_gave_are_found_in_their_cells_and_what_stands_above_is_told_once() {
        assertThat(codes("""
                when Cleo pays Ben 1 SOL
                cases, each on its own {
                | payer | payee | amount | category | then                       |
                | Awa   | Bem   | 10 SOL | Food     | it is allowed              |
                | Awa   | Ben   | 10 SOL | Foot     | it is refused by article 9 |
                }
                """)).containsExactly("OC2060", "OC2060", "OC2001", "OC2063");
    }

    @Test
    void time_in_a_table_runs_forward_from_row_to_row_only_in_turn() {
        String rows = """
                | when       | payer | payee | amount | then          |
                | 2026-03-01 | Awa   | Ben   | 10 SOL | it is allowed |
                | 2026-02-01 | Awa   | Ben   | 10 SOL | it is allowed |
                }
                """;
        assertThat(codes("cases, each on its own {\n" + rows)).isEmpty();
        assertThat(codes("cases, one after the other {\n" + rows)).containsExactly("OC2065");
    }

    @Test
    void a_thousand_rows_pass_and_one_more_does_not() {
        String head = "cases, each on its own {\n| payer | payee | amount | then |\n";
        String row = "| Awa | Ben | 10 SOL | it is allowed |\n";
        assertThat(codes(head + row.repeat(1_000) + "}\n")).isEmpty();
        assertThat(codes(head + row.repeat(1_001) + "}\n")).containsExactly("OC2107");
    }

    @Test
    void a_row_begins_on_a_line_of_its_own() {
        assertThat(codes("cases, each on its own { | payer | payee | amount | then |\n}\n"))
                .containsExactly("OC1202");
    }

    @Test
    void a_table_changes_nothing_of_what_the_charter_is() {
        assertThat(compile("cases, each on its own {\n" + TWO).hash())
                .isEqualTo(compile("").hash());
    }
}
