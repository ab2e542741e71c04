package org.opencoin.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Bug;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Terminal;
import org.opencoin.cli.terminal.Words;
import org.opencoin.cli.verb.Desk;
import org.opencoin.cli.verb.Invocation;
import org.opencoin.cli.verb.Preferences;

/** The entry point of the command line: {@code opencoin VERB [arguments]}. */
public final class Main {

    private final Terminal terminal;
    private final Preferences preferences;
    private final Words words;

    private Main(Terminal terminal, Preferences preferences) {
        this.terminal = terminal;
        this.preferences = preferences;
        this.words = Words.in(preferences.language());
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = run(List.of(arguments), Terminal.ofProcess());
        System.exit(code);
    }

    /**
     * Runs one command without ending the process.
     *
     * @return the exit code: 0 clean, 1 found what it looks for, 2 wrong usage, 3 an input can't be read or an output
     *     written, 70 a bug
     */
    public static int run(List<String> arguments, Terminal terminal) {
        Main main = new Main(terminal, Preferences.of(arguments, terminal.environment()));
        return main.told(main.answer(arguments)).code();
    }

    private Answer answer(List<String> arguments) {
        if (preferences.wrong().isPresent()) {
            String wrong = preferences.wrong().get();
            return new Failure(Exit.USAGE, Complaint.of(words, "OC6001", "usage.preference", wrong));
        }
        return guarded(() -> new Desk(new Invocation(terminal, words, InstantSource.system())).answer(arguments));
    }

    /** Nothing that is thrown reaches a person as it is: not a bug, not a stack or a heap that was too small. */
    private Answer guarded(Asking asking) {
        try {
            return asking.answer();
        } catch (Throwable thrown) {
            return bug(thrown);
        }
    }

    private Bug bug(Throwable thrown) {
        return Bug.of(thrown, "1".equals(terminal.environment().get("OPENCOIN_DEBUG")));
    }

    /** Putting an answer into words can go wrong as well as finding it. */
    private Exit told(Answer answer) {
        try {
            return render(answer);
        } catch (Throwable thrown) {
            return render(bug(thrown));
        }
    }

    private Exit render(Answer answer) {
        switch (preferences.format()) {
            case JSON -> terminal.out().line(JsonDocument.write(json -> answer.json(words, json)));
            case HTML -> answer.html(words, out(), err());
            case SARIF -> answer.sarif(words, out(), err());
            default -> answer.text(words, out(), err());
        }
        terminal.out().flush();
        terminal.err().flush();
        Optional<String> lost = terminal.out().failure();
        return lost.isEmpty() ? answer.exit() : lost(lost.get());
    }

    private Exit lost(String reason) {
        Failure.unreadable(Complaint.of(words, "OC6003", "output.lost", reason)).text(words, err(), err());
        terminal.err().flush();
        return Exit.UNREADABLE;
    }

    private Page out() {
        return new Page(terminal.out(), terminal.colours());
    }

    private Page err() {
        return new Page(terminal.err(), terminal.errorColours());
    }

    /** Something that answers. */
    @FunctionalInterface
    private interface Asking {
        Answer answer();
    }
}
