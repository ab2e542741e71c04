package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command.Ran;

/** Texts that only some read: sealed before they reach the ledger, committed to in the record, opened, forgotten. */
class SealTest {

    private static final String CHARTER = """
            opencoin 1 en
            currency Sol (SOL) {
              decimals 2
              rounding to the nearest cent, halves to the even cent, remainder to Commons
              calendar Europe/Paris
              role Villager, Keeper
              fund Commons
              all operations are signed by whoever acts
              payments may carry Memo, sealed for payer and payee
              members may state Address, sealed for each Keeper
              article 1 "We owe each other." {
                credit of each Villager up to 100 SOL
                allow payment between any members
              }
            }
            """;
    private static final String AT = "{'id':'%s','at':'2026-03-01T08:00:00.000Z','kind':%s}\n".replace('\'', '"');

    @TempDir
    Path folder;

    @BeforeEach
    void threeMembersWithKeys() throws IOException {
        write("c.coin", CHARTER);
        write("found.jsonl", AT.formatted("0", "\"tick\""));
        done("run", "c.coin", "found.jsonl", "--ledger", "L");
        for (String member : new String[] {"awa", "ben", "zoe"}) {
            done("keys", "new", member + ".key", "--name", member, "--without-passphrase");
            String role = member.equals("zoe") ? "Keeper" : "Villager";
            submit(
                    member,
                    AT.formatted("j-" + member, "\"join\",\"member\":\"" + member + "\",\"roles\":[\"" + role + "\"]"));
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Ran run(String... arguments) {
        return Command.in(folder).run(arguments);
    }

    private String done(String... arguments) {
        Ran ran = run(arguments);
        assertThat(ran.code()).as("%s", ran.err()).isZero();
        return ran.out();
    }

    private Ran submit(String member, String text) throws IOException {
        write("unsigned.jsonl", text);
        write(
                "signed.jsonl",
                done("sign", "unsigned.jsonl", "--ledger", "L", "--key", member + ".key", "--as", member));
        return run("run", "c.coin", "signed.jsonl", "--ledger", "L");
    }

    private static String payment(String id, String memo) {
        return AT.formatted(
                id,
                "\"payment\",\"payer\":\"awa\",\"payee\":\"ben\",\"currency\":\"SOL\",\"amount\":\"5.00\",\"sealed\":"
                        + memo);
    }

    private String sealed(String text) throws IOException {
        write("open.jsonl", text);
        return done("seal", "open.jsonl", "--ledger", "L");
    }

    private String everything(String ledger) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve(ledger))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void a_memo_is_read_by_payer_and_payee_and_nobody_else() throws IOException {
        String sealed = sealed(payment("p", "{\"Memo\":\"pour les poires\"}"));
        assertThat(sealed).contains("\"commitment\":\"", "\"for\":{\"awa\":\"").doesNotContain("poires", "zoe");
        assertThat(submit("awa", sealed).out()).contains("1 accepted");
        assertThat(done("unseal", "L", "p", "--key", "awa.key")).isEqualTo("Memo  pour les poires\n");
        assertThat(done("unseal", "L", "p", "--key", "ben.key", "--format", "json"))
                .contains("\"Memo\": \"pour les poires\"");
        Ran stranger = run("unseal", "L", "p", "--key", "zoe.key");
        assertThat(stranger.code()).isEqualTo(1);
        assertThat(stranger.err()).contains("OC6217");
        assertThat(everything("L")).contains("\"sealed\":{\"Memo\":\"").doesNotContain("poires");
        assertThat(done("audit", "L")).contains("nothing found");
        done("backup", "L", "copy");
        assertThat(folder.resolve("copy/private")).doesNotExist();
        assertThat(done("audit", "copy")).contains("nothing found");
        assertThat(run("unseal", "copy", "p", "--key", "awa.key").err()).contains("OC6217");
    }

    @Test
    void what_a_member_states_is_read_by_the_member_and_the_roles_that_the_charter_names() throws IOException {
        String update = AT.formatted("u", "\"update\",\"member\":\"awa\",\"sealed\":{\"Address\":\"3 rue du Moulin\"}");
        assertThat(submit("awa", sealed(update)).out()).contains("1 accepted");
        assertThat(done("unseal", "L", "u", "--key", "zoe.key")).contains("3 rue du Moulin");
        assertThat(done("unseal", "L", "u", "--key", "awa.key")).contains("3 rue du Moulin");
        assertThat(run("unseal", "L", "u", "--key", "ben.key").code()).isEqualTo(1);
    }

    @Test
    void a_text_in_the_clear_never_gets_in() throws IOException {
        write("open.jsonl", payment("p", "{\"Memo\":\"pour les poires\"}"));
        Ran open = run("run", "c.coin", "open.jsonl", "--ledger", "L");
        assertThat(open.code()).isEqualTo(3);
        assertThat(open.err()).contains("OC4191", "opencoin seal").doesNotContain("poires");
        write("open.jsonl", payment("p", "{\"Note\":\"x\"}"));
        assertThat(run("seal", "open.jsonl", "--ledger", "L").err()).contains("OC4190", "Note");
        write("open.jsonl", payment("p", "{\"Address\":{\"commitment\":\"" + "0".repeat(64) + "\"}}"));
        assertThat(run("run", "c.coin", "open.jsonl", "--ledger", "L").err()).contains("OC4190");
        write("open.jsonl", "no JSON\n");
        assertThat(run("seal", "open.jsonl", "--ledger", "L").err()).contains("OC6216");
    }

    @Test
    void a_commitment_or_an_envelope_that_was_changed_opens_nothing() throws IOException {
        String sealed = sealed(payment("p", "{\"Memo\":\"pour les poires\"}"));
        write("open.jsonl", sealed);
        String signed = done("sign", "open.jsonl", "--ledger", "L", "--key", "awa.key", "--as", "awa");
        write("signed.jsonl", signed.replaceAll("\"commitment\":\"....", "\"commitment\":\"0000"));
        assertThat(run("run", "c.coin", "signed.jsonl", "--ledger", "L").err())
                .as("what was signed includes the commitment")
                .contains("OC4136");
        String other = sealed(payment("q", "{\"Memo\":\"pour les pommes\"}"));
        String mixed = sealed.replaceAll("\"for\":\\{.*?}", other.replaceAll("(?s).*(\"for\":\\{.*?}).*", "$1"));
        assertThat(submit("awa", mixed).out()).contains("1 accepted");
        assertThat(run("unseal", "L", "p", "--key", "ben.key").err()).contains("OC6217");
    }

    @Test
    void who_is_erased_takes_the_texts_along_and_the_record_stays() throws IOException {
        submit("awa", sealed(payment("p", "{\"Memo\":\"pour les poires\"}")));
        String json = done("export", "L", "ben", "--format", "json");
        assertThat(json).contains("\"operation\": \"p\"", "\"text\": \"Memo\"", "\"envelope\": \"");
        assertThat(done("export", "L", "ben")).contains("Memo of p is sealed for this person");
        String record = Files.readString(folder.resolve("L/journal/000000000000.jsonl"));
        assertThat(done("erase", "L", "awa", "--for-ever")).contains("Sealed texts destroyed with it: 1");
        assertThat(run("unseal", "L", "p", "--key", "ben.key").err()).contains("OC6217");
        assertThat(Files.readString(folder.resolve("L/journal/000000000000.jsonl")))
                .startsWith(record);
        assertThat(done("audit", "L")).contains("nothing found");
        assertThat(run("run", "c.coin", "signed.jsonl", "--ledger", "L").out()).contains("L, 0 new");
        assertThat(run("unseal", "L", "p", "--key", "ben.key").err())
                .as("the same operations bring nothing back")
                .contains("OC6217");
    }

    @Test
    void an_erasure_that_was_interrupted_tells_no_text_and_is_done_by_whoever_asks_again() throws IOException {
        submit("awa", sealed(payment("p", "{\"Memo\":\"pour les poires\"}")));
        Files.writeString(folder.resolve("L/private/erased"), "awa\n"); // all that a killed erase had done
        assertThat(run("unseal", "L", "p", "--key", "ben.key").err()).contains("OC6217");
        assertThat(done("export", "L", "ben")).doesNotContain("Memo of p");
        assertThat(done("erase", "L", "awa", "--for-ever")).contains("Sealed texts destroyed with it: 1");
    }

    @Test
    void what_somebody_else_wrote_orders_nothing_about_the_terminal() throws IOException {
        submit("awa", sealed(payment("p", "{\"Memo\":\"a\\u001b[2Jb\\nc\\u202ed\"}")));
        assertThat(done("unseal", "L", "p", "--key", "ben.key")).isEqualTo("Memo  a\\u001b[2Jb\\u000ac\\u202ed\n");
        assertThat(done("unseal", "L", "p", "--key", "ben.key", "--format", "json"))
                .doesNotContain("\u001b");
    }

    @Test
    void a_reader_without_a_key_is_told_of() throws IOException {
        String update = AT.formatted(
                "u", "\"join\",\"member\":\"dan\",\"roles\":[\"Villager\"],\"sealed\":{\"Address\":\"here\"}");
        write("open.jsonl", update);
        Ran ran = run("seal", "open.jsonl", "--ledger", "L");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("dan has no key");
        assertThat(ran.out()).contains("\"zoe\":").doesNotContain("here");
    }
}
