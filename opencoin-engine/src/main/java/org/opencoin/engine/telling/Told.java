package org.opencoin.engine.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.ledger.Posting;

/** A verdict in sentences of one language, in the order in which a person reads them. */
public final class Told {

    private final Speech speech;
    private final long number;
    private final OperationEntry entry;
    private final List<ToldReason> reasons;
    private final List<ToldReason> notices;
    private final List<String> changes;

    private Told(
            Speech speech,
            long number,
            OperationEntry entry,
            List<ToldReason> reasons,
            List<ToldReason> notices,
            List<String> changes) {
        this.speech = speech;
        this.number = number;
        this.entry = entry;
        this.reasons = List.copyOf(reasons);
        this.notices = List.copyOf(notices);
        this.changes = List.copyOf(changes);
    }

    /**
     * Puts a verdict into words.
     *
     * @param number of the entry
     * @param suggestions changes with which it passes
     */
    public static Told of(
            Speech speech,
            long number,
            OperationEntry entry,
            List<Reason> reasons,
            List<Reason> notices,
            List<Suggestion> suggestions) {
        ReasonWords words = new ReasonWords(speech, entry);
        return new Told(
                speech,
                number,
                entry,
                reasons.stream().map(words::of).toList(),
                notices.stream().map(words::notice).toList(),
                new SuggestionWords(speech, entry.operation()).of(suggestions));
    }

    /** What was asked and how it was judged, marked as whoever shows it likes: {@code op-6: refused. m1 pays m3 ...} */
    public String headline(UnaryOperator<String> id, UnaryOperator<String> outcome) {
        String judged = speech.say(entry.verdict().allows() ? "outcome.accepted" : "outcome.refused");
        return speech.say(
                "told.headline",
                id.apply(entry.operation().id()),
                outcome.apply(judged),
                new OperationWords(speech).of(entry.operation()));
    }

    /** Which entry it is and when it was judged. */
    public String entry() {
        String time = speech.time(entry.atMillis(), SuggestionWords.currency(entry.operation()));
        return speech.say("told.entry", number, time);
    }

    /** Why it was refused, clause by clause. */
    public List<ToldReason> reasons() {
        return reasons;
    }

    /** What rules that only advise say of an accepted operation, one by one. */
    public List<ToldReason> notices() {
        return notices;
    }

    /** What would make it pass, one sentence for each kind of change; empty when no single change does. */
    public List<String> changes() {
        return changes;
    }

    /** What an accepted operation moved: {@code +4.20 ACO  m2 (Ben's bakery)}. */
    public List<String> moved() {
        return entry.postings().list().stream().map(this::moved).toList();
    }

    private String moved(Posting posting) {
        String amount = speech.figures().amount(posting.amount(), posting.currency());
        return (posting.amount() > 0 ? "+" : "") + amount + "  "
                + speech.account(posting.account().text());
    }

    /** How it ends: what moved; or which single changes pass; or, when none does, all that must hold together. */
    public List<String> ending() {
        if (entry.verdict().allows()) {
            return entry.postings().isEmpty() ? List.of(speech.say("told.nothing-moved")) : moved();
        }
        if (changes.isEmpty()) {
            return reasons.size() == 1 ? List.of() : together();
        }
        return changes.stream()
                .map(change -> speech.say("told.accepted", change))
                .toList();
    }

    private List<String> together() {
        List<String> conditions = new ArrayList<>(reasons.stream()
                .filter(reason -> !reason.alternative())
                .map(ToldReason::passes)
                .toList());
        alternatives().ifPresent(one -> conditions.add(0, one));
        if (conditions.size() == 1) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(speech.say("told.together"));
        conditions.stream().distinct().forEach(condition -> lines.add("- " + condition));
        return lines;
    }

    /** One rule that allows it is enough. */
    private Optional<String> alternatives() {
        List<String> passes = reasons.stream()
                .filter(ToldReason::alternative)
                .map(ToldReason::passes)
                .distinct()
                .toList();
        return passes.isEmpty() ? Optional.empty() : Optional.of(String.join(speech.say("told.or-else"), passes));
    }

    /** All of it, lines separated by line feeds. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(headline(UnaryOperator.identity(), UnaryOperator.identity()));
        lines.addAll(body());
        return String.join("\n", lines);
    }

    /** All lines below the headline, each indented as it belongs. */
    public List<String> body() {
        List<String> lines = new ArrayList<>();
        lines.add(entry());
        for (int i = 0; i < reasons.size(); i++) {
            lines.add("  " + (i + 1) + ". " + reasons.get(i).sentence());
            reasons.get(i).details().forEach(line -> lines.add("     " + line));
        }
        for (ToldReason notice : notices) {
            lines.add("  " + speech.say("told.notice", notice.against()));
            notice.details().forEach(line -> lines.add("     " + line));
        }
        ending().forEach(line -> lines.add("  " + line));
        return lines;
    }
}
