package org.opencoin.cli.verb;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The arguments that a verb takes, said to Picocli in code: reading annotations by reflection would cost a fifth of what
 * {@code check} takes from the prompt to its answer.
 */
public final class Arguments {

    private final CommandSpec spec;

    Arguments(CommandSpec spec) {
        this.spec = spec;
    }

    /** One word that must be given; these come in the order in which they are declared. */
    Arguments word(String label, String key, Consumer<String> taker) {
        String place = String.valueOf(spec.positionalParameters().size());
        return positional(place, "1", label, key, String.class, given -> taker.accept((String) given));
    }

    /** One or more words, as many as are given. */
    Arguments words(String label, String key, Consumer<List<String>> taker) {
        return positional("0..*", "1..*", label, key, List.class, given -> taker.accept(strings((List<?>) given)));
    }

    /** A word that may be left out. */
    Arguments maybeWord(String label, String key, Consumer<String> taker) {
        String place = String.valueOf(spec.positionalParameters().size());
        return positional(place, "0..1", label, key, String.class, given -> taker.accept((String) given));
    }

    /** An option with a value. */
    Arguments option(String name, String label, String key, Consumer<String> taker) {
        return option(name, false, "1", label, key, String.class, given -> taker.accept((String) given));
    }

    /** An option with a value that must be given. */
    Arguments needed(String name, String label, String key, Consumer<String> taker) {
        return option(name, true, "1", label, key, String.class, given -> taker.accept((String) given));
    }

    /** An option that is there or not. */
    Arguments flag(String name, String key, Consumer<Boolean> taker) {
        return option(name, false, "0", "", key, boolean.class, given -> taker.accept((Boolean) given));
    }

    /** What every verb takes. The first two are read ahead of all others, so that wrong usage is told in the right way too. */
    void common() {
        option("--lang", "en|fr", "help.lang", read -> {});
        option("--format", "text|json", "help.format", read -> {});
        spec.add(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .arity("0")
                .type(boolean.class)
                .descriptionKey("help.help")
                .build());
    }

    private Arguments positional(
            String index, String arity, String label, String key, Class<?> type, Consumer<Object> taker) {
        spec.add(PositionalParamSpec.builder()
                .index(index)
                .required(!arity.startsWith("0"))
                .arity(arity)
                .paramLabel(label)
                .descriptionKey(key)
                .type(type)
                .auxiliaryTypes(String.class)
                .setter(new Given(taker))
                .build());
        return this;
    }

    private Arguments option(
            String name,
            boolean needed,
            String arity,
            String label,
            String key,
            Class<?> type,
            Consumer<Object> taker) {
        spec.add(OptionSpec.builder(name)
                .required(needed)
                .arity(arity)
                .paramLabel(label)
                .descriptionKey(key)
                .type(type)
                .setter(new Given(taker))
                .build());
        return this;
    }

    private static List<String> strings(List<?> given) {
        return given.stream().map(String.class::cast).toList();
    }

    /** Passes on what a person gave; Picocli also sets every argument to nothing before it reads. */
    private record Given(Consumer<Object> taker) implements ISetter {

        @Override
        public <T> @Nullable T set(@Nullable T value) {
            if (value != null) {
                taker.accept(value);
            }
            return value;
        }
    }
}
