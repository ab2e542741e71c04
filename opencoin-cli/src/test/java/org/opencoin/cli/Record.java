package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opencoin.cli.Command.Ran;

/** The ledger of {@link Acorn}, kept by somebody with a key, watched by a witness with another. */
final class Record {

    final Acorn acorn;

    private Record(Acorn acorn) {
        this.acorn = acorn;
    }

    /** Sixty entries, two keys, no checkpoint yet. */
    static Record in(Path folder) {
        Record record = new Record(Acorn.in(folder));
        assertThat(record.acorn.founded().code()).isZero();
        record.key("keeper");
        record.key("stranger");
        record.done(
                "keys", "new", "witness.key", "--name", "other.example/witness", "--witness", "--without-passphrase");
        return record;
    }

    private void key(String name) {
        done("keys", "new", name + ".key", "--name", "acorn.example/keeper", "--without-passphrase");
    }

    Ran run(String... arguments) {
        return acorn.run(arguments);
    }

    /** Runs what must go well. */
    Ran done(String... arguments) {
        Ran ran = run(arguments);
        assertThat(ran.code()).as(ran.err() + ran.out()).isZero();
        return ran;
    }

    /** Runs what must be refused by that code. */
    void refused(String code, String... arguments) {
        for (String language : new String[] {"en", "fr"}) {
            String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
            all[arguments.length] = "--lang";
            all[arguments.length + 1] = language;
            Ran ran = run(all);
            assertThat(ran.code()).as(ran.err() + ran.out()).isIn(1, 2, 3);
            assertThat(ran.err()).contains(code);
            assertThat(ran.out()).isEmpty();
        }
        assertThat(run("explain", code).code()).isZero();
    }

    byte[] bytes(String name) {
        try {
            return Files.readAllBytes(acorn.folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, byte[] content) {
        try {
            Files.write(acorn.folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more operation, so that the record grows by an entry. */
    void grow(String id) {
        acorn.write(
                id + ".jsonl",
                ("{'id':'" + id + "','at':'2026-05-20T10:00:00.000Z','kind':'payment','payer':'m1','payee':'m2',"
                                + "'currency':'ACO','amount':'1','category':'Food'}\n")
                        .replace('\'', '"'));
        done("run", "acorn.coin", id + ".jsonl", "--ledger", "ledger");
    }
}
