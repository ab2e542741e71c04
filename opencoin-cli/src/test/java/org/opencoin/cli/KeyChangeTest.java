package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command.Ran;

/** A member's key that is replaced, revoked, lost and found, from the command line alone. */
class KeyChangeTest {

    private static final String CHARTER = """
            opencoin 1 en
            currency Sol (SOL) {
              decimals 2
              rounding to the nearest cent, halves to the even cent, remainder to Commons
              calendar Europe/Paris
              role Villager, Keeper
              fund Commons
              all operations are signed by whoever acts and whoever approves
              lost keys are replaced by 1 of Keeper after 14 days
              article 1 "We owe each other." {
                credit of each Villager up to 100 SOL
                allow payment between any members
              }
            }
            """;
    private static final String AT = "{'id':'%s','at':'2026-03-%s','kind':%s}\n".replace('\'', '"');
    private static final String NOON = "01T12:00:00.000Z";

    @TempDir
    Path folder;

    @BeforeEach
    void threeMembersWithKeys() throws IOException {
        write("c.coin", CHARTER);
        write("found.jsonl", AT.formatted("0", NOON, "\"tick\""));
        done("run", "c.coin", "found.jsonl", "--ledger", "L");
        for (String member : new String[] {"awa", "ben", "zoe"}) {
            done("keys", "new", member, "--name", member, "--without-passphrase");
            String role = member.equals("zoe") ? "Keeper" : "Villager";
            accepted(
                    member,
                    member,
                    AT.formatted(
                            "j-" + member,
                            NOON,
                            "\"join\",\"member\":\"" + member + "\",\"roles\":[\"" + role + "\"]"));
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

    private Ran submit(String key, String member, String text) throws IOException {
        write("unsigned.jsonl", text);
        write("signed.jsonl", done("sign", "unsigned.jsonl", "--ledger", "L", "--key", key, "--as", member));
        return run("run", "c.coin", "signed.jsonl", "--ledger", "L");
    }

    private void accepted(String key, String member, String text) throws IOException {
        Ran ran = submit(key, member, text);
        assertThat(ran.out()).as(ran.err()).contains("1 accepted, 0 refused");
    }

    private void recorded(String line) throws IOException {
        write("signed.jsonl", line);
        assertThat(done("run", "c.coin", "signed.jsonl", "--ledger", "L")).contains("1 accepted, 0 refused");
    }

    private static String payment(String id, String at) {
        return AT.formatted(
                id, at, "\"payment\",\"payer\":\"awa\",\"payee\":\"ben\",\"currency\":\"SOL\",\"amount\":\"1.00\"");
    }

    private String[] change(String act, String id, String at, String... more) {
        String[] words = {"keys", act, "--ledger", "L", "--as", "awa", "--id", id, "--at", "2026-03-" + at};
        String[] all = new String[words.length + more.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }

    @Test
    void an_owner_replaces_a_key_and_then_revokes_it() throws IOException {
        recorded(done(change("rotate", "k1", NOON, "awa2", "--key", "awa", "--without-passphrase")));
        assertThat(submit("awa", "awa", payment("p1", NOON)).err()).contains("OC4136");
        accepted("awa2", "awa", payment("p1", NOON));
        recorded(done(change("revoke", "k2", NOON, "--key", "awa2")));
        assertThat(submit("awa2", "awa", payment("p2", NOON)).err()).contains("OC4135");
        assertThat(done("audit", "L")).contains("nothing found");
    }

    @Test
    void a_lost_key_is_replaced_by_those_who_may_after_the_time_in_which_the_owner_can_object() throws IOException {
        String line = done(change("recover", "k1", NOON, "awa2", "--approvals", "zoe", "--without-passphrase"));
        assertThat(line)
                .contains("\"act\":\"recover\"", "\"approvals\":[\"zoe\"]")
                .doesNotContain("signatures");
        accepted("zoe", "zoe", line);
        assertThat(submit("awa2", "awa", payment("p1", "15T11:59:59.999Z")).err())
                .contains("OC4136");
        accepted("awa2", "awa", payment("p1", "15T12:00:00.000Z"));
    }

    @Test
    void an_owner_who_has_the_key_after_all_objects() throws IOException {
        accepted(
                "zoe",
                "zoe",
                done(change("recover", "k1", NOON, "awa2", "--approvals", "zoe", "--without-passphrase")));
        recorded(done(change("object", "k2", NOON, "--key", "awa")));
        assertThat(submit("awa2", "awa", payment("p1", "16T12:00:00.000Z")).err())
                .contains("OC4136");
        accepted("awa", "awa", payment("p1", "16T12:00:00.000Z"));
    }

    @Test
    void others_revoke_a_stolen_key_at_once() throws IOException {
        accepted("zoe", "zoe", done(change("revoke", "k1", NOON, "--approvals", "zoe")));
        assertThat(submit("awa", "awa", payment("p1", NOON)).err()).contains("OC4135");
    }

    @Test
    void what_is_missing_is_told_and_makes_no_key() {
        assertThat(run("keys", "rotate", "new", "--ledger", "L", "--as", "awa", "--id", "k")
                        .err())
                .contains("OC6001", "--at is missing");
        assertThat(run(change("rotate", "k", NOON, "new")).err()).contains("--key is missing");
        assertThat(run(change("rotate", "k", NOON, "--key", "awa")).err()).contains("FILE is missing");
        assertThat(run(change("recover", "k", NOON, "new")).err()).contains("--approvals is missing");
        assertThat(run(change("rotate", "k", NOON, "new", "--key", "nowhere")).err())
                .contains("OC6002");
        assertThat(run(change("rotate", "k k", NOON, "new", "--key", "awa")).err())
                .contains("OC6042");
        assertThat(run(change("rotate", "k", "99T12:00:00.000Z", "new", "--key", "awa"))
                        .err())
                .contains("OC6009");
        assertThat(run(
                                "keys",
                                "revoke",
                                "--ledger",
                                "L",
                                "--as",
                                "eve",
                                "--id",
                                "k",
                                "--at",
                                "2026-03-" + NOON,
                                "--key",
                                "awa")
                        .err())
                .contains("OC6045");
        assertThat(run("keys", "new", "--name", "n").err()).contains("FILE is missing");
        assertThat(folder.resolve("new")).doesNotExist();
    }
}
