package org.opencoin.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;

/**
 * All went well: one sentence, and what is known beside it.
 *
 * @param key of the sentence
 * @param values that fill it
 * @param facts below it
 */
public record Stated(String key, List<Object> values, List<Fact> facts) implements Answer {

    /**
     * One thing known.
     *
     * @param key of its line, which {@code value} fills
     * @param member its name in JSON
     */
    public record Fact(String key, String member, String value) {}

    public Stated {
        values = List.copyOf(values);
        facts = List.copyOf(facts);
    }

    /** A sentence without facts. */
    public static Stated of(String key, Object... values) {
        return new Stated(key, List.of(values), List.of());
    }

    /** The same with one fact more. */
    public Stated with(String line, String member, Object value) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact(line, member, String.valueOf(value)));
        return new Stated(key, values, more);
    }

    @Override
    public Exit exit() {
        return Exit.CLEAN;
    }

    @Override
    public void text(Words words, Page out, Page err) {
        out.line(out.good("✓") + " " + words.say(key, values.toArray()));
        facts.forEach(fact -> out.line("  " + words.say(fact.key(), fact.value())));
    }

    @Override
    public void json(Words words, JsonDocument json) {
        json.text("message", words.say(key, values.toArray()));
        facts.forEach(fact -> json.text(fact.member(), fact.value()));
    }
}
