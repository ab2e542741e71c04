package org.opencoin.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command runs: its streams, its environment and the folder that relative paths start from. Nothing else of the
 * command asks the machine for any of these, so that a test can run it in process.
 *
 * @param in what {@code -} reads
 * @param out the answer
 * @param err errors and progress
 * @param environment the variables, such as {@code NO_COLOR}
 * @param folder an absolute path
 * @param outIsScreen whether a person watches {@code out}
 * @param errIsScreen whether a person watches {@code err}
 */
public record Terminal(
        InputStream in,
        Output out,
        Output err,
        Map<String, String> environment,
        Path folder,
        boolean outIsScreen,
        boolean errIsScreen) {

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** That of this process. */
    public static Terminal ofProcess() {
        return new Terminal(
                System.in,
                new Output(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)),
                new Output(new FileOutputStream(FileDescriptor.err)),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                isScreen(1),
                isScreen(2));
    }

    /** The file that a person means by {@code typed}. */
    public Path file(String typed) {
        return folder.resolve(typed).normalize();
    }

    /** Whether {@code out} takes colours: a person watches and didn't ask for none. */
    public boolean colours() {
        return outIsScreen && wantsColours();
    }

    /** Whether {@code err} takes colours. */
    public boolean errorColours() {
        return errIsScreen && wantsColours();
    }

    private boolean wantsColours() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Java can't tell for one stream (its Console wants both); the system's own link of the stream can. */
    private static boolean isScreen(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null;
        }
    }
}
