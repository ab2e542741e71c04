package org.opencoin.engine.journal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets many threads share one write and one fsync. There is no thread in here: of those that wait for their entries, one
 * writes for all that are queued, while the others and their newcomers gather behind it.
 *
 * <p>Each submitter, while it holds the lock under which it judges, seals its line and {@link #enqueue}s it; then, that
 * lock let go, it {@link #awaitDurable}s its entry. A batch of one submitter enqueues all its lines and {@link #flush}es
 * now and then, from its own thread or from another. Safe for several threads.
 *
 * <pre>{@code
 * Line line;
 * synchronized (community) {
 *     line = chain.seal(judgeAndApply(operation));
 *     commits.enqueue(line);
 * }
 * commits.awaitDurable(line.entry());
 * }</pre>
 */
public final class GroupCommit {

    private final Journal journal;
    private final int mostQueued;

    private List<Line> queue = new ArrayList<>();
    private long beingWritten;
    private Head durable;
    private boolean writing;
    private @Nullable JournalException failure;

    /**
     * Commits to a journal that nobody else appends to.
     *
     * @param mostQueued how many lines may wait before {@link #enqueue} waits with them
     */
    public GroupCommit(Journal journal, int mostQueued) {
        this.journal = journal;
        this.mostQueued = mostQueued;
        this.durable = journal.head();
    }

    /**
     * Queues a line; lines come in the order of their chain.
     *
     * @throws JournalException if an earlier write failed, or fails now that the queue is full
     */
    public void enqueue(Line line) throws JournalException {
        awaitRoom();
        synchronized (this) {
            refuseAfterFailure();
            queue.add(line);
        }
    }

    /**
     * Waits until an entry that was queued is durable, writing for everybody if nobody does.
     *
     * @throws JournalException if it can't be made durable: whether it is in the journal is known only once that is opened
     *     again
     */
    public void awaitDurable(long entry) throws JournalException {
        requireQueued(entry);
        while (!isDurable(entry)) {
            if (becomeWriter(entry)) {
                write();
            }
        }
    }

    /**
     * Makes everything that is queued now durable.
     *
     * @return where the journal ends
     * @throws JournalException as {@link #awaitDurable} does
     */
    public Head flush() throws JournalException {
        long last;
        synchronized (this) {
            refuseAfterFailure();
            last = durable.entries() + pending() - 1;
        }
        awaitDurable(last);
        return durable();
    }

    /** Where the journal ends, as far as it is durable. */
    public synchronized Head durable() {
        return durable;
    }

    private synchronized long pending() {
        return beingWritten + queue.size();
    }

    private synchronized void requireQueued(long entry) {
        if (failure == null && entry >= durable.entries() + pending()) {
            throw new IllegalArgumentException("entry " + entry + " was never queued");
        }
    }

    private void awaitRoom() throws JournalException {
        if (pending() >= mostQueued) {
            flush();
        }
    }

    private synchronized boolean isDurable(long entry) throws JournalException {
        if (durable.entries() > entry) {
            return true;
        }
        refuseAfterFailure();
        return false;
    }

    /** Waits while another thread writes; answers whether this one must. */
    private synchronized boolean becomeWriter(long entry) {
        boolean interrupted = false;
        while (writing && durable.entries() <= entry && failure == null) {
            try {
                wait();
            } catch (InterruptedException later) {
                // The entry will be durable or not, whoever is impatient: an answer can't be taken back.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (durable.entries() > entry || failure != null) {
            return false;
        }
        writing = true;
        return true;
    }

    private void write() {
        List<Line> batch = takeAll();
        try {
            done(journal.append(durable(), batch), null);
        } catch (JournalException refused) {
            done(durable(), refused);
        } catch (RuntimeException | Error bug) {
            done(durable(), new JournalException(Finding.about(JournalCode.CLOSED, "journal"), bug));
            throw bug;
        }
    }

    private synchronized List<Line> takeAll() {
        List<Line> batch = queue;
        queue = new ArrayList<>();
        beingWritten = batch.size();
        return batch;
    }

    private synchronized void done(Head head, @Nullable JournalException refused) {
        durable = head;
        failure = refused;
        beingWritten = 0;
        writing = false;
        notifyAll();
    }

    private synchronized void refuseAfterFailure() throws JournalException {
        if (failure != null) {
            throw new JournalException(failure.finding(), failure);
        }
    }
}
