package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command.Ran;
import org.opencoin.engine.crypto.AgeFile;

/** Private keys: who may read them, what opens them, and that they are never told. */
class KeysTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aPassphraseInAFile() throws IOException {
        Files.writeString(folder.resolve("secret"), "correct horse battery staple\n");
        Files.writeString(folder.resolve("wrong"), "correct horse battery stable\n");
        Files.writeString(folder.resolve("empty"), "\n");
        Acorn.in(folder).founded();
    }

    private Ran run(String passphrase, String... arguments) {
        return Command.in(folder).with("OPENCOIN_PASSPHRASE_FILE", passphrase).run(arguments);
    }

    @Test
    void a_new_key_is_its_owners_only_and_opens_with_its_passphrase() throws IOException {
        Ran made = run("secret", "keys", "new", "k", "--name", "acorn.example/keeper");
        assertThat(made.code()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("k"))))
                .isEqualTo("rw-------");
        byte[] content = Files.readAllBytes(folder.resolve("k"));
        assertThat(AgeFile.isOne(content)).isTrue();
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("PRIVATE");
        assertThat(run("secret", "checkpoint", "ledger", "--key", "k").code()).isZero();
        Ran wrong = run("wrong", "checkpoint", "ledger", "--key", "k");
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err()).contains("OC6202");
        content[content.length - 1] ^= 1;
        Files.write(folder.resolve("k"), content);
        assertThat(run("secret", "checkpoint", "ledger", "--key", "k").err()).contains("OC6200");
    }

    @Test
    void no_passphrase_no_key() {
        refused("OC6201", run("", "keys", "new", "k", "--name", "n"));
        refused("OC6201", run("empty", "keys", "new", "k", "--name", "n"));
        refused("OC6002", run("nowhere", "keys", "new", "k", "--name", "n"));
        assertThat(folder.resolve("k")).doesNotExist();
        assertThat(folder.resolve("k.pub")).doesNotExist();
    }

    @Test
    void a_key_is_never_written_over_never_read_where_others_can_and_never_told() throws IOException {
        assertThat(run("", "keys", "new", "k", "--name", "n", "--without-passphrase")
                        .code())
                .isZero();
        String line = Files.readString(folder.resolve("k")).strip();
        String secret = line.split("\\+", 5)[4]; // base64 may have a + of its own
        refused("OC6204", run("", "keys", "new", "k", "--name", "n", "--without-passphrase"));
        assertThat(folder.resolve("k")).hasContent(line);
        for (String rights : new String[] {"rw-r--r--", "rw----r--", "rw--w----"}) {
            Files.setPosixFilePermissions(folder.resolve("k"), PosixFilePermissions.fromString(rights));
            Ran open = run("", "checkpoint", "ledger", "--key", "k");
            refused("OC6203", open);
            assertThat(open.err()).doesNotContain(secret);
        }
        Files.setPosixFilePermissions(folder.resolve("k"), PosixFilePermissions.fromString("rw-------"));
        for (String format : new String[] {"text", "json"}) {
            Ran ran = run("", "checkpoint", "ledger", "--key", "k", "--format", format);
            assertThat(ran.code()).isZero();
            assertThat(ran.out() + ran.err()).doesNotContain(secret);
        }
        assertThat(run("", "verify", "ledger/checkpoints/000000000060", "--key", "k")
                        .err())
                .contains("OC6207")
                .doesNotContain(secret);
    }

    @Test
    void names_with_blanks_and_files_that_hold_no_key_are_refused() {
        refused("OC6205", run("", "keys", "new", "k", "--name", "our village", "--without-passphrase"));
        refused("OC6205", run("", "keys", "new", "k", "--name", "a+b", "--without-passphrase"));
        refused("OC6001", run("", "keys", "old", "k", "--name", "n", "--without-passphrase"));
        refused("OC6001", run("", "checkpoint", "ledger"));
        assertThat(run("", "keys", "new", "w", "--name", "n", "--witness", "--without-passphrase")
                        .code())
                .isZero();
        refused("OC6206", run("", "checkpoint", "ledger", "--key", "w"));
    }

    private static void refused(String code, Ran ran) {
        assertThat(ran.code()).as(ran.err()).isIn(1, 2, 3);
        assertThat(ran.err()).contains(code);
    }
}
