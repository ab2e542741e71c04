package org.opencoin.engine.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.opencoin.engine.community.StepTaken;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.ledger.Posting;
import org.opencoin.engine.ledger.Step;

/** What a test did: its effects one after the other, and the rules that showed themselves in them. */
final class Traces {

    private final List<Effect> effects = new ArrayList<>();
    private final Set<String> rules = new TreeSet<>();

    /** An effect of the charter on balances. */
    private sealed interface Effect {}

    /** An operation: whether it passed, and what it moved. */
    private record Judged(boolean allowed, List<Posting> postings) implements Effect {}

    /** A step: which rule's, on how many accounts, how much. */
    private record Charged(String rule, long accounts, long total) implements Effect {}

    void judged(OperationEntry entry, Set<String> bearing) {
        effects.add(new Judged(entry.verdict().allows(), entry.postings().list()));
        rules.addAll(bearing);
    }

    void taken(List<StepTaken> steps) {
        for (StepTaken taken : steps) {
            Step step = taken.entry().step();
            if (step.total() > 0) {
                effects.add(new Charged(step.rule(), step.accounts(), step.total()));
                rules.add(step.rule());
            }
        }
    }

    void clear() {
        effects.clear();
        rules.clear();
    }

    Set<String> rules() {
        return Set.copyOf(rules);
    }

    /** Whether the same things happened, whatever the reasons. */
    boolean agreeWith(Traces other) {
        return effects.equals(other.effects);
    }
}
