package org.opencoin.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.answer.Plain;
import org.opencoin.cli.terminal.Words;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Takes the arguments, finds the verb, fills its options and has it answer; wrong usage is answered here. */
public final class Desk {

    private static final String CODE = "OC6001";
    /** The number of this version. */
    static final String NUMBER = "0.1.0";

    private static final String VERSION = "opencoin " + NUMBER;

    private final Invocation invocation;
    private final Words words;

    /** A desk for one call. */
    public Desk(Invocation invocation) {
        this.invocation = invocation;
        this.words = invocation.words();
    }

    /** What the command has to say to {@code arguments}, {@code --lang} and {@code --format} among them. */
    public Answer answer(List<String> arguments) {
        List<String> rest = Preferences.without(arguments);
        if (rest.isEmpty()) {
            return misused("usage.no-verb");
        }
        String first = rest.get(0);
        return switch (first) {
            case "-h", "--help" -> overview();
            case "help" -> rest.size() == 1 ? overview() : verb(rest.get(1), List.of("--help"));
            case "-V", "--version" -> new Plain("version", VERSION + "\n");
            default -> verb(first, rest.subList(1, rest.size()));
        };
    }

    private Answer verb(String typed, List<String> arguments) {
        Optional<Verbs> verb = Verbs.of(typed);
        if (verb.isPresent()) {
            return called(verb.get(), arguments);
        }
        return Nearest.to(typed, Verbs.allTyped())
                .map(near -> misused("usage.unknown-verb.near", typed, near))
                .orElseGet(() -> misused("usage.unknown-verb", typed, String.join(", ", Verbs.allTyped())));
    }

    private Answer called(Verbs chosen, List<String> arguments) {
        Verb verb = chosen.make();
        CommandLine command = command(chosen, verb, words);
        try {
            command.parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException e) {
            return misread(chosen, e);
        }
        return command.isUsageHelpRequested()
                ? new Plain("help", command.getUsageMessage(ansi()))
                : verb.answer(invocation);
    }

    private Ansi ansi() {
        return invocation.terminal().colours() ? Ansi.ON : Ansi.OFF;
    }

    /** Picocli's view of one verb, with the help texts of {@code words}. */
    static CommandLine command(Verbs chosen, Verb verb, Words words) {
        CommandSpec spec = CommandSpec.create().name("opencoin " + chosen.typed());
        Arguments arguments = new Arguments(spec);
        verb.declare(arguments);
        arguments.common();
        CommandLine command = new CommandLine(spec);
        command.setResourceBundle(words);
        command.setExpandAtFiles(false);
        UsageMessageSpec usage = spec.usageMessage();
        usage.synopsisHeading(words.say("help.usage") + " ");
        usage.description("%n" + words.say("help." + chosen.typed()) + "%n");
        usage.width(100);
        return command;
    }

    private Answer overview() {
        StringBuilder text = new StringBuilder(words.say("help.overview")).append("\n\n");
        for (Verbs verb : Verbs.values()) {
            text.append("  ")
                    .append(verb.typed())
                    .append(" ".repeat(12 - verb.typed().length()));
            text.append(words.say("help." + verb.typed() + ".short")).append('\n');
        }
        return new Plain(
                "help",
                text.append('\n')
                        .append(words.say("help.overview.end"))
                        .append('\n')
                        .toString());
    }

    private Answer misread(Verbs chosen, ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(chosen, unmatched);
        }
        if (e instanceof MissingParameterException missing) {
            return misused("usage.missing", labels(missing.getMissing()), chosen.typed());
        }
        ArgSpec argument = e.getArgSpec();
        return argument == null
                ? misused("usage.wrong", String.valueOf(e.getValue()), chosen.typed())
                : misused("usage.wrong", label(argument), chosen.typed());
    }

    private Answer unmatched(Verbs chosen, UnmatchedArgumentException e) {
        String typed = e.getUnmatched().get(0);
        if (!typed.startsWith("-")) {
            return misused("usage.too-many", typed, chosen.typed());
        }
        List<String> known =
                new ArrayList<>(e.getCommandLine().getCommandSpec().optionsMap().keySet());
        return Nearest.to(typed, known)
                .map(near -> misused("usage.unknown-option.near", typed, near, chosen.typed()))
                .orElseGet(() -> misused("usage.unknown-option", typed, chosen.typed()));
    }

    private static String labels(List<ArgSpec> arguments) {
        return String.join(" ", arguments.stream().map(Desk::label).toList());
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Wrong usage, as {@code key} says it. */
    private Answer misused(String key, Object... values) {
        return new Failure(Exit.USAGE, Complaint.of(words, CODE, key, values));
    }
}
