package org.opencoin.engine.payment;

import org.opencoin.dsl.charter.Tallied;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.engine.policy.CurrencyPolicy;

/**
 * The most that the windows of one currency keep in memory, in bytes, besides whole pages and least sizes.
 *
 * @param perMember for each member who ever paid or was paid, and for all who joined before
 * @param perPayment for each payment that is in a window still or was within the last four days; 0 when every window is a
 *     period of the calendar that only adds up; where rules ask for old debts, charges below zero count like payments
 * @param perPair for each pair of members with a payment between them in a window that counts members
 */
public record WindowMemory(long perMember, long perPayment, long perPair) {

    private static final long NUMBER = 8;

    /** The period, and a sum of two numbers. */
    private static final long OF_PERIOD = 3 * NUMBER;

    private static final long OF_SUM = 2 * NUMBER;
    private static final long OF_MEMBERS = NUMBER;

    /** The ends of a queue. */
    private static final long OF_DEBTOR = 2 * NUMBER;

    /** Its instant, what is owed, and which comes next. */
    private static final long OF_DEBT = 3 * NUMBER;

    /** Five numbers, in a ring whose room has just been doubled. */
    private static final long OF_PAYMENT = 2 * 5 * NUMBER;

    /** Two numbers, in a table that is a quarter full. */
    private static final long OF_PAIR = 4 * 2 * NUMBER;

    /** That of a currency's rules. */
    public static WindowMemory of(CurrencyPolicy rules) {
        long perMember = 0;
        long perPayment = 0;
        long perPair = 0;
        boolean debts = false;
        for (Tally tally : rules.tallies()) {
            if (tally.what() == Tallied.DEBT) {
                debts = true;
                continue;
            }
            if (TallyBook.isOfPeriod(tally)) {
                perMember += OF_PERIOD;
                continue;
            }
            perPayment = OF_PAYMENT;
            perMember += tally.what().isOfMembers() ? OF_MEMBERS : OF_SUM;
            perPair += tally.what().isOfMembers() ? OF_PAIR * sides(tally) : 0;
        }
        return debts
                ? new WindowMemory(perMember + OF_DEBTOR, perPayment + OF_DEBT, perPair)
                : new WindowMemory(perMember, perPayment, perPair);
    }

    private static long sides(Tally tally) {
        return tally.what().isOfPayer() && tally.what().isOfPayee() ? 2 : 1;
    }
}
