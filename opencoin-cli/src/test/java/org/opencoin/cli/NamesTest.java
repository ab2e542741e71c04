package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command.Ran;

/** Names apart from the record: sealed, shown to whoever has the key, given to the person, destroyed for ever. */
class NamesTest {

    @TempDir
    Path folder;

    private Acorn acorn;

    @BeforeEach
    void aCharterAndAKey() {
        acorn = Acorn.in(folder);
        done("keys", "new", "n", "--for-names", "--without-passphrase");
        done("keys", "new", "other", "--for-names", "--without-passphrase");
    }

    private String done(String... arguments) {
        Ran ran = acorn.run(arguments);
        assertThat(ran.code()).as("%s", ran.err()).isZero();
        return ran.out();
    }

    private void refused(int code, String what, String... arguments) throws IOException {
        Map<String, String> before = acorn.files();
        Ran ran = acorn.run(arguments);
        assertThat(ran.code()).as("%s%s", ran.out(), ran.err()).isEqualTo(code);
        assertThat(ran.err()).contains(what);
        assertThat(acorn.files()).isEqualTo(before);
    }

    private Ran founded(String... more) {
        String[] words = {"run", "acorn.coin", "operations.jsonl", "--ledger", "ledger"};
        return acorn.run(Stream.of(words, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private List<Path> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("ledger/private/names"))) {
            return files.toList();
        }
    }

    /** Everything in the folder of the ledger, one char for each byte. */
    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve("ledger"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void names_are_sealed_and_shown_to_whoever_has_the_key() throws IOException {
        Ran ran = founded("--names-to", "n.pub");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).as("what was just brought is known").contains("m1 (Awa)");
        assertThat(names()).hasSize(3);
        assertThat(everything()).contains("age1").doesNotContain("Awa", "Garage");
        assertThat(done("why", "ledger", "op-17")).contains("m1 pays").doesNotContain("Awa");
        assertThat(done("why", "ledger", "op-17", "--names-key", "n")).contains("m1 (Awa) pays");
        assertThat(done("names", "ledger", "--names-key", "n")).isEqualTo("m1  Awa\nm2  Ben\nm3  Garage\n");
        assertThat(done("names", "ledger", "--names-key", "n", "--format", "json"))
                .contains("\"member\": \"m3\"", "\"name\": \"Garage\"");
        assertThat(done("audit", "ledger")).contains("nothing found");
    }

    @Test
    void without_a_key_the_names_are_kept_by_the_next_run_that_has_one() throws IOException {
        Ran without = founded();
        assertThat(without.code()).isZero();
        assertThat(without.err()).contains("3 names aren't kept: ledger has no key to seal names to.");
        assertThat(folder.resolve("ledger/private")).doesNotExist();
        refused(1, "OC6046", "names", "ledger", "--names-key", "n");
        assertThat(founded("--names-to", "n.pub").out()).contains("ledger, 0 new");
        assertThat(names()).hasSize(3);
        Map<String, String> before = acorn.files();
        assertThat(founded().err()).isEmpty();
        assertThat(acorn.files()).as("a run that adds nothing writes nothing").isEqualTo(before);
    }

