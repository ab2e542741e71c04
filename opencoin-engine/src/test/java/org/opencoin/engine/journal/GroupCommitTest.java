package org.opencoin.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupCommitTest {

    private static final int THREADS = 16;
    private static final int EACH = 200;

    /** Counts batches, and takes its time over each, as a disk does. */
    private static final class SlowJournal implements Journal {

        private final MemoryJournal journal = new MemoryJournal();
        private final AtomicInteger batches = new AtomicInteger();
        private long failFrom = Long.MAX_VALUE;

        @Override
        public Head head() {
            return journal.head();
        }

        @Override
        public Head append(Head expected, List<Line> lines) throws JournalException {
            batches.incrementAndGet();
            Thread.yield();
            if (journal.head().entries() + lines.size() > failFrom) {
                throw JournalException.of(new DiskFullException("full", null), "slow");
            }
            return journal.append(expected, lines);
        }

        @Override
        public Lines read(long fromEntry) {
            return journal.read(fromEntry);
        }

        @Override
        public void close() {
            journal.close();
        }
    }

    private final SlowJournal journal = new SlowJournal();
    private final ChainWriter chain = new ChainWriter(Head.EMPTY);
    private final GroupCommit commits = new GroupCommit(journal, 1_000);

    private long submit() throws JournalException {
        Line line;
        synchronized (chain) {
            line = chain.seal(Entries.body(chain.head().entries()));
            commits.enqueue(line);
        }
        commits.awaitDurable(line.entry());
        return line.entry();
    }

    private List<Future<Long>> submitFromManyThreads(int each) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Long>> submitters = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                submitters.add(() -> {
                    long last = -1;
                    for (int n = 0; n < each; n++) {
                        last = submit();
                        if (journal.head().entries() <= last) {
                            throw new AssertionError("answered before entry " + last + " was in the journal");
                        }
                    }
                    return last;
                });
            }
            return threads.invokeAll(submitters);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void many_threads_share_batches_and_every_answer_comes_after_its_entry() throws Exception {
        for (Future<Long> answer : submitFromManyThreads(EACH)) {
            assertThat(answer.get()).isNotNegative();
        }
        assertThat(journal.head().entries()).isEqualTo(THREADS * EACH);
        assertThat(journal.batches.get()).isLessThan(THREADS * EACH);
        assertThat(Entries.findings(ChainReader.of(journal))).isEmpty();
    }

    @Test
    void when_the_disk_fails_everybody_who_waits_is_told() throws Exception {
        journal.failFrom = 500;
        int told = 0;
        // More from each thread than the disk takes in all, so that none is done before it fails.
        for (Future<Long> answer : submitFromManyThreads(501)) {
            var failure = catchThrowableOfType(java.util.concurrent.ExecutionException.class, answer::get);
            assertThat(failure).hasCauseInstanceOf(JournalException.class);
            told++;
        }
        assertThat(told).isEqualTo(THREADS);
        assertThat(journal.head().entries()).isLessThanOrEqualTo(500);
        assertThat(catchThrowableOfType(JournalException.class, this::submit).code())
                .isEqualTo(JournalCode.DISK_FULL);
    }

    @Test
    void one_thread_can_queue_a_whole_run_and_flush_now_and_then() throws Exception {
        GroupCommit small = new GroupCommit(journal, 100);
        for (Line line : Entries.lines(chain, 1_050)) {
            small.enqueue(line);
        }
        assertThat(journal.batches.get()).isEqualTo(10);
        assertThat(small.flush()).isEqualTo(journal.head()).isEqualTo(chain.head());
        assertThat(small.flush()).isEqualTo(chain.head());
        assertThat(journal.batches.get()).isEqualTo(11);
    }

    @Test
    void waiting_for_an_entry_nobody_queued_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> commits.awaitDurable(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
