package org.opencoin.cli.report;

import java.util.List;
import java.util.Optional;
import org.opencoin.cli.terminal.Words;
import org.opencoin.engine.telling.Speech;

/** How often each rule refused, a line each: the count, the kind, the rule's first line, the article's first words. */
final class RefusalLines {

    private static final int LONGEST_RULE = 100;
    private static final int LONGEST_ARTICLE = 70;
    private static final int COUNT_WIDTH = 6;

    private final Words words;
    private final Speech speech;

    RefusalLines(Words words, Speech speech) {
        this.words = words;
        this.speech = speech;
    }

    List<String> of(List<Tally.Counted> refusals) {
        return refusals.stream()
                .map(counted -> line(counted, speech.kind(counted.refusal().code())))
                .toList();
    }

    List<String> notices(List<Tally.Counted> notices) {
        return notices.stream()
                .map(counted -> line(counted, speech.notice(counted.refusal().code())))
                .toList();
    }

    private String line(Tally.Counted counted, String kind) {
        String count = Long.toString(counted.count());
        Optional<String> rule = counted.refusal().rule().flatMap(speech::rule);
        String said = rule.map(text -> words.say("run.refusal", kind, cut(text, LONGEST_RULE)))
                .orElse(kind);
        String article = counted.refusal()
                .rule()
                .flatMap(speech::article)
                .map(text -> " (" + cut(text, LONGEST_ARTICLE) + ")")
                .orElse("");
        return "  " + " ".repeat(Math.max(0, COUNT_WIDTH - count.length())) + count + "  " + said + article;
    }

    /** The first line, at most so long; what was cut off shows as an ellipsis. */
    static String cut(String text, int longest) {
        String first = text.lines().findFirst().orElse("");
        if (first.codePointCount(0, first.length()) <= longest) {
            return first;
        }
        return first.substring(0, first.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }
}
