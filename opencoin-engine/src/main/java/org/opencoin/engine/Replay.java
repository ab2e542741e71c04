package org.opencoin.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.community.Archive;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.community.Plan;
import org.opencoin.engine.community.StepTaken;
import org.opencoin.engine.journal.JournalView;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.EntryForm;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.policy.Policy;

/**
 * Judges a journal's operations again, entry by entry, and insists on the same steps and verdicts. It can halt on its way,
 * so that one replay shows the state at several entries.
 */
final class Replay implements AutoCloseable {

    private final Community community;
    private final EntryCursor cursor;
    private Iterator<StepTaken> steps = List.<StepTaken>of().iterator();
    private long next;

    /** A replay that is at the beginning, under the charter that the ledger is founded under. */
    Replay(Policy founding, JournalView journal, Archive archive) {
        this(Community.of(founding).reading(archive), founding.charter(), journal);
    }

    /** A replay that goes on from a state. */
    Replay(Community from, Charter founding, JournalView journal) {
        this.community = from.founding(at -> Genesis.hash(founding, at));
        this.cursor = new EntryCursor(EntryForm.of(from.decimals()), journal);
        this.next = from.entries();
    }

    /** Goes on to the state before the entry of that number, or before the first one after that time. */
    void to(long number, long untilMillis) throws LedgerException {
        for (; next < number; next++) {
            Entry entry = cursor.read(next);
            if (entry.atMillis() > untilMillis) {
                return;
            }
            try {
                repeat(next, entry);
            } catch (Records.Unreadable unreadable) {
                throw unreadable.failure();
            }
        }
    }

    @Override
    public void close() {
        cursor.close();
    }

    /** The state. */
    Community community() {
        return community;
    }

    /** Steps of the last instant that the journal doesn't tell any more: it was cut off between two of them. */
    List<StepTaken> owed() {
        List<StepTaken> owed = new ArrayList<>();
        steps.forEachRemaining(owed::add);
        return owed;
    }

    private void repeat(long number, Entry entry) throws LedgerException {
        if (entry instanceof Entry.CharterEntry charter) {
            found(number, charter);
        } else if (entry instanceof Entry.StepEntry step) {
            step(number, step);
        } else if (entry instanceof Entry.OperationEntry operation) {
            operation(number, operation);
        }
    }

    private void found(long number, Entry.CharterEntry entry) throws LedgerException {
        String ours = community.policy().charter().hash();
        if (!entry.charter().hash().equals(ours)) {
            throw LedgerException.otherCharter(entry.charter().hash(), ours);
        }
        require(number == 0, number);
        community.found(entry.atMillis());
    }

    /** Steps of one instant are done together and told one by one. */
    private void step(long number, Entry.StepEntry entry) throws LedgerException {
        if (!steps.hasNext()) {
            steps = community.advanceTo(entry.atMillis()).iterator();
        }
        require(steps.hasNext() && steps.next().entry().equals(entry), number);
    }

    private void operation(long number, Entry.OperationEntry entry) throws LedgerException {
        boolean nothingDue =
                !steps.hasNext() && community.advanceTo(entry.atMillis()).isEmpty();
        require(nothingDue && community.entries() == number, number);
        Plan plan = community.judge(new Submission(entry.atMillis(), entry.operation(), entry.signatures()));
        require(plan.entry().equals(entry), number);
        community.apply(plan);
        if (entry.operation() instanceof Amend) {
            cursor.in(community.decimals());
        }
    }

    private static void require(boolean same, long number) throws LedgerException {
        if (!same) {
            throw LedgerException.judgedOtherwise(number);
        }
    }
}
