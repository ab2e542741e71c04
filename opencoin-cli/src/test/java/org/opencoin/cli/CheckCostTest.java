package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command.Ran;

class CheckCostTest {

    /** The example of spec/operations.md 5.4. */
    private static final String WORST = """
            opencoin 1 en
            currency Worst (WST) {
              decimals 2
              rounding down to the cent, remainder to Rest
              calendar Europe/Paris
              role Shop
              fund Rest
              allow payment from a Shop to any member when amount is less than 1 WST
              forbid payment when amount already paid by payer over 7 days is more than 0 WST
              payments of each Shop at most 1 WST per calendar day
              credit of each Shop up to 1 WST, plus 10 % of what they paid over 7 days
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void the_most_that_a_decision_looks_at_is_a_table() throws IOException {
        Ran ran = check(WORST, "--cost");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(
                        "  The most that one decision in WST looks at:",
                        "             rules  conditions  facts of members  windows  clauses",
                        "    payment      4           2                 7        5        6",
                        "  Its windows keep at most 40 bytes for each member.",
                        "  They keep at most 80 bytes for each payment still in one of them.")
                .doesNotContain("issuance", "pair of members");
    }

    @Test
    void french_says_it_in_french() throws IOException {
        assertThat(check(WORST, "--cost", "--lang", "fr").out())
                .contains("Le plus que regarde une décision en WST :", "paiement", "octets pour chaque membre");
    }

    @Test
    void json_has_the_same_figures() throws IOException {
        assertThat(check(WORST, "--cost", "--format", "json").out())
                .contains("\"decision\": \"payment\"", "\"windows\": 5", "\"perMember\": 40", "\"perPair\": 0");
    }

    @Test
    void it_is_said_only_when_asked_for_and_only_of_a_whole_charter() throws IOException {
        assertThat(check(WORST).out()).doesNotContain("The most that");
        Ran ran = check(WORST.replace("role Shop", "role Baker"), "--cost");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).doesNotContain("The most that");
        assertThat(check(
                                WORST.replace("over 7 days is more than 0 WST", "over 7 days is more than to decide"),
                                "--cost")
                        .out())
                .doesNotContain("The most that");
    }

    @Test
    void what_fix_leaves_has_its_cost_too() throws IOException {
        assertThat(check(WORST.replace("allow payment", "Allow payment"), "--cost", "--fix")
                        .out())
                .contains("The most that one decision in WST looks at:");
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
