package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command.Ran;
import org.opencoin.engine.crypto.Sha256;

/**
 * Every hash of these ledgers is right: they were written again from the first entry to the last. What they say isn't what
 * the charter gives, and judging again finds that.
 */
class ForgedLedgerTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** op-5: m1 pays m2 1.25. */
    private static final int PAYMENT = 6;

    /** op-17: refused, since it is for fuel. */
    private static final int REFUSAL = 18;

    /** The 1st of April: m1 and m2 melt. */
    private static final int STEP = 31;

    @TempDir
    Path folder;

    private Acorn acorn;

    @BeforeEach
    void aLedgerOfSixtyEntries() {
        acorn = Acorn.in(folder);
        assertThat(acorn.founded().code()).isZero();
    }

    private Forgery forgery() throws IOException {
        return Forgery.of(folder.resolve("ledger"));
    }

    /** What the audit finds in the forged ledger. */
    private List<JsonNode> found(Forgery forgery) throws IOException {
        forgery.into(folder.resolve("forged"));
        Ran ran = acorn.run("audit", "forged", "--format", "json");
        List<JsonNode> findings = new ArrayList<>();
        MAPPER.readTree(ran.out()).get("findings").forEach(findings::add);
        assertThat(ran.code()).isEqualTo(findings.isEmpty() ? 0 : 1);
        return findings;
    }

    private static void says(JsonNode finding, String code, int entry, String at) {
        assertThat(finding.get("code").asText()).isEqualTo(code);
        assertThat(finding.get("entry").asInt()).isEqualTo(entry);
        assertThat(finding.path("at").asText()).isEqualTo(at);
        assertThat(finding.get("message").asText()).contains("ntry " + entry);
    }

    private static void about(JsonNode finding, String member, String rule) {
        assertThat(finding.get("member").asText("")).isEqualTo(member);
        assertThat(finding.get("rule").asText("")).isEqualTo(rule);
    }

    @Test
    void written_again_without_a_change_it_is_the_same_ledger() throws IOException {
        assertThat(found(forgery())).isEmpty();
        assertThat(folder.resolve("forged/HEAD")).hasSameBinaryContentAs(folder.resolve("ledger/HEAD"));
    }

    @Test
    void a_refusal_turned_into_an_acceptance_names_the_rule_that_refused() throws IOException {
        List<JsonNode> findings = found(forgery()
                .change(
                        REFUSAL,
                        "{\"clauses\":[{\"article\":2,\"code\":\"forbidden\",\"rule\":\"ACO/2/2\","
                                + "\"saw\":{\"category\":\"Fuel\"}}],\"outcome\":\"forbidden\"}",
                        "{\"outcome\":\"allowed\"}"));
        assertThat(findings).hasSize(1);
        says(findings.get(0), "OC5113", REFUSAL, "2026-03-13T10:00:00.000Z");
        about(findings.get(0), "m1", "ACO/2/2");
        assertThat(findings.get(0).get("message").asText()).contains("op-17");
        assertThat(findings.get(0).get("expected").asText()).contains("forbidden", "Fuel");
        assertThat(findings.get(0).get("found").asText()).isEqualTo("{\"outcome\":\"allowed\"}");
    }

    @Test
    void a_refusal_for_another_reason_is_another_verdict() throws IOException {
        List<JsonNode> findings = found(forgery().change(REFUSAL, "\"saw\":{\"category\":\"Fuel\"}", "\"saw\":{}"));
        assertThat(findings).hasSize(1);
        says(findings.get(0), "OC5113", REFUSAL, "2026-03-13T10:00:00.000Z");
        about(findings.get(0), "m1", "ACO/2/2");
    }

    @Test
    void one_cent_more_in_the_postings_is_found_there_and_again_where_the_money_melts() throws IOException {
        List<JsonNode> findings = found(forgery()
                .change(PAYMENT, "{\"account\":\"m1\",\"amount\":\"-1.25\"", "{\"account\":\"m1\",\"amount\":\"-1.26\"")
                .change(PAYMENT, "{\"account\":\"m2\",\"amount\":\"1.25\"", "{\"account\":\"m2\",\"amount\":\"1.26\""));
        says(findings.get(0), "OC5114", PAYMENT, "2026-03-01T10:00:00.000Z");
        about(findings.get(0), "m1", "");
        assertThat(findings.get(0).get("expected").asText()).contains("\"-1.25\"", "\"1.25\"");
        assertThat(findings.get(0).get("found").asText()).contains("\"-1.26\"", "\"1.26\"");
        JsonNode balance = findings.get(1);
        assertThat(balance.get("code").asText()).isEqualTo("OC5118");
        assertThat(balance.get("entry").asInt()).isEqualTo(STEP);
        about(balance, "m1", "");
        assertThat(balance.get("expected").asText()).isEqualTo("466.35");
        assertThat(balance.get("found").asText()).isEqualTo("466.34");
    }

    @Test
    void a_cent_more_for_the_fund_is_another_step_than_the_one_that_was_due() throws IOException {
        List<JsonNode> findings = found(forgery().change(STEP, "\"4.75\"", "\"4.76\""));
        says(findings.get(0), "OC5115", STEP, "2026-03-31T22:00:00.000Z");
        about(findings.get(0), "", "ACO/3/1");
        assertThat(findings.get(0).get("expected").asText()).contains("\"total\":\"4.75\"");
        assertThat(findings.get(0).get("found").asText()).contains("\"total\":\"4.76\"");
    }

    @Test
    void the_root_of_another_charge_list_is_another_step() throws IOException {
        String root = "1d2d054c17884c5d86c8ff84c60539f1a3e0bca395af85bc45b6d9e26ae0bafe";
        List<JsonNode> findings =
                found(forgery().change(STEP, root, Sha256.of(new byte[0]).hex()));
        assertThat(findings).hasSize(1);
        says(findings.get(0), "OC5115", STEP, "2026-03-31T22:00:00.000Z");
        about(findings.get(0), "", "ACO/3/1");
        assertThat(findings.get(0).get("expected").asText()).contains(root);
    }

    @Test
    void a_step_left_out_is_missed_where_the_next_operation_stands() throws IOException {
        List<JsonNode> findings = found(forgery().drop(STEP));
        says(findings.get(0), "OC5115", STEP, "2026-04-10T10:00:00.000Z");
        assertThat(findings.get(0).get("expected").asText()).contains("\"total\":\"4.75\"");
        assertThat(findings.get(0).get("found").asText()).isEmpty();
    }

    @Test
    void a_payment_left_out_is_missed_where_its_money_melts() throws IOException {
        List<JsonNode> findings = found(forgery().drop(PAYMENT));
        says(findings.get(0), "OC5115", STEP - 1, "2026-03-31T22:00:00.000Z");
        about(findings.get(0), "", "ACO/3/1");
        assertThat(findings.get(0).get("expected").asText()).contains("\"total\":\"4.76\"");
        assertThat(findings.get(0).get("found").asText()).contains("\"total\":\"4.75\"");
    }

    @Test
    void an_operation_that_stands_twice_has_no_place() throws IOException {
        List<JsonNode> findings = found(forgery().change(PAYMENT + 1, "\"op-6\"", "\"op-5\""));
        says(findings.get(0), "OC5116", PAYMENT + 1, "2026-03-02T10:00:00.000Z");
        assertThat(findings.get(0).get("message").asText()).contains("operation.id");
        about(findings.get(0), "m1", "");
    }

    @Test
    void a_payment_to_nobody_has_no_place() throws IOException {
        List<JsonNode> findings = found(forgery().change(PAYMENT, "\"m2\"", "\"m9\""));
        says(findings.get(0), "OC5116", PAYMENT, "2026-03-01T10:00:00.000Z");
        assertThat(findings.get(0).get("message").asText()).contains("m9");
    }

    @Test
    void money_from_nowhere_has_no_place() throws IOException {
        List<JsonNode> findings = found(forgery()
                .change(
                        PAYMENT,
                        "{\"account\":\"m2\",\"amount\":\"1.25\"",
                        "{\"account\":\"m2\",\"amount\":\"100.00\""));
        says(findings.get(0), "OC5116", PAYMENT, "2026-03-01T10:00:00.000Z");
        assertThat(findings.get(0).get("message").asText()).contains("postings");
    }

    @Test
    void a_charter_text_that_does_not_have_its_hash_can_not_be_used() throws IOException {
        List<JsonNode> findings = found(forgery().change(0, "1 %", "2 %"));
        assertThat(findings.get(0).get("code").asText()).isEqualTo("OC5110");
        assertThat(findings.get(0).get("entry").asInt()).isZero();
        assertThat(findings.get(0).get("found").asText()).isEqualTo(charterHash());
    }

    @Test
    void a_charter_changed_together_with_its_hash_gives_other_steps_and_is_not_the_one_that_was_signed()
            throws IOException {
        Forgery forgery = forgery().change(0, "1 %", "2 %");
        String other = Sha256.of(forgery.charterText()).hex();
        List<JsonNode> findings = found(forgery.change(0, charterHash(), other));
        says(findings.get(0), "OC5115", 5, "2026-02-28T23:00:00.000Z");
        assertThat(findings.get(0).get("expected").asText()).contains("\"total\":\"9.80\"");
        JsonNode report = MAPPER.readTree(acorn.run("audit", "forged", "--charter", "acorn.coin", "--format", "json")
                .out());
        assertThat(report.get("findings"))
                .anySatisfy(finding -> assertThat(finding.get("code").asText()).isEqualTo("OC5111"));
    }

    private String charterHash() throws IOException {
        return MAPPER.readTree(
                        acorn.run("check", "acorn.coin", "--format", "json").out())
                .findValue("hash")
                .asText();
    }

    /** A refusal moves nothing, so nothing later misses it: whoever noted the head does, and whoever kept the operations. */
    @Test
    void a_refusal_left_out_changes_the_head_and_the_file_it_came_from_no_longer_fits() throws IOException {
        assertThat(found(forgery().drop(REFUSAL))).isEmpty();
        assertThat(report("forged").get("entries").asInt()).isEqualTo(59);
        assertThat(report("forged").get("head")).isNotEqualTo(report("ledger").get("head"));
        Ran again = acorn.run("run", "acorn.coin", "operations.jsonl", "--ledger", "forged");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("operations.jsonl:17:");
    }

    private JsonNode report(String ledger) throws IOException {
        return MAPPER.readTree(acorn.run("audit", ledger, "--format", "json").out());
    }
}
