package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command.Ran;

/** A village proposes another charter, agrees, and lives by it. */
class ProposeTest {

    private static final String CHARTER = """
            opencoin 1 en
            currency Sol (SOL) {
              decimals 2
              rounding to the nearest cent, halves to the even cent, remainder to Commons
              calendar Europe/Paris
              fund Commons
              role Shop
              the charter is amended by 2 of Shop after 7 days
              article 1 "We lend each other." {
                allow payment between any members
                credit of each Shop up to 100 SOL
              }
            }
            """;

    private static final String JOIN = """
            {"id":"j-%1$s","at":"2026-01-02T08:00:00.000Z","kind":"join","member":"%1$s","roles":["Shop"]}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void aLedger() throws IOException {
        write("old.coin", CHARTER);
        write("new.coin", CHARTER.replace("up to 100 SOL", "up to 20 SOL"));
        write("joins.jsonl", JOIN.formatted("awa") + JOIN.formatted("ben"));
        done("run", "old.coin", "joins.jsonl", "--ledger", "L");
        write("p.jsonl", done("propose", "new.coin", "--ledger", "L", "--by", "awa", "--id", "p1", "--at", at("03")));
        done("run", "old.coin", "p.jsonl", "--ledger", "L");
    }

    private static String at(String day) {
        return "2026-01-" + day + "T08:00:00.000Z";
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

    private String hash() throws IOException {
        String line = Files.readString(folder.resolve("p.jsonl"));
        int start = line.indexOf("\"hash\":\"") + 8;
        return line.substring(start, start + 64);
    }

    private void amend(String id, String day, String approvals) throws IOException {
        write(
                "a.jsonl",
                "{\"id\":\"%s\",\"at\":\"%s\",\"kind\":\"amend\",\"of\":\"p1\",\"charter\":\"%s\",\"by\":\"ben\",\"approvals\":[%s]}\n"
                        .formatted(id, at(day), hash(), approvals));
        done("run", "old.coin", "a.jsonl", "--ledger", "L");
    }

    @Test
    void the_charter_proposed_is_followed_once_enough_agree() throws IOException {
        assertThat(done("charter", "L")).contains("up to 100 SOL");
        assertThat(done("charter", "L", "--of", "p1")).contains("up to 20 SOL");
        amend("a1", "20", "\"awa\"");
        assertThat(done("why", "L", "a1"))
                .contains("refused")
                .contains("It passes if ")
                .contains("2 members with the role Shop");
        amend("a2", "20", "\"awa\",\"ben\"");
        assertThat(done("charter", "L")).contains("up to 20 SOL");
        write(
                "pay.jsonl",
                "{\"id\":\"x1\",\"at\":\"%s\",\"kind\":\"payment\",\"payer\":\"awa\",\"payee\":\"ben\",\"currency\":\"SOL\",\"amount\":\"21\"}\n"
                        .formatted(at("21")));
        Ran old = run("run", "old.coin", "pay.jsonl", "--ledger", "L");
        assertThat(old.code()).isEqualTo(1);
        assertThat(old.err()).contains("OC6006").contains("opencoin charter L");
        done("run", "new.coin", "pay.jsonl", "--ledger", "L");
        assertThat(done("why", "L", "x1")).contains("credit of each Shop up to 20 SOL");
        assertThat(done("audit", "L")).contains("nothing found");
        assertThat(done("balances", "L")).contains("awa");
    }

    @Test
    void a_proposal_without_a_place_for_members_is_noticed_when_it_is_made_and_refused_in_the_end() throws IOException {
        write("no-shop.coin", CHARTER.replace("Shop", "Trader"));
        write(
                "p.jsonl",
                done("propose", "no-shop.coin", "--ledger", "L", "--by", "awa", "--id", "p1b", "--at", at("04")));
        assertThat(done("run", "old.coin", "p.jsonl", "--ledger", "L")).contains("1 accepted with a notice");
        assertThat(done("why", "L", "p1b"))
                .contains("accepted")
                .contains("Notice: ")
                .contains("Shop")
                .contains("awa, ben");
        write(
                "a.jsonl",
                "{\"id\":\"a1\",\"at\":\"%s\",\"kind\":\"amend\",\"of\":\"p1b\",\"charter\":\"%s\",\"by\":\"ben\",\"approvals\":[\"awa\",\"ben\"]}\n"
                        .formatted(at("20"), hash()));
        done("run", "old.coin", "a.jsonl", "--ledger", "L");
        assertThat(done("why", "L", "a1")).contains("refused").contains("Shop");
        assertThat(done("audit", "L")).contains("nothing found");
    }

    @Test
    void what_follows_an_amendment_in_one_file_is_sent_to_another() throws IOException {
        amend("a1", "05", "\"awa\",\"ben\"");
        assertThat(done("why", "L", "a1")).contains("2026-01-10");
        String amend = Files.readString(folder.resolve("a.jsonl"))
                .replace("\"a1\"", "\"a2\"")
                .replace(at("05"), at("20"));
        write("a.jsonl", amend + JOIN.formatted("eve").replace(at("02"), at("21")));
        Ran ran = run("run", "old.coin", "a.jsonl", "--ledger", "L");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("OC4171");
    }

    @Test
    void a_proposal_that_is_no_charter_and_ids_that_are_none_are_told() throws IOException {
        write(
                "p.jsonl",
                Files.readString(folder.resolve("p.jsonl"))
                        .replace("\"p1\"", "\"p2\"")
                        .replace("20 SOL", "30 SOL"));
        Ran ran = run("run", "old.coin", "p.jsonl", "--ledger", "L");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("OC4172");
        assertThat(run("charter", "L", "--of", "p9").err()).contains("OC6044");
        assertThat(run("propose", "new.coin", "--ledger", "L", "--by", "awa", "--id", "a b", "--at", at("03"))
                        .err())
                .contains("OC6042");
        assertThat(run("propose", "new.coin", "--ledger", "M", "--by", "awa", "--id", "p3", "--at", at("03"))
                        .err())
                .contains("OC6004");
        assertThat(folder.resolve("M")).doesNotExist();
    }
}
