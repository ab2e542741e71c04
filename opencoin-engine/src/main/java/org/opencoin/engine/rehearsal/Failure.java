package org.opencoin.engine.rehearsal;

import java.util.Optional;
import org.opencoin.engine.ledger.Verdict;

/** An expectation that wasn't met. */
public sealed interface Failure {

    /** Line of the file that says what was expected. */
    int line();

    /**
     * An account, the supply or a payout is another amount.
     *
     * @param of what
     * @param subject the account's name, empty where there is none
     * @param expected minor units
     * @param found minor units
     * @param currency of both
     */
    record OtherAmount(int line, Quantity of, String subject, long expected, long found, String currency)
            implements Failure {}

    /**
     * The last operation was judged otherwise.
     *
     * @param wanted the verdict that was expected
     * @param article the article that was to refuse it, if one was named
     * @param found how it was judged
     */
    record OtherVerdict(int line, Wanted wanted, Optional<Integer> article, Verdict found) implements Failure {}

    /** There is no operation that the line could speak of. */
    record NothingDone(int line) implements Failure {}

    /** The line asks for a time that is over. */
    record TimeRunsBack(int line) implements Failure {}

    /** Which amount. */
    enum Quantity {
        BALANCE,
        SUPPLY,
        PAYOUT
    }

    /** Which verdict. */
    enum Wanted {
        ALLOWED,
        REFUSED,
        NOT_ALLOWED,
        ADVISED_AGAINST
    }
}
