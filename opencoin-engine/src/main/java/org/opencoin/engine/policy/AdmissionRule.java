package org.opencoin.engine.policy;

import java.util.Collection;
import org.opencoin.dsl.charter.RuleHead;

/**
 * How many members with a role must agree to somebody's joining, taking a role, or being said to have left.
 *
 * @param of the role that is taken, {@link Names#NONE} for every member
 * @param signers how many with which role
 */
public record AdmissionRule(RuleHead head, int of, SignersRule signers) {

    /** How many of those agree who may: they hold the role, and it isn't about themselves. */
    public long agreed(Collection<Integer> approvals, int about, Facts facts) {
        return approvals.stream()
                .filter(member -> member != about && facts.holds(member, signers.role()))
                .count();
    }

    /**
     * Whether so many are enough: as many as the rule asks, or all there are. The second lets a beginning begin: while
     * fewer hold the role than must agree, all who hold it must.
     */
    public boolean isEnough(long agreed, int about, Facts facts) {
        if (agreed >= signers.count()) {
            return true;
        }
        long found = 0;
        for (int member = 0; member < facts.members() && found <= agreed; member++) {
            found += member != about && facts.holds(member, signers.role()) ? 1 : 0;
        }
        return found <= agreed;
    }
}
