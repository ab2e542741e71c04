package org.opencoin.engine.membership;

import java.util.Map;
import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.policy.ChoiceRule;
import org.opencoin.engine.policy.Names;
import org.opencoin.engine.policy.Policy;

/** Whom each member chose in each role that members choose somebody in. A charter without choices has none to save. */
final class ChoiceTable {

    private final Policy policy;
    /** A column for each choice: one more than the number of the member chosen, 0 for nobody. */
    private final LongColumn[] chosen;

    ChoiceTable(Policy policy) {
        this.policy = policy;
        this.chosen = policy.choices().stream().map(choice -> new LongColumn()).toArray(LongColumn[]::new);
    }

    int chosen(int member, int role) {
        for (int i = 0; i < chosen.length; i++) {
            if (policy.choices().get(i).role() == role) {
                return chosen[i].get(member) == 0 ? Names.NONE : Math.toIntExact(chosen[i].get(member) - 1);
            }
        }
        return Names.NONE;
    }

    /** All choices of a member from now on, by role; a role left out is nobody's. */
    void put(int member, Map<Integer, Integer> choices) {
        for (int i = 0; i < chosen.length; i++) {
            ChoiceRule choice = policy.choices().get(i);
            Integer who = choices.get(choice.role());
            chosen[i].set(member, who == null ? 0 : who + 1L);
        }
    }

    void save(SnapshotWriter out) {
        for (LongColumn column : chosen) {
            column.save(out);
        }
    }

    void load(SnapshotReader in) {
        for (LongColumn column : chosen) {
            column.load(in);
        }
    }
}
