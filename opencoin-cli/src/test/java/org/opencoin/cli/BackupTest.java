package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command.Ran;
import org.opencoin.engine.crypto.Sha256;

/** Copies that follow, ledgers that are made of them, and what is never copied. */
class BackupTest {

    @TempDir
    Path folder;

    private Acorn acorn;

    @BeforeEach
    void aLedgerOfSixtyEntries() {
        acorn = Acorn.in(folder);
        assertThat(acorn.founded().code()).isZero();
    }

    private String done(String... arguments) {
        Ran ran = acorn.run(arguments);
        assertThat(ran.code()).as("%s", ran.err()).isZero();
        return ran.out();
    }

    private void add(int number) throws IOException {
        Files.writeString(
                folder.resolve("more.jsonl"),
                "{\"id\":\"more-" + number + "\",\"at\":\"2026-05-07T08:00:00.000Z\",\"kind\":\"tick\"}\n");
        done("run", "acorn.coin", "more.jsonl", "--ledger", "ledger");
    }

    private byte[] segment(String ledger) throws IOException {
        return Files.readAllBytes(folder.resolve(ledger).resolve("journal/000000000000.jsonl"));
    }

    @Test
    void a_copy_catches_up_and_is_the_same_bytes_without_names() throws IOException {
        done("keys", "new", "n", "--for-names", "--without-passphrase");
        done("run", "acorn.coin", "operations.jsonl", "--ledger", "ledger", "--names-to", "n.pub");
        assertThat(done("backup", "ledger", "copy")).contains("copy holds 60 entries, 60 of them new");
        assertThat(segment("copy")).isEqualTo(segment("ledger"));
        assertThat(folder.resolve("ledger/private/names")).isNotEmptyDirectory();
        assertThat(folder.resolve("copy/private")).doesNotExist();
        assertThat(done("backup", "ledger", "copy")).contains("0 of them new");
        add(1);
        assertThat(done("backup", "ledger", "copy")).doesNotContain(" 0 of them new");
        assertThat(segment("copy")).isEqualTo(segment("ledger"));
        assertThat(done("audit", "copy")).contains("nothing found");
        assertThat(done("balances", "copy")).isEqualTo(done("balances", "ledger"));
    }

    @Test
    void nobody_writes_to_a_copy() throws IOException {
        done("backup", "ledger", "copy");
        add(1);
        Ran ran = acorn.run("run", "acorn.coin", "more.jsonl", "--ledger", "copy");
        assertThat(ran.code()).isNotZero();
        assertThat(ran.err()).contains("OC5225");
        assertThat(acorn.run("backup", "copy", "ledger").err()).contains("OC5226");
    }

    @Test
    void a_record_that_was_written_anew_or_cut_short_isnt_followed_and_the_copy_keeps_what_it_holds()
            throws IOException {
        add(1);
        done("backup", "ledger", "copy");
        byte[] held = segment("copy");
        Forgery.of(folder.resolve("ledger")).change(6, "1.25", "1.20").into(folder.resolve("rewritten"));
        Ran rewritten = acorn.run("backup", "rewritten", "copy");
        assertThat(rewritten.code()).isNotZero();
        assertThat(rewritten.err()).contains("OC5226");
        Forgery.of(folder.resolve("ledger")).drop(60).into(folder.resolve("short"));
        assertThat(acorn.run("backup", "short", "copy").err()).contains("OC5226");
        assertThat(segment("copy")).isEqualTo(held);
    }

    @Test
    void a_damaged_record_is_copied_up_to_the_damage_and_no_further() throws IOException {
        Path journal = folder.resolve("ledger/journal/000000000000.jsonl");
        List<String> lines = Files.readAllLines(journal);
        lines.set(30, lines.get(30).replaceFirst("2026", "2027"));
        Files.write(journal, lines);
        Ran ran = acorn.run("backup", "ledger", "copy");
        assertThat(ran.code()).isNotZero();
        assertThat(ran.err()).contains("OC5012");
        assertThat(acorn.run("audit", "copy").err()).doesNotContain("OC5012");
    }

    @Test
    void a_ledger_is_made_of_a_copy_and_proved_to_be_the_one_that_was_vouched_for() throws IOException {
        done("keys", "new", "k", "--name", "acorn.example/keeper", "--without-passphrase");
        done("checkpoint", "ledger", "--key", "k", "--out", "vouched");
        add(1);
        done("backup", "ledger", "copy");
        assertThat(done("restore", "copy", "again", "--checkpoint", "vouched", "--of", "k.pub"))
                .contains("again is a ledger of", "60 entries");
        assertThat(segment("again")).isEqualTo(segment("ledger"));
        Files.writeString(
                folder.resolve("after.jsonl"),
                "{\"id\":\"after\",\"at\":\"2026-05-08T08:00:00.000Z\",\"kind\":\"tick\"}\n");
        assertThat(done("run", "acorn.coin", "after.jsonl", "--ledger", "again"))
                .contains("1 accepted");
        Forgery.of(folder.resolve("ledger")).change(6, "1.25", "1.20").into(folder.resolve("rewritten"));
        Ran other = acorn.run("restore", "rewritten", "false", "--checkpoint", "vouched", "--of", "k.pub");
        assertThat(other.code()).isEqualTo(1);
        assertThat(folder.resolve("false")).doesNotExist();
        assertThat(acorn.run("restore", "copy", "again").err()).contains("OC6041");
        assertThat(acorn.run("restore", "copy", "third", "--of", "k.pub").code())
                .isEqualTo(2);
        assertThat(Sha256.of(segment("copy"))).isEqualTo(Sha256.of(segment("ledger")));
    }

    @Test
    void a_follower_goes_on_until_it_is_interrupted() throws Exception {
        Thread follower = new Thread(() -> acorn.run("backup", "ledger", "copy", "--follow"));
        follower.start();
        Path copied = folder.resolve("copy/journal/000000000000.jsonl");
        awaitSize(copied, segment("ledger").length);
        add(1);
        awaitSize(copied, segment("ledger").length);
        follower.interrupt();
        follower.join(10_000);
        assertThat(follower.isAlive()).isFalse();
        assertThat(segment("copy")).isEqualTo(segment("ledger"));
        assertThat(done("audit", "copy")).contains("nothing found");
    }

    private static void awaitSize(Path file, long size) throws Exception {
        for (int i = 0; i < 200 && !(Files.exists(file) && Files.size(file) >= size); i++) {
            Thread.sleep(50);
        }
        assertThat(Files.size(file)).isEqualTo(size);
    }
}
