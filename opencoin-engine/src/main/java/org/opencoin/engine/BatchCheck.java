package org.opencoin.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencoin.engine.Batch.Fault;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.community.Intake;
import org.opencoin.engine.community.Reception;
import org.opencoin.engine.operation.Submission;

/** Finds what of a batch has no place in the record, before any of it is judged. */
final class BatchCheck {

    private final Community community;

    BatchCheck(Community community) {
        this.community = community;
    }

    /** The faults, in order. Where they depend on how others of the batch are judged, it is judged on a copy of the state. */
    List<Fault> faults(Iterable<Submission> submissions) {
        Intake intake = community.intake();
        List<Fault> faults = new ArrayList<>();
        long index = 0;
        for (Submission submission : submissions) {
            fault(index++, intake.receive(submission)).ifPresent(faults::add);
        }
        return faults.isEmpty() && intake.leansOnJoins() ? rehearsed(submissions) : faults;
    }

    private List<Fault> rehearsed(Iterable<Submission> submissions) {
        Community copy = community.fork();
        List<Fault> faults = new ArrayList<>();
        long index = 0;
        for (Submission submission : submissions) {
            Reception reception = copy.receive(submission);
            fault(index++, reception).ifPresent(faults::add);
            if (reception instanceof Reception.Fresh) {
                if (!copy.isFounded()) {
                    copy.found(submission.atMillis());
                }
                copy.advanceTo(submission.atMillis());
                copy.apply(copy.judge(submission));
            }
        }
        return faults;
    }

    private static Optional<Fault> fault(long index, Reception reception) {
        boolean has = !(reception instanceof Reception.Fresh) && !(reception instanceof Reception.Repeated);
        return has ? Optional.of(new Fault(index, answer(reception))) : Optional.empty();
    }

    /** What is answered to something that has no place in the record. */
    static Answer answer(Reception reception) {
        if (reception instanceof Reception.IdReused reused) {
            return new Answer.IdReused(reused.id());
        }
        if (reception instanceof Reception.TooEarly early) {
            return new Answer.TooEarly(early.atMillis(), early.lastMillis());
        }
        return new Answer.Invalid(((Reception.Flawed) reception).flaws());
    }
}
