package org.opencoin.cli.verb;

import java.io.Console;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.terminal.Terminal;
import org.opencoin.cli.terminal.Words;

/**
 * Where a passphrase comes from: the file that {@code OPENCOIN_PASSPHRASE_FILE} names, else the person at the terminal.
 * Never an argument, which every process of the machine can read.
 */
final class Passphrase {

    private static final String VARIABLE = "OPENCOIN_PASSPHRASE_FILE";

    private final Terminal terminal;
    private final Words words;
    private final ProofFiles files;

    Passphrase(Terminal terminal, Words words, ProofFiles files) {
        this.terminal = terminal;
        this.words = words;
        this.files = files;
    }

    /** The one that opens a key. */
    byte[] of(String key) throws Stopped {
        return asked(key, words.say("key.ask", key));
    }

    /** One for a new key: a person types it twice. */
    byte[] forNew(String key) throws Stopped {
        byte[] first = asked(key, words.say("key.ask.new", key));
        if (fromFile() == null && !Arrays.equals(first, asked(key, words.say("key.ask.again", key)))) {
            throw files.stopped(Exit.USAGE, "OC6201", "key.twice", key, key);
        }
        return first;
    }

    private @Nullable String fromFile() {
        String file = terminal.environment().get(VARIABLE);
        return file == null || file.isEmpty() ? null : file;
    }

    private byte[] asked(String key, String question) throws Stopped {
        String file = fromFile();
        byte[] passphrase = file == null ? typed(key, question) : withoutLineEnd(files.read(file));
        if (passphrase.length == 0) {
            throw files.stopped(Exit.USAGE, "OC6201", "key.empty", file == null ? key : file, key);
        }
        return passphrase;
    }

    private byte[] typed(String key, String question) throws Stopped {
        Console console = terminal.errIsScreen() ? System.console() : null;
        char[] typed = console == null ? null : console.readPassword("%s ", question);
        if (typed == null) {
            throw files.stopped(Exit.USAGE, "OC6201", "key.unasked", key, key);
        }
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(typed));
        Arrays.fill(typed, ' ');
        return Arrays.copyOf(bytes.array(), bytes.limit());
    }

    private static byte[] withoutLineEnd(byte[] content) {
        int length = content.length;
        while (length > 0 && (content[length - 1] == '\n' || content[length - 1] == '\r')) {
            length--;
        }
        return Arrays.copyOf(content, length);
    }
}
