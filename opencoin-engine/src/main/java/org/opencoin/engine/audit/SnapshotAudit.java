package org.opencoin.engine.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.journal.Finding;
import org.opencoin.engine.journal.Head;
import org.opencoin.engine.journal.JournalCode;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalFolder;
import org.opencoin.engine.journal.SnapshotStore;

/** Whether the snapshots beside a journal hold what judging it again gives. None is needed, and none is believed. */
final class SnapshotAudit {

    /** What a snapshot says it is, and the hash of all it says. */
    private record Claim(Community.Made made, Sha256 state) {}

    private final JournalFolder ledger;
    private final SnapshotStore store;
    private final Map<Long, Claim> claims = new TreeMap<>();
    private final List<AuditFinding> findings = new ArrayList<>();

    SnapshotAudit(JournalFolder ledger) {
        this.ledger = ledger;
        this.store = SnapshotStore.of(ledger.side());
    }

    /** Reads them; what is damaged or of another ledger is found here. */
    void read() throws JournalException {
        for (long taken : store.list()) {
            try {
                Optional<byte[]> state = store.read(taken);
                if (state.isPresent()) {
                    read(taken, state.get());
                }
            } catch (JournalException damaged) {
                found(damaged.finding());
            } catch (IllegalArgumentException otherForm) {
                found(SnapshotStore.otherForm(taken));
            }
        }
    }

    private void read(long taken, byte[] state) throws JournalException {
        Community.Made made = Community.madeOf(state);
        Optional<Sha256> hash = Sha256.parse(made.head());
        if (made.entries() == taken && hash.isPresent() && SnapshotStore.follows(ledger, new Head(taken, hash.get()))) {
            claims.put(taken, new Claim(made, Sha256.of(state)));
        } else {
            found(SnapshotStore.foreign(taken));
        }
    }

    /** Compares the state that all entries so far give with the snapshot after them, if there is one. */
    void compare(Community community) {
        Claim claim = claims.remove(community.entries());
        if (claim == null) {
            return;
        }
        if (!claim.made().isFor(community.policy())) {
            found(SnapshotStore.otherForm(community.entries()));
        } else if (!Sha256.of(community.snapshot(claim.made().head())).equals(claim.state())) {
            found(SnapshotStore.differs(community.entries()));
        }
    }

    /**
     * What is wrong with them.
     *
     * @param sound whether the whole journal was judged and nothing found: else it gives no state to compare with
     */
    List<AuditFinding> findings(boolean sound) {
        if (sound) {
            claims.keySet().forEach(taken -> found(SnapshotStore.differs(taken)));
            return findings;
        }
        String differs = JournalCode.SNAPSHOT_DIFFERS.code();
        return findings.stream().filter(one -> !one.code().equals(differs)).toList();
    }

    private void found(Finding finding) {
        findings.add(AuditFinding.of(finding, Optional.empty()));
    }
}
