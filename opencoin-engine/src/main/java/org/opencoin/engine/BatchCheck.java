package org.opencoin.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opencoin.engine.Batch.Fault;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.community.Intake;
import org.opencoin.engine.community.Reception;
import org.opencoin.engine.community.SignatureCheck;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.SignatureFlaw;
import org.opencoin.engine.operation.Submission;

/** Finds what of a batch has no place in the record, before any of it is judged. Signatures are verified on all cores. */
final class BatchCheck {

    /** So many signatures are verified together. */
    private static final int TOGETHER = 4096;

    private final Community community;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();

    private BatchCheck(Community community) {
        this.community = community;
    }

    private record Pending(long index, SignatureCheck.Asked asked) {

        Stream<Fault> faults() {
            List<SignatureFlaw> flaws = asked.worked();
            return flaws.isEmpty() ? Stream.of() : Stream.of(new Fault(index, new Answer.Unsigned(flaws)));
        }
    }

    /** The faults, in order. Where they depend on how others of the batch are judged, it is judged on a copy of the state. */
    static List<Fault> faults(Community community, Iterable<Submission> submissions) {
        BatchCheck check = new BatchCheck(community);
        boolean leans = check.received(submissions);
        return check.faults.isEmpty() && leans ? new BatchCheck(community.fork()).rehearsed(submissions) : check.faults;
    }

    private boolean received(Iterable<Submission> submissions) {
        Intake intake = community.intake();
        long index = 0;
        for (Submission submission : submissions) {
            long place = index++;
            add(place, intake.receive(submission, asked -> later(place, asked)));
        }
        verify();
        faults.sort(Comparator.comparingLong(Fault::index));
        return intake.leans();
    }

    /** On a community that may be changed. */
    private List<Fault> rehearsed(Iterable<Submission> submissions) {
        long index = 0;
        for (Submission submission : submissions) {
            Reception reception = community.receive(submission);
            add(index++, reception);
            if (reception instanceof Reception.Fresh) {
                if (!community.isFounded()) {
                    community.found(submission.atMillis());
                }
                community.advanceTo(submission.atMillis());
                rehearse(submission);
            }
        }
        return faults;
    }

    /** An amendment is the last of its batch: nothing leans on it. */
    private void rehearse(Submission submission) {
        if (!(submission.operation() instanceof Amend)) {
            community.apply(community.judge(submission));
        }
    }

    private void later(long index, SignatureCheck.Asked asked) {
        pending.add(new Pending(index, asked));
        if (pending.size() >= TOGETHER) {
            verify();
        }
    }

    private void verify() {
        pending.parallelStream().flatMap(Pending::faults).forEachOrdered(faults::add);
        pending.clear();
    }

    private void add(long index, Reception reception) {
        if (!(reception instanceof Reception.Fresh) && !(reception instanceof Reception.Repeated)) {
            faults.add(new Fault(index, answer(reception)));
        }
    }

    /** What is answered to something that has no place in the record. */
    static Answer answer(Reception reception) {
        if (reception instanceof Reception.IdReused reused) {
            return new Answer.IdReused(reused.id());
        }
        if (reception instanceof Reception.TooEarly early) {
            return new Answer.TooEarly(early.atMillis(), early.lastMillis());
        }
        if (reception instanceof Reception.AfterAmendment) {
            return new Answer.AfterAmendment();
        }
        if (reception instanceof Reception.Unsigned unsigned) {
            return new Answer.Unsigned(unsigned.flaws());
        }
        return new Answer.Invalid(((Reception.Flawed) reception).flaws());
    }
}
