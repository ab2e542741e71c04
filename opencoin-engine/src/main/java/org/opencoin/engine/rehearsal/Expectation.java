package org.opencoin.engine.rehearsal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.charter.CharterTest;
import org.opencoin.dsl.charter.CharterTest.Holding;
import org.opencoin.dsl.charter.CharterTest.Step;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.ledger.Posting;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.rehearsal.Failure.Quantity;
import org.opencoin.engine.rehearsal.Failure.Wanted;

/**
 * What a line says must hold, against the community as it is.
 *
 * @param cast who is who
 * @param community as it is
 * @param last what was done last, if anything
 */
record Expectation(Cast cast, Community community, @Nullable OperationEntry last) {

    Optional<Failure> check(Step step) {
        if (step instanceof CharterTest.Has has) {
            return amount(has.line(), Quantity.BALANCE, has.party(), has.amount(), held(has));
        }
        if (step instanceof CharterTest.SupplyIs supply) {
            return amount(supply.line(), Quantity.SUPPLY, "", supply.amount(), outstanding(supply.amount()));
        }
        OperationEntry done = last;
        if (done == null) {
            return Optional.of(new Failure.NothingDone(step.line()));
        }
        if (step instanceof CharterTest.PaysOut payout) {
            return amount(payout.line(), Quantity.PAYOUT, "", payout.amount(), paidOut(done, payout.amount()));
        }
        return verdict(step, done.verdict());
    }

    private static Optional<Failure> amount(int line, Quantity of, String subject, Holding expected, long found) {
        return expected.minor() == found
                ? Optional.empty()
                : Optional.of(new Failure.OtherAmount(line, of, subject, expected.minor(), found, expected.currency()));
    }

    private long held(CharterTest.Has has) {
        return balance(cast.account(has.party()), has.amount().currency());
    }

    private long outstanding(Holding amount) {
        return -balance(AccountName.issuance(amount.currency()), amount.currency());
    }

    private long balance(AccountName account, String currency) {
        return community.balances().stream()
                .filter(holding ->
                        holding.account().equals(account) && holding.currency().equals(currency))
                .mapToLong(org.opencoin.engine.ledger.Holding::amount)
                .sum();
    }

    /** What left reserves with the last operation. */
    private static long paidOut(OperationEntry done, Holding amount) {
        return -done.postings().list().stream()
                .filter(posting -> posting.account().kind() == AccountName.Kind.RESERVE)
                .filter(posting -> posting.currency().equals(amount.currency()))
                .mapToLong(Posting::amount)
                .sum();
    }

    private static Optional<Failure> verdict(Step step, Verdict found) {
        if (step instanceof CharterTest.IsAllowed allowed) {
            return unless(found.allows(), allowed.line(), Wanted.ALLOWED, Optional.empty(), found);
        }
        if (step instanceof CharterTest.IsRefused refused) {
            boolean so = !found.allows()
                    && refused.article()
                            .map(article -> isBy(article, found.clauses()))
                            .orElse(true);
            return unless(so, refused.line(), Wanted.REFUSED, refused.article(), found);
        }
        if (step instanceof CharterTest.IsAdvisedAgainst advised) {
            boolean so = advised.article()
                    .map(article -> isBy(article, found.notices()))
                    .orElse(!found.notices().isEmpty());
            return unless(so, advised.line(), Wanted.ADVISED_AGAINST, advised.article(), found);
        }
        boolean notAllowed = found.outcome().equals(Verdict.Refused.NOT_ALLOWED);
        return unless(notAllowed, step.line(), Wanted.NOT_ALLOWED, Optional.empty(), found);
    }

    private static boolean isBy(int article, List<Clause> clauses) {
        return clauses.stream().anyMatch(clause -> clause.article().equals(Optional.of(article)));
    }

    private static Optional<Failure> unless(
            boolean met, int line, Wanted wanted, Optional<Integer> article, Verdict found) {
        return met ? Optional.empty() : Optional.of(new Failure.OtherVerdict(line, wanted, article, found));
    }
}
