package org.opencoin.engine.rehearsal;

import java.util.List;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.community.Plan;
import org.opencoin.engine.community.Reception;
import org.opencoin.engine.ledger.Holding;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.rehearsal.Hindsight.Fate;

/** The operations of a ledger happening once more, in a community that lives by some charter. */
final class Retelling {

    private final Community community;
    private final Restated restated;

    Retelling(Charter charter) {
        Policy policy = Policy.of(charter);
        this.community = Community.of(policy);
        this.restated = new Restated(policy);
    }

    void found(long atMillis) {
        community.found(atMillis);
    }

    /** What falls due up to then is done, then the operation is asked for. */
    Fate take(long atMillis, Operation operation) {
        community.advanceTo(atMillis);
        Submission submission = new Submission(atMillis, restated.of(operation));
        Reception reception = community.receiveAsSigned(submission);
        if (reception instanceof Reception.Flawed flawed) {
            return new Fate.Strange(flawed.flaws());
        }
        if (!(reception instanceof Reception.Fresh)) {
            throw new IllegalStateException(operation.id() + " was decided before, or is earlier than " + reception);
        }
        Plan plan = community.judge(submission);
        community.apply(plan);
        return new Fate.Judged(plan.verdict());
    }

    /** What everybody holds once all that falls due up to then is done. */
    List<Holding> holdings(long atMillis) {
        community.advanceTo(atMillis);
        return community.balances();
    }
}
