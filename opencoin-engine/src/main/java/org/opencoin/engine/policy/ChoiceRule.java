package org.opencoin.engine.policy;

/**
 * A compiled standing choice.
 *
 * @param role of whoever may be chosen
 * @param by who may choose
 */
public record ChoiceRule(int role, Who by) {

    /**
     * The member whom a member's choice stands for: both still are what the charter asks.
     *
     * @return {@link Names#NONE} while no choice stands
     */
    public int standing(int member, Facts facts) {
        int chosen = facts.chosen(member, role);
        return chosen != Names.NONE && by.includes(member, facts) && facts.holds(chosen, role) ? chosen : Names.NONE;
    }
}
