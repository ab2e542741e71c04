package org.opencoin.engine.community;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.Pasts;
import org.opencoin.engine.policy.Truth;

/**
 * An operation judged by the engine's own judges, each of their looks counted where it leaves them.
 *
 * @param facts looked up of members
 * @param windows looked up
 */
public record CountedJudgement(Plan plan, long facts, long windows) {

    /** Judges it, and changes nothing. */
    public static CountedJudgement of(Community community, Submission submission) {
        AtomicLong facts = new AtomicLong();
        AtomicLong windows = new AtomicLong();
        Plan plan = community.judge(submission, members -> new Counting(members, facts), counting(windows));
        return new CountedJudgement(plan, facts.get(), windows.get());
    }

    /** How many clauses the refusal has. */
    public long clauses() {
        return plan.verdict().clauses().size();
    }

    /** How many different rules it names. */
    public long rules() {
        return plan.verdict().clauses().stream()
                .map(Clause::rule)
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    private static UnaryOperator<Pasts> counting(AtomicLong windows) {
        return payments -> (tally, account, currency, atMillis) -> {
            windows.incrementAndGet();
            return payments.tallied(tally, account, currency, atMillis);
        };
    }

    private record Counting(Facts book, AtomicLong count) implements Facts {

        @Override
        public int members() {
            return book.members();
        }

        /** No rule asks: it is seen to before any is. */
        @Override
        public boolean hasLeft(int member) {
            return book.hasLeft(member);
        }

        @Override
        public boolean holds(int member, int role) {
            count.incrementAndGet();
            return book.holds(member, role);
        }

        @Override
        public Truth livesIn(int member, int zone) {
            count.incrementAndGet();
            return book.livesIn(member, zone);
        }

        @Override
        public long joinedAt(int member) {
            count.incrementAndGet();
            return book.joinedAt(member);
        }

        @Override
        public int chosen(int member, int role) {
            count.incrementAndGet();
            return book.chosen(member, role);
        }

        @Override
        public String id(int member) {
            return book.id(member);
        }
    }
}
