package org.opencoin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command;
import org.opencoin.cli.Command.Ran;

/** A ledger of the Seed charter: choices are operations, judged, recorded, explained and audited like any other. */
class ChosenMeltTest {

    private static final String START = "\"at\":\"2026-01-02T09:00:00.000Z\"";
    private static final List<String> OPERATIONS = List.of(
            "{'id':'j1','kind':'join',@,'member':'awa','roles':['Neighbour']}",
            "{'id':'j2','kind':'join',@,'member':'ben','roles':['Neighbour']}",
            "{'id':'j3','kind':'join',@,'member':'school','roles':['Association']}",
            "{'id':'i1','kind':'issue',@,'member':'awa','currency':'SEE','reserve':'Vault','deposit':'150.00'}",
            "{'id':'i2','kind':'issue',@,'member':'ben','currency':'SEE','reserve':'Vault','deposit':'80.00'}",
            "{'id':'c1','kind':'choose',@,'member':'awa','chosen':{'Association':'school'}}",
            "{'id':'c2','kind':'choose',@,'member':'ben','chosen':{'Association':'awa'}}",
            "{'id':'c3','kind':'choose',@,'member':'school','chosen':{'Association':'school'}}");

    @TempDir
    private Path folder;

    private Ran run(String... words) {
        return Command.in(folder).run(words);
    }

    @BeforeEach
    void live() throws IOException {
        Files.copy(Examples.file("seed/seed.coin"), folder.resolve("seed.coin"));
        Stream<String> lines =
                OPERATIONS.stream().map(line -> line.replace('\'', '"').replace("@", START));
        Files.write(folder.resolve("operations.jsonl"), lines.toList());
        Ran ran =
                run("run", "seed.coin", "operations.jsonl", "--ledger", "seed", "--until", "2026-02-15T12:00:00.000Z");
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    @Test
    void what_melted_is_where_each_one_chose_and_nothing_is_found_in_it() {
        assertThat(run("balances", "seed").out())
                .contains("148.50 SEE  awa", "79.20 SEE  ben", "1.50 SEE  school", "0.80 SEE  fund:Barn");
        Ran audit = run("audit", "seed");
        assertThat(audit.out()).contains("nothing found");
        assertThat(audit.code()).isZero();
    }

    @Test
    void the_charge_list_says_what_the_chosen_one_got() throws IOException {
        try (Stream<Path> lists = Files.list(folder.resolve("seed/steps"))) {
            assertThat(lists.map(ChosenMeltTest::text)).containsExactly("""
                    ["awa","150.00","1.50","0.00"]
                    ["ben","80.00","0.80","0.00"]
                    ["school","0.00","0.00","1.50"]
                    """);
        }
    }

    @Test
    void a_refused_choice_says_why_in_both_languages() {
        assertThat(run("why", "seed", "c2").out())
                .contains(
                        "c2: refused. ben chooses awa as Association from now on.",
                        "awa does not have the role Association",
                        "It passes if a member with the role Association is chosen.");
        assertThat(run("why", "seed", "c3", "--lang", "fr").out())
                .contains(
                        "school choisit désormais school comme Association",
                        "la charte laisse d'autres membres choisir un membre de rôle Association");
        assertThat(run("why", "seed", "c1").out()).contains("c1: accepted. awa chooses school as Association");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
