package org.opencoin.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.ledger.Verdict;

/** Counts verdicts as they come, and remembers the refusals with most to say. */
public final class Tally {

    /** How many of the fullest refusals are kept. */
    static final int FULLEST = 3;

    private static final Comparator<Refusal> BY_RULE = Comparator.comparing(Refusal::code)
            .thenComparing(refusal -> refusal.rule().orElse(""))
            .thenComparing(refusal -> refusal.article().orElse(0));

    private final Map<Refusal, Long> refusals = new TreeMap<>(BY_RULE);
    private final List<Full> fullest = new ArrayList<>();
    private final Map<Refusal, Long> notices = new TreeMap<>(BY_RULE);
    private long accepted;
    private long noticed;
    private long refused;

    /**
     * What a refusal is counted under.
     *
     * @param rule the rule that refuses, if one does
     * @param article its article, if it is in one
     */
    public record Refusal(ClauseCode code, Optional<String> rule, Optional<Integer> article) {}

    /** A refusal that was counted and how often. */
    public record Counted(Refusal refusal, long count) {}

    private record Full(String id, int clauses) {}

    /** Counts the verdict on the operation with that id. */
    public void add(String id, Verdict verdict) {
        if (verdict.allows()) {
            accepted++;
            noticed += verdict.notices().isEmpty() ? 0 : 1;
            count(verdict.notices(), notices);
            return;
        }
        refused++;
        count(verdict.clauses(), refusals);
        remember(new Full(id, verdict.clauses().size()));
    }

    private static void count(List<Clause> clauses, Map<Refusal, Long> counts) {
        clauses.stream().map(Tally::refusal).distinct().forEach(one -> counts.merge(one, 1L, Long::sum));
    }

    private static Refusal refusal(Clause clause) {
        return new Refusal(clause.code(), clause.rule(), clause.article());
    }

    private void remember(Full full) {
        fullest.add(full);
        fullest.sort(Comparator.comparingInt(Full::clauses).reversed());
        if (fullest.size() > FULLEST) {
            fullest.remove(FULLEST);
        }
    }

    /** How many were accepted. */
    public long accepted() {
        return accepted;
    }

    /** How many were refused. */
    public long refused() {
        return refused;
    }

    /** How often each rule refused, most often first, else in the order of the clauses; a refusal with two counts twice. */
    public List<Counted> refusals() {
        return counted(refusals);
    }

    /** How many of the accepted came with a notice. */
    public long noticed() {
        return noticed;
    }

    /** How often each rule that only advises gave a notice, as {@link #refusals}. */
    public List<Counted> notices() {
        return counted(notices);
    }

    private static List<Counted> counted(Map<Refusal, Long> counts) {
        return counts.entrySet().stream()
                .map(one -> new Counted(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingLong(Counted::count).reversed())
                .toList();
    }

    /** Ids of the refusals with most clauses, the fullest first, earlier ones before later ones. */
    public List<String> fullest() {
        return fullest.stream().map(Full::id).toList();
    }
}
