package org.opencoin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencoin.cli.Command;
import org.opencoin.cli.Command.Ran;

/** What changed in meaning between two charters, as people read it, in both languages. */
class DiffTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"en, text", "fr, text", "en, json"})
    void an_amended_charter_is_told_as_written_down(String language, String format) throws IOException {
        Ran ran = diff(
                written("old.coin", golden("old.coin")), written("new.coin", golden("new.coin")), language, format);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo(golden("amended." + language + "." + (format.equals("json") ? "json" : "txt")));
    }

    /** The examples that are told, as tests of both charters. */
    @ParameterizedTest
    @CsvSource({"old.coin, true", "new.coin, false"})
    void what_is_said_of_a_payment_is_what_a_test_of_the_charter_finds(String charter, boolean old) throws IOException {
        String tests = tested("Shop", "10", "0", "10", "Repair", old, "10")
                + tested("Neighbour", "300.01", "0", "300.01", "Food", old, "300.01")
                + tested("Shop", "1", "3 000", "1", "Food", !old, "3 001")
                + tested("Shop", "0", "0", "100", "Food", !old, "100");
        written("tested.coin", golden(charter) + tests);
        Ran ran = Command.in(folder).run("test", "tested.coin");
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    }

    private static String tested(
            String payer, String has, String holds, String amount, String category, boolean passes, String after) {
        return """
                test "%1$s pays %4$s for %5$s" {
                  given Awa, a %1$s living in Valley, has %2$s ACO ; Ben, a Neighbour living in Valley, has %3$s ACO
                  when Awa pays Ben %4$s ACO for %5$s
                  then %6$s
                }
                """.formatted(
                        payer, has, holds, amount, category, passes ? "Ben has " + after + " ACO" : "it is refused");
    }

    @Test
    void layout_comments_order_tests_and_language_change_nothing() throws IOException {
        String old = golden("old.coin");
        written("old.coin", old);
        String allow = "    allow payment between any members\n";
        String forbid = "    forbid payment when category is in Fuel\n";
        assertThat(old).contains(allow, forbid);
        String moved = old.replace(allow, "").replace(forbid, forbid + "  # last of all\n" + allow.strip() + "\n");
        written("new.coin", moved + "\ntest \"nothing\" { given Awa, a Shop, has 1 ACO then Awa has 1 ACO }\n");
        Ran same = diff("old.coin", "new.coin", "en", "text");
        assertThat(same.out()).isEqualTo("old.coin and new.coin mean the same.\n");
        assertThat(same.code()).isZero();
        Ran french = Command.in(folder).run("translate", "--to", "fr", "old.coin");
        written("new.coin", french.out());
        assertThat(diff("old.coin", "new.coin", "fr", "text").out())
                .isEqualTo("old.coin et new.coin ont le même sens.\n");
    }

    @Test
    void another_number_of_an_article_is_the_same_meaning_in_other_words() throws IOException {
        written("old.coin", golden("old.coin"));
        written("new.coin", golden("old.coin").replace("article 3", "article 7"));
        Ran ran = diff("old.coin", "new.coin", "en", "text");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("mean the same", "What refusals quote is another text");
    }

    @Test
    void a_rule_that_changes_nothing_has_no_example() throws IOException {
        String old = golden("old.coin");
        written("old.coin", old);
        String rule = "    forbid payment when category is in Fuel\n";
        written(
                "new.coin",
                old.replace(rule, rule + "    forbid payment when category is in Fuel and payer is a Shop\n"));
        Ran ran = diff("old.coin", "new.coin", "en", "text");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("New. Stricter: all payments.", "none is judged differently by this alone")
                .doesNotContain("For example");
    }

    @Test
    void a_charter_with_errors_is_neither_the_same_nor_another() throws IOException {
        written("old.coin", golden("old.coin"));
        written("new.coin", golden("old.coin").replace("3 000 ACO", "3 000 PIO"));
        Ran ran = diff("old.coin", "new.coin", "en", "text");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("new.coin", "PIO");
        assertThat(diff("new.coin", "old.coin", "en", "text").code()).isEqualTo(3);
    }

    @Test
    void standard_input_is_one_charter() throws IOException {
        written("old.coin", golden("old.coin"));
        assertThat(diff("-", "-", "en", "text").code()).isEqualTo(2);
        assertThat(diff("-", "-", "fr", "text").err()).contains("OC6040");
        Ran piped = Command.in(folder).reading(golden("old.coin")).run("diff", "-", "old.coin");
        assertThat(piped.code()).as(piped.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"en, text", "fr, text", "en, json"})
    void what_happened_is_told_under_both_as_written_down(String language, String format) throws IOException {
        kept("quickstart.coin");
        written("small-sums.coin", golden("small-sums.coin"));
        Ran ran = overLedger("quickstart.coin", "small-sums.coin", language, format);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo(golden("ledger." + language + "." + (format.equals("json") ? "json" : "txt")));
    }

    @Test
    void under_one_meaning_nothing_happens_otherwise_and_nothing_is_written() throws IOException {
        kept("quickstart.coin");
        String journal = Files.readString(folder.resolve("book/HEAD"));
        Ran ran = overLedger("quickstart.coin", "quickstart.coin", "en", "text");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("No operation would be judged otherwise.", "No account would hold more or less.");
        assertThat(Files.readString(folder.resolve("book/HEAD"))).isEqualTo(journal);
    }

    @Test
    void a_ledger_kept_under_neither_is_said_so() throws IOException {
        kept("quickstart.coin");
        String quickstart = Files.readString(folder.resolve("quickstart.coin"));
        written("old.coin", quickstart.replace("26340..26349", "26340..26345"));
        written("small-sums.coin", golden("small-sums.coin"));
        assertThat(overLedger("old.coin", "small-sums.coin", "en", "text").out())
                .contains("book was kept under a third charter");
        assertThat(overLedger("quickstart.coin", "small-sums.coin", "en", "text")
                        .out())
                .doesNotContain("third charter");
    }

    @Test
    void whose_role_is_gone_is_no_member_in_what_follows() throws IOException {
        kept("quickstart.coin");
        String quickstart = Files.readString(folder.resolve("quickstart.coin"));
        written("young.coin", quickstart.replace("Shop", "Trader"));
        assertThat(overLedger("quickstart.coin", "young.coin", "en", "text").out())
                .contains(
                        "op-2", "there would be no role Shop", "m2 would be no member", "-2.70 ACO  m2 (Ben's bakery)");
    }

    @Test
    void amounts_with_other_decimals_are_not_compared() throws IOException {
        kept("quickstart.coin");
        String quickstart = Files.readString(folder.resolve("quickstart.coin"));
        written("young.coin", quickstart.replace("decimals 2", "decimals 3"));
        Ran ran = overLedger("quickstart.coin", "young.coin", "en", "text");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("OC6050", "ACO has another number of decimals");
    }

    @Test
    void a_folder_that_is_no_ledger_is_said_so() throws IOException {
        Files.copy(Examples.file("quickstart/quickstart.coin"), folder.resolve("quickstart.coin"));
        Ran ran = overLedger("quickstart.coin", "quickstart.coin", "en", "text");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("book");
    }

    /** The quickstart's operations under its charter, in the ledger {@code book}. */
    private void kept(String charter) throws IOException {
        Files.copy(Examples.file("quickstart/quickstart.coin"), folder.resolve(charter));
        Files.copy(Examples.file("quickstart/operations.jsonl"), folder.resolve("operations.jsonl"));
        Command here = Command.in(folder);
        assertThat(here.run("keys", "new", "names", "--for-names", "--without-passphrase")
                        .code())
                .isZero();
        assertThat(here.run("run", charter, "operations.jsonl", "--ledger", "book", "--names-to", "names.pub")
                        .code())
                .isZero();
    }

    private Ran overLedger(String old, String young, String language, String format) {
        String[] words = {"diff", old, young, "--ledger", "book", "--lang", language, "--format", format};
        boolean named = Files.exists(folder.resolve("names"));
        return Command.in(folder)
                .run(Stream.concat(Stream.of(words), named ? Stream.of("--names-key", "names") : Stream.empty())
                        .toArray(String[]::new));
    }

    private Ran diff(String old, String young, String language, String format) {
        return Command.in(folder).run("diff", old, young, "--lang", language, "--format", format);
    }

    private String written(String name, String charter) throws IOException {
        Files.writeString(folder.resolve(name), charter);
        return name;
    }

    private static String golden(String name) throws IOException {
        String resource = "diff/" + name;
        try (InputStream text = Objects.requireNonNull(DiffTest.class.getResourceAsStream(resource), resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