    @Test
    void another_key_opens_nothing_and_takes_no_ones_place() throws IOException {
        founded("--names-to", "n.pub");
        refused(3, "OC5026", "names", "ledger", "--names-key", "other");
        refused(3, "OC5026", "why", "ledger", "op-17", "--names-key", "other");
        refused(3, "OC5026", "run", "acorn.coin", "operations.jsonl", "--ledger", "ledger", "--names-to", "other.pub");
        done("keys", "new", "k", "--name", "acorn.example/keeper", "--without-passphrase");
        refused(3, "OC6214", "names", "ledger", "--names-key", "k");
        refused(3, "OC6215", "run", "acorn.coin", "operations.jsonl", "--ledger", "new", "--names-to", "acorn.coin");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void the_private_half_is_its_owners_and_signs_nothing() throws IOException {
        assertThat(Files.readString(folder.resolve("n"))).startsWith("AGE-SECRET-KEY-1");
        assertThat(Files.readString(folder.resolve("n.pub"))).startsWith("age1");
        Files.writeString(folder.resolve("secret"), "correct horse\n");
        Command command = Command.in(folder).with("OPENCOIN_PASSPHRASE_FILE", "secret");
        assertThat(command.run("keys", "new", "locked", "--for-names").code()).isZero();
        assertThat(Files.readString(folder.resolve("locked"), StandardCharsets.ISO_8859_1))
                .startsWith("age-encryption.org/v1\n-> scrypt ")
                .doesNotContain("SECRET");
        founded("--names-to", "locked.pub");
        assertThat(command.run("names", "ledger", "--names-key", "locked").out())
                .contains("m1  Awa");
        refused(3, "OC6200", "checkpoint", "ledger", "--key", "n");
        refused(2, "OC6001", "keys", "new", "k", "--for-names", "--name", "x");
        refused(2, "OC6001", "keys", "new", "k");
    }

    @Test
    void who_is_erased_is_forgotten_for_ever_and_the_record_stays() throws IOException {
        founded("--names-to", "n.pub");
        done("keys", "new", "k", "--name", "acorn.example/keeper", "--without-passphrase");
        done("checkpoint", "ledger", "--key", "k");
        done("prove", "ledger", "op-17", "--checkpoint", "ledger/checkpoints/000000000060", "--out", "p");
        refused(2, "OC6047", "erase", "ledger", "m1");
        refused(1, "OC6045", "erase", "ledger", "m9", "--for-ever");
        byte[] journal = Files.readAllBytes(folder.resolve("ledger/journal/000000000000.jsonl"));
        assertThat(done("erase", "ledger", "m1", "--for-ever")).contains("What ledger kept of m1 is destroyed");
        assertThat(done("erase", "ledger", "m1", "--for-ever")).contains("ledger kept nothing of m1");
        assertThat(names()).hasSize(2);
        assertThat(done("names", "ledger", "--names-key", "n")).isEqualTo("m2  Ben\nm3  Garage\n");
        Files.writeString(
                folder.resolve("operations.jsonl"),
                Acorn.operations() + "{\"id\":\"u\",\"at\":\"2026-05-07T08:00:00.000Z\",\"kind\":\"update\","
                        + "\"member\":\"m1\",\"roles\":[\"Neighbour\"],\"name\":\"Awa again\"}\n");
        assertThat(founded().out()).contains("ledger, 1 new");
        assertThat(names()).as("the same operations bring nobody back").hasSize(2);
        assertThat(Files.readAllBytes(folder.resolve("ledger/journal/000000000000.jsonl")))
                .startsWith(journal);
        assertThat(done("audit", "ledger")).contains("nothing found");
        assertThat(done("verify", "p", "--key", "k.pub")).contains("✓");
        assertThat(done("export", "ledger", "m1", "--names-key", "n"))
                .contains("erased")
                .doesNotContain("Awa");
    }

    @Test
    void a_person_gets_all_that_is_held() {
        founded("--names-to", "n.pub");
        String text = done("export", "ledger", "m1", "--names-key", "n");
        assertThat(text)
                .contains(
                        "All that ledger holds about m1",
                        "Name     Awa",
                        "2026-02-27T08:00:00.000Z  join op-1  allowed")
                .contains("issue op-4  allowed  500.00 ACO", "demurrage  -4.90 ACO")
                .doesNotContain("join op-2");
        assertThat(done("export", "ledger", "m1")).contains("sealed: --names-key FILE opens it");
        String json = done("export", "ledger", "m2", "--format", "json");
        assertThat(json)
                .contains("\"member\": \"m2\"", "\"name\": null", "\"sealed\": true", "\"kind\":\"join\"")
                .doesNotContain("\"id\":\"op-4\"");
        assertThat(done("--lang", "fr", "export", "ledger", "m1")).contains("Tout ce que ledger sait de m1");
    }

    @Test
    void a_restored_ledger_takes_names_along_only_when_told_to() throws IOException {
        founded("--names-to", "n.pub");
        done("erase", "ledger", "m3", "--for-ever");
        done("restore", "ledger", "bare");
        assertThat(folder.resolve("bare/private")).doesNotExist();
        done("restore", "ledger", "whole", "--names");
        assertThat(done("names", "whole", "--names-key", "n")).isEqualTo("m1  Awa\nm2  Ben\n");
    }
}
