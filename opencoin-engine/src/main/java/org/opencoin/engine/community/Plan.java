package org.opencoin.engine.community;

import java.util.ArrayList;
import java.util.List;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.income.GrantBook.Granted;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Posting;
import org.opencoin.engine.ledger.Postings;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.payment.PaymentBook.Remembered;
import org.opencoin.engine.policy.Limits;
import org.opencoin.engine.policy.Occasion;
import org.opencoin.engine.policy.Policy;

/** An operation judged: the verdict, what it moves, and what books must note. Nothing has changed yet. */
public final class Plan {

    private final Submission submission;
    private final Verdict verdict;
    private final Movements movements;
    private final Note note;
    private final Limits names;

    Plan(Submission submission, Verdict verdict, Movements movements, Note note, Limits names) {
        this.submission = submission;
        this.verdict = verdict;
        this.movements = verdict.allows() ? movements : new Movements();
        this.note = note;
        this.names = names;
    }

    /** What books note of an operation that is allowed, besides what moves. */
    sealed interface Note {}

    /** Nothing, or what the operation itself says. */
    record Nothing() implements Note {}

    /** A payment. */
    record Paid(Occasion payment) implements Note {}

    /** A redemption. */
    record Redeemed(int member, int currency, long amount) implements Note {}

    /** A grant. */
    record Granting(Granted grant) implements Note {}

    /** A payment taken back. */
    record Undone(Remembered payment) implements Note {}

    /** A payment is disputed. */
    record Disputed(Remembered payment) implements Note {}

    /** A dispute is settled. */
    record Settled(Remembered payment, boolean upheld) implements Note {}

    /** A charter comes in force. */
    record Amended(Policy next) implements Note {}

    /** When it is done, in ledger time. */
    public long atMillis() {
        return submission.atMillis();
    }

    /** The operation. */
    public Operation operation() {
        return submission.operation();
    }

    /** How it was judged. */
    public Verdict verdict() {
        return verdict;
    }

    Movements movements() {
        return movements;
    }

    Note note() {
        return note;
    }

    /** The entry it becomes. */
    public Entry.OperationEntry entry() {
        List<Posting> postings = new ArrayList<>(movements.size());
        for (int i = 0; i < movements.size(); i++) {
            postings.add(names.posting(movements, i));
        }
        return new Entry.OperationEntry(
                atMillis(),
                operation(),
                submission.signatures(),
                verdict,
                Postings.balanced(postings).orElseThrow());
    }
}
