package org.opencoin.engine.telling;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencoin.engine.ledger.TallyKey;

/** The values that a clause judged by, as a person says them. The record keeps them as names and plain values. */
final class SawWords {

    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+(?:[./][0-9]+)?) (.+)");

    private static final Set<String> MEASURED = Set.of("category", "amount", "price");

    private final Speech speech;

    SawWords(Speech speech) {
        this.speech = speech;
    }

    /** All of them, in the record's order: {@code the category is Fuel; the payee lives in Valley: no}. */
    String all(SortedMap<String, String> saw) {
        return String.join(
                "; ",
                saw.entrySet().stream()
                        .map(one -> of(one.getKey(), one.getValue()))
                        .toList());
    }

    /** {@code payee.home.Valley} and {@code no} as {@code the payee lives in Valley: no}. */
    private String of(String name, String value) {
        boolean measured = MEASURED.contains(name) || name.startsWith("intensity.");
        return speech.say(measured ? "saw.value" : "saw.is", label(name), value(value));
    }

    private String label(String name) {
        Optional<TallyKey> tally = TallyKey.parse(name);
        if (tally.isPresent()) {
            return new TallyWords(speech).of(tally.get());
        }
        if (speech.has("saw." + name)) {
            return speech.say("saw." + name);
        }
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            String key = "saw." + name.substring(0, dot) + ".of";
            if (speech.has(key)) {
                return speech.say(key, name.substring(dot + 1));
            }
        }
        throw new IllegalStateException("nobody wrote what " + name + " is");
    }

    /** A value as a person says it: amounts grouped, yes and no in the language. */
    String value(String value) {
        Matcher number = NUMBER.matcher(value);
        if (number.matches()) {
            String unit = number.group(2).replace(" per ", speech.say("unit.per"));
            return speech.figures().number(number.group(1)) + " " + unit;
        }
        if (value.startsWith("fund:")) {
            return speech.account(value);
        }
        return speech.has("value." + value) ? speech.say("value." + value) : value;
    }
}
