package org.opencoin.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opencoin.cli.Command.Ran;

/** A small currency and two weeks of its operations, in a folder of its own. */
final class Acorn {

    static final String CHARTER = """
            opencoin 1 en
            currency Acorn (ACO) {
              decimals 2
              rounding to the nearest cent, halves to the even cent, remainder to Oak
              calendar Europe/Paris
              role     Neighbour, Shop
              zone     Valley = postcodes 26150, 26340..26349
              category Food, Fuel
              fund     Oak
              reserve  Vault in EUR
              article 1 "One acorn for one euro." {
                issue  to any member against EUR into Vault at 1 ACO per 1 EUR
              }
              article 2 "Our money stays in the valley and burns no oil." {
                allow  payment between any members
                forbid payment when payee lives outside Valley
                forbid payment when category is in Fuel
              }
              article 3 "Money that sleeps melts." {
                demurrage on the 1st of each month, 1 % of what an account then holds beyond 10 ACO, to Oak
              }
            }
            test "a forgotten purse melts" {
              given Awa, a Neighbour, has 110 ACO
              when 1 month passes
              then Awa has 109 ACO
            }
            test "oil is refused" {
              given Awa, a Neighbour, has 20 ACO ; Ben, a Shop living in Valley, has 0 ACO
              when Awa pays Ben 10 ACO for Fuel
              then it is refused by article 2
            }
            """;

    final Path folder;

    private Acorn(Path folder) {
        this.folder = folder;
    }

    static Acorn in(Path folder) {
        Acorn acorn = new Acorn(folder);
        acorn.write("acorn.coin", CHARTER);
        acorn.write("operations.jsonl", operations());
        return acorn;
    }

    /** 56 operations over two months, so that the ledger has 60 entries: the charter, three steps and these. */
    static String operations() {
        StringBuilder lines = new StringBuilder();
        lines.append(line(
                1,
                "2026-02-27T08:00:00.000Z",
                "join",
                "'member':'m1','roles':['Neighbour']," + "'home':{'postcode':'26340'},'name':'Awa'"));
        lines.append(line(
                2,
                "2026-02-27T08:01:00.000Z",
                "join",
                "'member':'m2','roles':['Shop']," + "'home':{'postcode':'26150'},'name':'Ben'"));
        lines.append(line(
                3,
                "2026-02-27T08:02:00.000Z",
                "join",
                "'member':'m3','roles':['Shop']," + "'home':{'postcode':'26000'},'name':'Garage'"));
        lines.append(line(
                4,
                "2026-02-27T09:00:00.000Z",
                "issue",
                "'member':'m1','currency':'ACO'," + "'reserve':'Vault','deposit':'500'"));
        for (int id = 5; id <= 56; id++) {
            String day = id < 30 ? "2026-03-" + (id < 14 ? "0" + (id - 4) : "" + (id - 4)) : "2026-04-" + (id - 20);
            String more = id % 17 == 0 ? ",'category':'Fuel'" : ",'category':'Food'";
            lines.append(line(
                    id,
                    day + "T10:00:00.000Z",
                    "payment",
                    "'payer':'m1','payee':'" + (id % 20 == 0 ? "m3" : "m2") + "','currency':'ACO','amount':'1.25'"
                            + more));
        }
        return lines.toString();
    }

    private static String line(int id, String at, String kind, String more) {
        return ("{'id':'op-" + id + "','at':'"
                        + at.replace("2026-04-3", "2026-05-0").replace("2026-05-00", "2026-05-01") + "','kind':'" + kind
                        + "'," + more + "}\n")
                .replace('\'', '"');
    }

    void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ran run(String... arguments) {
        return Command.in(folder).run(arguments);
    }

    /** Runs the operations into the folder {@code ledger}. */
    Ran founded() {
        return run("run", "acorn.coin", "operations.jsonl", "--ledger", "ledger");
    }

    /** Every file with its size and a hash of its bytes, but the lock. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                String name = folder.relativize(path).toString();
                boolean file = Files.isRegularFile(path);
                files.put(name, file ? java.util.Arrays.hashCode(Files.readAllBytes(path)) + "" : "folder");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
