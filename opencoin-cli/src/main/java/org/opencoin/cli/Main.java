package org.opencoin.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The entry point of the command line: {@code opencoin VERB [arguments]}. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command without ending the process; the exit code is 0 when all is well and 2 on wrong usage. */
    public static int run(String... arguments) {
        CommandSpec spec =
                CommandSpec.create().name("opencoin").version("opencoin 0.1.0").mixinStandardHelpOptions(true);
        return new CommandLine(spec).setExecutionStrategy(Main::execute).execute(arguments);
    }

    private static int execute(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        throw new ParameterException(parsed.commandSpec().commandLine(), "a verb is missing");
    }
}
