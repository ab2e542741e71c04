package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command.Ran;

/** From a key in a file to a signed record that others check. */
class SignTest {

    private static final String CHARTER = """
            opencoin 1 en
            currency Sol (SOL) {
              decimals 2
              rounding to the nearest cent, halves to the even cent, remainder to Commons
              calendar Europe/Paris
              fund Commons
              role Shop
              all operations are signed by whoever acts and whoever approves
              payments are signed by payer and payee
              article 1 "We lend each other." {
                allow payment between any members
                credit of each Shop up to 100 SOL
                admission of any member, approved by 1 of Shop
              }
            }
            """;

    private static final String AT = "{\"id\":\"op-%s\",\"at\":\"2026-01-02T08:00:00.000Z\",\"kind\":%s}\n";
    private static final String AWA =
            AT.formatted("1", "\"join\",\"member\":\"awa\",\"roles\":[\"Shop\"],\"name\":\"Awa D.\"");
    private static final String BEN =
            AT.formatted("2", "\"join\",\"member\":\"ben\",\"roles\":[\"Shop\"],\"approvals\":[\"awa\"]");
    private static final String PAYMENT = AT.formatted(
            "3", "\"payment\",\"payer\":\"ben\",\"payee\":\"awa\",\"currency\":\"SOL\",\"amount\":\"1.5\"");

    @TempDir
    Path folder;

    @BeforeEach
    void aLedgerAndTwoKeys() throws IOException {
        write("c.coin", CHARTER);
        write("found.jsonl", AT.formatted("0", "\"tick\""));
        done("run", "c.coin", "found.jsonl", "--ledger", "L");
        done("keys", "new", "awa.key", "--name", "awa", "--without-passphrase");
        done("keys", "new", "ben.key", "--name", "ben", "--without-passphrase");
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

    private String sign(String text, String member, String... more) throws IOException {
        write("unsigned.jsonl", text);
        String[] words = {"sign", "unsigned.jsonl", "--ledger", "L", "--key", member + ".key", "--as", member};
        String[] all = new String[words.length + more.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return done(all);
    }

    private Ran submit(String text) throws IOException {
        write("signed.jsonl", text);
        return run("run", "c.coin", "signed.jsonl", "--ledger", "L");
    }

    private String bothSigned() throws IOException {
        return sign(sign(AWA + BEN + PAYMENT, "ben"), "awa");
    }

    @Test
    void what_both_signed_is_recorded_and_audited_and_names_stay_out_of_it() throws IOException {
        Ran ran = submit(bothSigned());
        assertThat(ran.out()).contains("3 accepted, 0 refused");
        assertThat(done("audit", "L")).contains("nothing found");
        String journal = Files.readString(folder.resolve("L/journal/000000000000.jsonl"));
        assertThat(journal).contains("\"signatures\":{\"awa\":\"").doesNotContain("Awa D.");
    }

    @Test
    void what_lacks_a_signature_or_was_changed_is_told_by_line_and_nothing_is_written() throws IOException {
        String alone = sign(AWA + BEN + PAYMENT, "ben");
        Ran missing = submit(alone);
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("signed.jsonl:1:1: error OC4135", "signed.jsonl:3:1: error OC4135");
        Ran changed = submit(bothSigned().replace("\"1.5\"", "\"15\""));
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.err())
                .contains("signed.jsonl:3:1: error OC4136")
                .doesNotContain("signed.jsonl:1:1", "signed.jsonl:2:1");
        assertThat(done("audit", "L")).contains("2 entries");
    }

    @Test
    void who_agrees_signs_after_the_one_who_joins() throws IOException {
        write("unsigned.jsonl", AWA + BEN);
        Ran early = run("sign", "unsigned.jsonl", "--ledger", "L", "--key", "awa.key", "--as", "awa");
        assertThat(early.code()).isEqualTo(1);
        assertThat(early.err()).contains("OC6213", "ben");
    }

    @Test
    void an_end_is_signed_with_the_rest() throws IOException {
        String lasting = sign(AWA, "awa", "--until", "2026-01-02T07:59:59.999Z");
        Ran late = submit(lasting);
        assertThat(late.err()).contains("OC4138");
        Ran longer = submit(lasting.replace("07:59:59.999Z\",\"sign", "09:59:59.999Z\",\"sign"));
        assertThat(longer.err()).contains("OC4136");
        assertThat(run("sign", "unsigned.jsonl", "--ledger", "L", "--key", "awa.key", "--as", "awa", "--until", "soon")
                        .err())
                .contains("OC6009");
    }

    @Test
    void an_audit_finds_what_was_changed_after_it_was_signed() throws IOException {
        assertThat(submit(bothSigned()).code()).isZero();
        Forgery.of(folder.resolve("L")).change(4, "1.50", "15.00").into(folder.resolve("forged"));
        Ran audit = run("audit", "forged");
        assertThat(audit.code()).isEqualTo(1);
        assertThat(audit.out() + audit.err()).contains("OC5240", "Entry 4", "awa", "ben");
        Forgery.of(folder.resolve("L"))
                .change(4, "\"verdict\"", "\"until\":\"2027-01-01T00:00:00.000Z\",\"verdict\"")
                .into(folder.resolve("longer"));
        assertThat(run("audit", "longer").out()).contains("OC5240");
    }

    @Test
    void the_second_reader_verifies_signatures_too() throws IOException, InterruptedException {
        assumeTrue(python("-c", "") == 0, "python3 is not on this machine");
        assertThat(submit(bothSigned()).code()).isZero();
        String reader = Path.of("..", "spec", "reader", "read_ledger.py")
                .toAbsolutePath()
                .normalize()
                .toString();
        assertThat(python(reader, folder.resolve("L").toString())).isZero();
        Forgery.of(folder.resolve("L")).change(4, "1.50", "15.00").into(folder.resolve("forged"));
        assertThat(python(reader, folder.resolve("forged").toString())).isEqualTo(1);
    }

    @Test
    void a_key_is_replaced_and_what_the_old_one_signs_is_rejected() throws IOException, InterruptedException {
        assertThat(submit(bothSigned()).code()).isZero();
        String member = done("keys", "new", "new.key", "--name", "ben2", "--without-passphrase");
        String written = member.lines()
                .filter(line -> line.contains("Member"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
        String change = AT.formatted("4", "\"key\",\"member\":\"ben\",\"act\":\"rotate\",\"key\":\"" + written + "\"");
        assertThat(submit(sign(change, "ben")).out()).contains("1 accepted, 0 refused");
        String later = PAYMENT.replace("op-3", "op-5");
        Ran old = submit(sign(sign(later, "ben"), "awa"));
        assertThat(old.err()).contains("OC4136");
        write("unsigned.jsonl", sign(later, "awa"));
        String fresh = done("sign", "unsigned.jsonl", "--ledger", "L", "--key", "new.key", "--as", "ben");
        assertThat(submit(fresh).out()).contains("1 accepted, 0 refused");
        assertThat(done("audit", "L")).contains("nothing found");
        assertThat(done("why", "L", "op-4", "--lang", "fr")).contains("ben remplace la clé de ses signatures");
        String reader = Path.of("..", "spec", "reader", "read_ledger.py")
                .toAbsolutePath()
                .normalize()
                .toString();
        assertThat(python(reader, folder.resolve("L").toString())).isLessThanOrEqualTo(0);
    }

    private int python(String... arguments) throws InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "python3";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("python.out").toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
