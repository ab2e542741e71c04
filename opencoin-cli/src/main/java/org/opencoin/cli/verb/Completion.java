package org.opencoin.cli.verb;

import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.answer.Plain;
import org.opencoin.cli.terminal.Words;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code completion SHELL}: a script that completes verbs, options and files. The only verb that builds all others. */
final class Completion implements Verb {

    private String shell = "";

    @Override
    public void declare(Arguments arguments) {
        arguments.word("bash|zsh", "help.completion.shell", given -> shell = given);
    }

    @Override
    public Answer answer(Invocation invocation) {
        Words words = invocation.words();
        return switch (shell) {
            // One script for both: in zsh it loads that shell's own layer for bash completions.
            case "bash", "zsh" -> new Plain("script", AutoComplete.bash("opencoin", everything(words)));
            default -> new Failure(Exit.USAGE, Complaint.of(words, "OC6001", "completion.unknown", shell));
        };
    }

    private static CommandLine everything(Words words) {
        CommandLine all = new CommandLine(CommandSpec.create().name("opencoin"));
        for (Verbs verb : Verbs.values()) {
            all.addSubcommand(verb.typed(), Desk.command(verb, verb.make(), words));
        }
        return all;
    }
}
