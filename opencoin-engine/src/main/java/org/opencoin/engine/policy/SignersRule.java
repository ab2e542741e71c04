package org.opencoin.engine.policy;

/**
 * Who may spend a fund.
 *
 * @param count how many holders of the role must agree; 0 with role {@link Names#NONE} when nobody may spend it
 */
public record SignersRule(int count, int role) {

    /** Nobody may. */
    public static final SignersRule NOBODY = new SignersRule(0, Names.NONE);
}
