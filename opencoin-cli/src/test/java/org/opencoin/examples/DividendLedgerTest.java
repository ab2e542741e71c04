package org.opencoin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command;
import org.opencoin.cli.Command.Ran;

/** A ledger whose members receive an income on the day their money melts: it is kept and audited like any other. */
class DividendLedgerTest {

    private static final String JOIN =
            "{'id':'%1$s','kind':'join','at':'2026-01-02T08:00:00.000Z','member':'%1$s','roles':['%2$s']}";

    @TempDir
    private Path folder;

    private Ran run(String... words) {
        return Command.in(folder).run(words);
    }

    private void live(String until) throws IOException {
        Files.copy(Examples.file("basket/basket.coin"), folder.resolve("basket.coin"));
        List<String> lines = Stream.of(JOIN.formatted("awa", "Neighbour"), JOIN.formatted("ben", "Child"))
                .map(line -> line.replace('\'', '"'))
                .toList();
        Files.write(folder.resolve("operations.jsonl"), lines);
        Ran ran = run("run", "basket.coin", "operations.jsonl", "--ledger", "basket", "--until", until);
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    @Test
    void nothing_is_found_in_it() throws IOException {
        live("2029-06-01T12:00:00.000Z");
        Ran audit = run("audit", "basket");
        assertThat(audit.out()).contains("nothing found");
        assertThat(audit.code()).isZero();
        assertThat(run("balances", "basket").out()).contains("500.00 BSK  awa");
    }

    @Test
    void the_lists_say_what_melted_and_what_came() throws IOException {
        live("2026-03-15T12:00:00.000Z");
        try (Stream<Path> lists = Files.list(folder.resolve("basket/steps"))) {
            assertThat(lists.map(DividendLedgerTest::text).collect(Collectors.toSet()))
                    .contains(
                            "[\"awa\",\"0.00\",\"30.00\"]\n",
                            "[\"ben\",\"0.00\",\"10.00\"]\n",
                            "[\"awa\",\"30.00\",\"1.50\"]\n[\"ben\",\"10.00\",\"0.50\"]\n",
                            "[\"awa\",\"28.50\",\"30.00\"]\n",
                            "[\"ben\",\"9.50\",\"10.00\"]\n");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
