package org.opencoin.cli.telling;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencoin.cli.terminal.Words;

/** The values that a clause judged by, as a person says them. The record keeps them as names and plain values. */
public final class SawWords {

    private static final Pattern AMOUNT = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)( .+)");
    private static final Pattern NAMED = Pattern.compile("\\{([a-z.]+)}");

    private final Words words;
    private final Figures figures;

    /** Values in the language of {@code words}. */
    public SawWords(Words words, Figures figures) {
        this.words = words;
        this.figures = figures;
    }

    /** {@code payee.home.Valley} and {@code no} as {@code the payee lives in Valley: no}. */
    public String of(String name, String value) {
        return words.say("saw.is", label(name), value(value));
    }

    /** A name as a person says it; what nobody foresaw stays as the record has it. */
    private String label(String name) {
        if (words.has("saw." + name)) {
            return words.say("saw." + name);
        }
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            String key = "saw." + name.substring(0, dot) + ".of";
            if (words.has(key)) {
                return words.say(key, name.substring(dot + 1));
            }
        }
        return name;
    }

    /** A value as a person says it: amounts grouped, yes and no in the language. */
    String value(String value) {
        Matcher amount = AMOUNT.matcher(value);
        if (amount.matches()) {
            return figures.grouped(amount.group(1)) + amount.group(2);
        }
        return words.has("value." + value) ? words.say("value." + value) : value;
    }

    /** The sentence {@code key} with its {@code {names}} replaced by values; empty when one of them wasn't seen. */
    Optional<String> sentence(String key, SortedMap<String, String> saw) {
        if (!words.has(key)) {
            return Optional.empty();
        }
        Matcher names = NAMED.matcher(words.say(key));
        StringBuilder said = new StringBuilder();
        while (names.find()) {
            String value = saw.get(names.group(1));
            if (value == null) {
                return Optional.empty();
            }
            names.appendReplacement(said, Matcher.quoteReplacement(value(value)));
        }
        return Optional.of(names.appendTail(said).toString());
    }

    /** All of them, in the record's order. */
    public String all(Map<String, String> saw) {
        return String.join(
                "; ",
                saw.entrySet().stream()
                        .map(one -> of(one.getKey(), one.getValue()))
                        .toList());
    }
}
