package org.opencoin.cli.verb;

import picocli.CommandLine.Option;

/** What every verb takes. They are read ahead of the verb's own options, so that wrong usage is told in the right way too. */
final class Options {

    @Option(names = "--lang", paramLabel = "en|fr", descriptionKey = "help.lang")
    String language = "";

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "help.format")
    String format = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help.help")
    boolean help;
}
