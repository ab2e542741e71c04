package org.opencoin.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.journal.Finding;
import org.opencoin.engine.journal.Head;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalView;
import org.opencoin.engine.journal.SideFiles;
import org.opencoin.engine.journal.SnapshotStore;
import org.opencoin.engine.operation.CharterText;
import org.opencoin.engine.policy.Policy;

/**
 * The snapshots of a ledger, as short cuts of replays. One that is damaged, of another ledger, of another history, or of
 * another form of state is passed over, and what was passed over is told.
 *
 * <p>Safe for several threads.
 */
final class Snapshots {

    /** A journal shorter than this is read again sooner than a snapshot is. */
    static final long FEWEST = 4_096;

    /** So many entries judged again are worth a word. */
    private static final long MANY = 65_536;

    private final Policy founding;
    private final Records records;
    private final JournalView journal;
    private final SnapshotStore store;
    private long newest;
    private long attempted;
    private boolean keeping;
    private @Nullable Thread making;

    /** @param founding the charter that the ledger is founded under */
    Snapshots(Policy founding, JournalView journal, SideFiles side, Records records) {
        this.founding = founding;
        this.records = records;
        this.journal = journal;
        this.store = SnapshotStore.of(side);
    }

    /**
     * What opening came to.
     *
     * @param replay at the last entry
     * @param notices what was wrong with the snapshots
     */
    record Opened(Replay replay, List<Finding> notices) {}

    /** Replays the whole journal, from the latest good snapshot on. */
    Opened open(long entries) throws LedgerException {
        List<Finding> notices = new ArrayList<>();
        try (Replay replay = begin(entries, Long.MAX_VALUE, notices)) {
            long from = replay.community().entries();
            newest(from);
            replay.to(entries, Long.MAX_VALUE);
            if (entries - from >= MANY) {
                notices.add(SnapshotStore.absent(entries - from, entries));
            }
            return new Opened(replay, notices);
        }
    }

    /** A replay that begins at the latest good snapshot of at most so many entries, none of them after a time. */
    Replay begin(long mostEntries, long untilMillis) throws LedgerException {
        return begin(mostEntries, untilMillis, new ArrayList<>());
    }

    private Replay begin(long mostEntries, long untilMillis, List<Finding> notices) throws LedgerException {
        try {
            for (long taken : store.list()) {
                Optional<Community> state = restored(taken, mostEntries, untilMillis, notices);
                if (state.isPresent()) {
                    return new Replay(state.get(), founding.charter(), journal);
                }
            }
        } catch (JournalException failure) {
            throw LedgerException.of(failure);
        }
        return new Replay(founding, journal, records);
    }

    private Optional<Community> restored(long taken, long mostEntries, long untilMillis, List<Finding> notices)
            throws JournalException {
        if (taken > mostEntries && mostEntries < journal.head().entries()) {
            return Optional.empty();
        }
        Optional<byte[]> state;
        try {
            state = store.read(taken);
        } catch (JournalException damaged) {
            notices.add(damaged.finding());
            return Optional.empty();
        }
        return state.isEmpty() ? Optional.empty() : restored(state.get(), taken, untilMillis, notices);
    }

    private Optional<Community> restored(byte[] state, long taken, long untilMillis, List<Finding> notices)
            throws JournalException {
        try {
            Community.Made made = Community.madeOf(state);
            Optional<Sha256> hash = Sha256.parse(made.head());
            if (made.entries() != taken
                    || hash.isEmpty()
                    || !SnapshotStore.follows(journal, new Head(taken, hash.get()))) {
                notices.add(SnapshotStore.foreign(taken));
                return Optional.empty();
            }
            if (made.lastMillis() > untilMillis) {
                return Optional.empty();
            }
            Optional<Community> community = policy(made.charter())
                    .map(policy -> Community.restore(policy, state).reading(records))
                    .filter(found -> Arrays.equals(found.snapshot(made.head()), state));
            if (community.isPresent()) {
                return community;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException otherForm) {
            // Its bytes are those that were written, so it is another program's.
        }
        notices.add(SnapshotStore.otherForm(taken));
        return Optional.empty();
    }

    private Optional<Policy> policy(CharterText inForce) {
        return inForce.hash().equals(founding.charter().hash())
                ? Optional.of(founding)
                : records.charter(inForce).map(Policy::of);
    }

    /**
     * Begins to keep snapshots: removes those that were found to be no good and takes one in their place, and one if there
     * is none near enough.
     */
    void keepFrom(Community community, Head durable, List<Finding> notices) {
        keeping = true;
        try {
            replaceBad(community, durable, notices);
        } catch (JournalException withoutRoom) {
            // Another will be made. What fails here for good fails for the journal too, which says so.
        }
    }

    private void replaceBad(Community community, Head durable, List<Finding> notices) throws JournalException {
        boolean bad = false;
        for (long taken : store.list()) {
            if (notices.stream().anyMatch(notice -> SnapshotStore.isAbout(notice, taken))) {
                store.discard(taken);
                bad = true;
            }
        }
        if (bad && community.entries() == durable.entries()) {
            keep(community, durable);
        } else {
            keepIfDue(community, durable, MANY, 8);
        }
    }

    /** Takes a last snapshot of a state that nobody changes any more, unless there is one near enough. */
    void keepLast(Community community, Head durable) {
        await();
        try {
            if (keeping) {
                keepIfDue(community, durable, FEWEST, 64);
            }
        } catch (JournalException withoutRoom) {
            // The journal is whole without it; the next opening makes it again.
        }
    }

    private void keepIfDue(Community community, Head durable, long fewest, long part) throws JournalException {
        if (community.entries() == durable.entries() && isDue(newest(), durable.entries(), fewest, part)) {
            keep(community, durable);
        }
    }

    private void keep(Community community, Head durable) throws JournalException {
        store.keep(durable.entries(), community.snapshot(durable.hash().hex()));
        newest(durable.entries());
    }

    /** So that a snapshot never costs more than a small part of what it spares. */
    private static boolean isDue(long last, long entries, long fewest, long part) {
        return entries - last >= Math.max(fewest, entries / part);
    }

    private synchronized long newest() {
        return newest;
    }

    private synchronized void newest(long entries) {
        newest = Math.max(newest, entries);
    }

    /**
     * Told that the ledger has so many entries. Now and then it has a snapshot made, by a thread of its own that judges
     * again what is durable: the ledger itself never waits for that.
     */
    synchronized void reached(long entries) {
        if (keeping && making == null && isDue(Math.max(newest, attempted), entries, MANY, 4)) {
            attempted = entries;
            Thread thread = new Thread(this::make, "opencoin-snapshot");
            thread.setDaemon(true);
            making = thread;
            thread.start();
        }
    }

    private void make() {
        try {
            Head durable = journal.head();
            try (Replay replay = begin(durable.entries(), Long.MAX_VALUE)) {
                replay.to(durable.entries(), Long.MAX_VALUE);
                if (replay.owed().isEmpty()) {
                    keep(replay.community(), durable);
                }
            }
        } catch (LedgerException | JournalException later) {
            // A snapshot is a convenience: whatever fails here fails for the ledger too, which says so.
        } finally {
            made();
        }
    }

    private synchronized void made() {
        making = null;
    }

    private void await() {
        Thread thread;
        synchronized (this) {
            thread = making;
        }
        if (thread == null) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
