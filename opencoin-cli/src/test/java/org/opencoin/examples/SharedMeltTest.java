package org.opencoin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command;
import org.opencoin.cli.Command.Ran;

/** A ledger whose melting is shared, two lines of it due at one instant: it is audited like any other. */
class SharedMeltTest {

    private static final String JOIN =
            "{'id':'%1$s','kind':'join','at':'2026-01-02T08:00:00.000Z','member':'%1$s','roles':['Neighbour']}";

    @TempDir
    private Path folder;

    private Ran run(String... words) {
        return Command.in(folder).run(words);
    }

    private void live(String until) throws IOException {
        String second =
                "    demurrage on the 1st of each month, 2 % of what an account then holds beyond 10 RAI, to Cistern\n";
        String charter = Files.readString(Examples.file("rain/rain.coin"))
                .replace("      except accounts of a School\n", second)
                .replaceFirst("(?s)\ntest .*", "");
        Files.writeString(folder.resolve("rain.coin"), charter);
        Stream<String> joins = Stream.of("awa", "ben", "cleo").map(JOIN::formatted);
        String brings = "{'id':'brings','kind':'issue','at':'2026-01-02T09:00:00.000Z','member':'awa','currency':'RAI',"
                + "'reserve':'Vault','deposit':'32.00'}";
        List<String> lines = Stream.concat(joins, Stream.of(brings))
                .map(line -> line.replace('\'', '"'))
                .toList();
        Files.write(folder.resolve("operations.jsonl"), lines);
        Ran ran = run("run", "rain.coin", "operations.jsonl", "--ledger", "rain", "--until", until);
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    @Test
    void nothing_is_found_in_it() throws IOException {
        live("2027-06-01T12:00:00.000Z");
        Ran audit = run("audit", "rain");
        assertThat(audit.out()).contains("nothing found");
        assertThat(audit.code()).isZero();
    }

    @Test
    void the_charge_list_says_what_everybody_got() throws IOException {
        live("2026-02-15T12:00:00.000Z");
        try (Stream<Path> lists = Files.list(folder.resolve("rain/steps"))) {
            assertThat(lists.map(SharedMeltTest::text)).containsExactlyInAnyOrder("""
                            ["awa","32.00","0.32","0.10"]
                            ["ben","0.00","0.00","0.10"]
                            ["cleo","0.00","0.00","0.10"]
                            """, """
                            ["awa","32.00","0.44"]
                            """);
        }
        assertThat(run("balances", "rain").out()).contains("31.34 RAI  awa", "0.10 RAI  ben", "0.46 RAI  fund:Cistern");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
