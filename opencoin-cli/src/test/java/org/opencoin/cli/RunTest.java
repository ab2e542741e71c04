package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command.Ran;

class RunTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    private Acorn acorn;

    @BeforeEach
    void aVillage() {
        acorn = Acorn.in(folder);
    }

    @Test
    void a_run_tells_what_was_accepted_and_what_was_refused_by_which_rule() throws IOException {
        Ran text = acorn.founded();
        assertThat(text.code()).isZero();
        assertThat(text.err()).contains("3 names aren't kept").hasLineCount(1);
        assertThat(text.out())
                .contains("Operations  56: 51 accepted, 5 refused")
                .contains("3  the charter forbids it: forbid payment when category is in Fuel (Article 2: “Our money")
                .contains("2  the charter forbids it: forbid payment when payee lives outside Valley (Article 2")
                .contains("Supply      500.00 ACO")
                .contains("Article 2: “Our money stays in the valley and burns no oil.”");
        JsonNode json = MAPPER.readTree(
                acorn.run("run", "acorn.coin", "operations.jsonl", "--ledger", "ledger", "--format", "json")
                        .out());
        assertThat(json.get("operations").asInt()).isEqualTo(56);
        assertThat(json.get("accepted").asInt()).isEqualTo(51);
        assertThat(json.get("refused").asInt()).isEqualTo(5);
        assertThat(json.get("added").asInt()).isZero();
        assertThat(json.get("ledger").asText()).isEqualTo("ledger");
        assertThat(text.out()).contains("Head        " + json.get("head").asText());
        assertThat(json.get("supply").get(0).get("amount").asText()).isEqualTo("500.00");
        assertThat(json.get("refusals").get(0).get("article").asInt()).isEqualTo(2);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        acorn.founded();
        Map<String, String> before = acorn.files();
        Ran again = acorn.founded();
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("ledger, 0 new");
        assertThat(acorn.files()).isEqualTo(before);
    }

    @Test
    void without_a_ledger_it_runs_in_memory_and_says_so() {
        Map<String, String> before = acorn.files();
        Ran ran = acorn.run("run", "acorn.coin", "operations.jsonl");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("in memory, nothing is kept");
        assertThat(acorn.files()).isEqualTo(before);
    }

    @Test
    void refusals_end_a_strict_run_with_1() {
        assertThat(acorn.run("run", "acorn.coin", "operations.jsonl", "--strict")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void another_charter_is_refused_with_the_word_amend() {
        acorn.founded();
        Map<String, String> before = acorn.files();
        acorn.write("acorn.coin", Acorn.CHARTER.replace("beyond 10 ACO", "beyond 20 ACO"));
        Ran ran = acorn.founded();
        acorn.write("acorn.coin", Acorn.CHARTER);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("OC6006").contains("have it amended (opencoin propose)");
        assertThat(acorn.files()).isEqualTo(before);
    }

    @Test
    void another_layout_and_other_comments_are_the_same_charter() {
        acorn.founded();
        acorn.write("acorn.coin", "# a remark\n" + Acorn.CHARTER.replace("  ", "     "));
        assertThat(acorn.founded().code()).isZero();
    }

    @Test
    void an_open_decision_stops_a_run() {
        acorn.write(
                "acorn.coin",
                Acorn.CHARTER.replace(
                        "demurrage on the 1st of each month, 1 % of what an account then holds beyond 10 ACO, to Oak",
                        "demurrage to decide"));
        Ran ran = acorn.run("run", "acorn.coin", "operations.jsonl");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("OC6007");
    }

    @Test
    void why_explains_a_refusal_in_the_words_of_the_charter() throws IOException {
        acorn.founded();
        Ran ran = acorn.run("why", "ledger", "op-17", "--format", "json");
        assertThat(ran.code()).isZero();
        JsonNode why = MAPPER.readTree(ran.out());
        assertThat(why.get("outcome").asText()).isEqualTo("forbidden");
        JsonNode clause = why.get("clauses").get(0);
        assertThat(clause.get("words").asText()).isEqualTo("Our money stays in the valley and burns no oil.");
        assertThat(clause.get("rule_text").asText()).isEqualTo("forbid payment when category is in Fuel");
        assertThat(clause.get("saw").get("category").asText()).isEqualTo("Fuel");
        assertThat(why.get("suggestions").get(0).get("category").asText()).isEqualTo("Food");
        assertThat(acorn.run("why", "ledger", "op-17", "--lang", "fr").out())
                .contains("la charte l'interdit")
                .contains("Article 2 : « Our money stays in the valley and burns no oil. »");
        assertThat(acorn.run("why", "ledger", "op-5").out())
                .contains("accepted")
                .contains("+1.25 ACO  m2");
        assertThat(acorn.run("why", "ledger", "op-99").code()).isEqualTo(1);
    }

    @Test
    void balances_sum_to_zero_and_look_back_and_ahead() throws IOException {
        acorn.founded();
        for (String at : new String[] {"2026-03-10T00:00:00.000Z", "2026-07-01T00:00:00.000Z"}) {
            JsonNode balances = MAPPER.readTree(acorn.run("balances", "ledger", "--at", at, "--format", "json")
                    .out());
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode one : balances.get("balances")) {
                sum = one.get("currency").asText().equals("ACO")
                        ? sum.add(new BigDecimal(one.get("amount").asText()))
                        : sum;
            }
            assertThat(sum).isEqualByComparingTo("0");
            assertThat(balances.get("projection").asBoolean()).isEqualTo(at.startsWith("2026-07"));
        }
        assertThat(acorn.run("balances", "ledger", "--at", "2026-07-01T00:00:00.000Z")
                        .out())
                .contains("a projection");
        assertThat(acorn.run("balances", "ledger", "--at", "tomorrow").code()).isEqualTo(2);
    }

    @Test
    void tests_of_a_charter_pass_or_say_what_they_found() {
        Ran good = acorn.run("test", "acorn.coin");
        assertThat(good.code()).isZero();
        assertThat(good.out()).contains("✓ a forgotten purse melts", "✓ oil is refused", "2 passed, 0 failed");
        acorn.write("acorn.coin", Acorn.CHARTER.replace("then Awa has 109 ACO", "then Awa has 110 ACO"));
        Ran bad = acorn.run("test", "acorn.coin");
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.out())
                .contains("✗ a forgotten purse melts")
                .contains("acorn.coin:26: expected that Awa has 110.00 ACO, found 109.00 ACO");
    }

    @Test
    void fmt_lays_out_once_and_check_finds_it_clean() {
        assertThat(acorn.run("fmt", "--check", "acorn.coin").code()).isEqualTo(1);
        assertThat(acorn.run("fmt", "acorn.coin").code()).isZero();
        assertThat(acorn.run("fmt", "--check", "acorn.coin").code()).isZero();
        assertThat(acorn.run("check", "acorn.coin").code()).isZero();
        assertThat(Command.in(folder).reading(Acorn.CHARTER).run("check", "-").code())
                .isZero();
    }

    @Test
    void a_bug_is_told_as_one_without_a_stack_trace_unless_asked_for() {
        Ran quiet = Command.in(folder).readingFails(new StackOverflowError()).run("check", "-");
        assertThat(quiet.code()).isEqualTo(70);
        assertThat(quiet.err()).contains("OC6070", "StackOverflowError").doesNotContain("\tat ");
        Ran loud = Command.in(folder)
                .readingFails(new OutOfMemoryError())
                .with("OPENCOIN_DEBUG", "1")
                .run("check", "-");
        assertThat(loud.code()).isEqualTo(70);
        assertThat(loud.err()).contains("\tat ");
    }

    @Test
    void a_bug_in_the_telling_is_told_as_one_too() {
        Ran text = Command.in(folder).writingFails(new StackOverflowError()).run("check", "acorn.coin");
        assertThat(text.code()).isEqualTo(70);
        assertThat(text.err()).contains("OC6070", "StackOverflowError");
        Ran json = Command.in(folder)
                .writingFails(new StackOverflowError())
                .run("check", "acorn.coin", "--format", "json");
        assertThat(json.code()).isEqualTo(70);
        assertThat(json.out()).contains("OC6070");
    }
}
