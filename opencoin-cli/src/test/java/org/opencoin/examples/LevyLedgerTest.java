package org.opencoin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command;
import org.opencoin.cli.Command.Ran;

/** A ledger in which money melts and levies are due at the same instants: it is audited like any other. */
class LevyLedgerTest {

    private static final String CHARTER = """
            opencoin 1 fr

            monnaie Marée (MAR) {
              décimales 2
              arrondi au centime le plus proche, les moitiés au centime pair, le reste à Port
              calendrier Europe/Paris
              rôle Pêcheur (un), Barque (une)
              caisse Port

              article 1 « Le crédit se donne. » {
                autoriser le paiement entre tous les membres
                découvert de chaque Pêcheur jusqu'à 100 MAR
              }
              article 2 « Le quai se paie. » {
                cotisation de 3 MAR payée par chaque Pêcheur le 1er de chaque mois, à Port
                cotisation de 10 % de ce qui dépasse 50 MAR, en plus ou en moins, payée par tout membre le 1er de chaque mois, partagée également entre les membres, le reste à Port
                fonte le 1er de chaque mois, 1 % de ce qu'un compte détient alors, à Port
              }
            }
            """;
    private static final List<String> OPERATIONS = List.of(
            "{'id':'j1','kind':'join',@,'member':'ana','roles':['Pêcheur']}",
            "{'id':'j2','kind':'join',@,'member':'bob','roles':['Pêcheur']}",
            "{'id':'j3','kind':'join',@,'member':'cig','roles':['Barque']}",
            "{'id':'p1','kind':'payment',@,'payer':'ana','payee':'bob','currency':'MAR','amount':'98.00'}");

    @TempDir
    private Path folder;

    private Ran run(String... words) {
        return Command.in(folder).run(words);
    }

    private void live(String until) throws IOException {
        Files.writeString(folder.resolve("maree.coin"), CHARTER);
        List<String> lines = OPERATIONS.stream()
                .map(line -> line.replace('\'', '"').replace("@", "\"at\":\"2026-01-02T09:00:00.000Z\""))
                .toList();
        Files.write(folder.resolve("operations.jsonl"), lines);
        Ran ran = run("run", "maree.coin", "operations.jsonl", "--ledger", "maree", "--until", until);
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    }

    @Test
    void every_account_is_where_its_steps_say() throws IOException {
        live("2026-02-15T12:00:00.000Z");
        // Bob melts to 97.02 and pays 4.70 and 3.00; Ana can bear 2.00 of 4.80 and 3.00: 1.24 and 0.76; a third of 5.94
        // is 1.98.
        assertThat(run("balances", "maree").out())
                .contains("-98.02 MAR  ana", "91.30 MAR  bob", "1.98 MAR  cig", "4.74 MAR  fund:Port");
    }

    @Test
    void nothing_is_found_in_it() throws IOException {
        live("2027-06-01T12:00:00.000Z");
        Ran audit = run("audit", "maree");
        assertThat(audit.out()).contains("nothing found");
        assertThat(audit.code()).isZero();
    }
}
