package org.opencoin.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.community.CountedJudgement;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.policy.Cost;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.policy.WorstCase;

/** What judging really looks at stays within what is said beforehand, and comes near it. */
final class WorstCaseTest {

    private static final int OPERATIONS = 50;
    private static final int CHARTERS = Math.min(400, Integer.getInteger("opencoin.charters", 400));

    @Test
    void no_decision_looks_at_more_than_is_said_beforehand() {
        long first = Long.getLong("opencoin.seed", 1);
        long reached = LongStream.range(first, first + CHARTERS)
                .parallel()
                .map(WorstCaseTest::judged)
                .sum();
        assertThat(reached).as("decisions that look up every window they may").isGreaterThan(CHARTERS / 2);
    }

    private static long judged(long seed) {
        Charter charter = ReferenceTest.charter(seed);
        Policy policy = Policy.of(charter);
        WorstCase said = new WorstCase(policy, policy.currency(0));
        Community community = Community.of(policy);
        List<Submission> traffic = RandomTraffic.of(seed, charter.currencies().get(0), OPERATIONS);
        community.found(traffic.get(0).atMillis());
        long reached = 0;
        for (Submission submission : traffic) {
            community.receive(submission);
            community.advanceTo(submission.atMillis());
            CountedJudgement counted = CountedJudgement.of(community, submission);
            Optional<Cost> most = most(said, submission.operation());
            if (most.isPresent()) {
                within(counted, most.get(), submission, "seed " + seed + ", " + submission);
                reached +=
                        counted.windows() > 0 && counted.windows() == most.get().windows() ? 1 : 0;
            }
            community.apply(community.judge(submission));
        }
        return reached;
    }

    private static Optional<Cost> most(WorstCase said, Operation operation) {
        if (operation instanceof Payment) {
            return Optional.of(said.payment());
        }
        if (operation instanceof Issue) {
            return Optional.of(said.issuance());
        }
        if (operation instanceof Redeem) {
            return Optional.of(said.redemption());
        }
        return operation instanceof Reversal ? Optional.of(said.reversal()) : Optional.empty();
    }

    private static void within(CountedJudgement counted, Cost most, Submission submission, String where) {
        long approvals = submission.operation() instanceof Payment payment
                ? payment.approvals().size()
                : 0;
        assertThat(counted.facts()).as(where).isLessThanOrEqualTo(most.facts() + approvals);
        assertThat(counted.windows()).as(where).isLessThanOrEqualTo(most.windows());
        assertThat(counted.clauses()).as(where).isLessThanOrEqualTo(most.clauses());
        assertThat(counted.rules()).as(where).isLessThanOrEqualTo(most.rules());
    }

    private static final String WORST = """
            opencoin 1 en
            currency Worst (WST) {
              decimals 2
              rounding down to the cent, remainder to Rest
              calendar Europe/Paris
              role Shop
              fund Rest
              article 1 "Little, and seldom." {
                allow payment from a Shop to any member when amount is less than 1 WST
                forbid payment when amount already paid by payer over 7 days is more than 0 WST
                payments of each Shop at most 1 WST per calendar day
                credit of each Shop up to 1 WST, plus 10 % of what they paid over 7 days
              }
            }
            """;

    /** The example of the specification: every window is looked up, and every rule refuses. */
    @Test
    void the_worst_payment_of_a_small_charter_looks_up_every_window() {
        Charter charter = ReferenceTest.charter(0, WORST);
        Policy policy = Policy.of(charter);
        Community community = Community.of(policy);
        community.found(0);
        apply(community, new Join("j1", "a", List.of("Shop"), Map.of()));
        apply(community, new Join("j2", "b", List.of(), Map.of()));
        apply(community, Payment.of("p1", "a", "b", "WST", 50));
        CountedJudgement counted =
                CountedJudgement.of(community, new Submission(0, Payment.of("p2", "a", "b", "WST", 5_00)));
        Cost said = new WorstCase(policy, policy.currency(0)).payment();
        assertThat(said).isEqualTo(new Cost(4, 2, 7, 5, 6));
        assertThat(List.of(counted.rules(), counted.facts(), counted.windows(), counted.clauses()))
                .containsExactly(4L, 5L, 5L, 4L);
    }

    private static void apply(Community community, Operation operation) {
        community.apply(community.judge(new Submission(0, operation)));
    }
}
