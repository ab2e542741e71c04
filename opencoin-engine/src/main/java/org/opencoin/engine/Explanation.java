package org.opencoin.engine;

import java.util.List;
import java.util.Map;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.telling.Reason;
import org.opencoin.engine.telling.Speech;
import org.opencoin.engine.telling.Suggestion;
import org.opencoin.engine.telling.Told;

/**
 * A verdict with the charter's words and what would have made it pass. Made anew each time it is asked for, never kept.
 *
 * @param number of the entry
 * @param entry the operation as it was judged
 * @param reasons every clause that failed, in the order of the verdict
 * @param notices every rule that only advises and would stand against it, in the order of the verdict
 * @param suggestions single changes with which it passes, each judged on the state of then
 * @param charter under which it was judged
 */
public record Explanation(
        long number,
        Entry.OperationEntry entry,
        List<Reason> reasons,
        List<Reason> notices,
        List<Suggestion> suggestions,
        Charter charter) {

    public Explanation {
        notices = List.copyOf(notices);
        reasons = List.copyOf(reasons);
        suggestions = List.copyOf(suggestions);
    }

    static Explanation of(long number, Entry.OperationEntry entry, Community before) {
        List<Reason> reasons = reasons(entry.verdict().clauses(), before);
        List<Reason> notices = reasons(entry.verdict().notices(), before);
        List<Suggestion> found = entry.verdict().allows() ? List.of() : new Explainer(before, entry).suggestions();
        return new Explanation(
                number, entry, reasons, notices, found, before.policy().charter());
    }

    private static List<Reason> reasons(List<Clause> clauses, Community before) {
        return clauses.stream()
                .map(clause -> new Reason(
                        clause, clause.rule().flatMap(before.policy()::rule).map(Rule::asIfBinding)))
                .toList();
    }

    /** How it was judged. */
    public Verdict verdict() {
        return entry.verdict();
    }

    /**
     * It in sentences, for whoever asked for the operation: without a number of any other member's account.
     *
     * @param language {@code en} or {@code fr}
     * @param names of members by id, said behind their ids; see {@link Ledger#names}
     */
    public Told told(String language, Map<String, String> names) {
        return Told.of(Speech.of(charter, language).naming(names), number, entry, reasons, notices, suggestions);
    }

    /** All of it for people, in {@code en} or {@code fr}, lines separated by line feeds; members by their ids. */
    public String text(String language) {
        return told(language, Map.of()).text();
    }
}
