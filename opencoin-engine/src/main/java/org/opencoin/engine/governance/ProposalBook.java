package org.opencoin.engine.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.ledger.Proposal;
import org.opencoin.engine.operation.Approve;
import org.opencoin.engine.operation.CharterText;
import org.opencoin.engine.operation.Propose;

/** The proposals that are open. An amendment closes all of them: they were written against a charter that is no more. */
public final class ProposalBook {

    private final SortedMap<String, Proposal> open = new TreeMap<>();

    /** The open proposal of that id. */
    public Optional<Proposal> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    /** All that are open, by id. */
    public List<Proposal> all() {
        return List.copyOf(open.values());
    }

    /** Notes a proposal. */
    public void proposed(Propose propose, long atMillis) {
        open.put(propose.id(), new Proposal(propose.id(), propose.charter(), atMillis, new TreeSet<>()));
    }

    /** Notes that a member agrees to an open proposal. */
    public void approved(Approve approve) {
        open.computeIfPresent(approve.of(), (id, proposal) -> proposal.approvedBy(approve.by()));
    }

    /** Closes all. */
    public void clear() {
        open.clear();
    }

    /** Writes everything. */
    public void save(SnapshotWriter out) {
        out.whole(open.size());
        for (Proposal proposal : open.values()) {
            out.text(proposal.id()).number(proposal.atMillis());
            save(proposal.charter(), out);
            out.whole(proposal.approvals().size());
            proposal.approvals().forEach(out::text);
        }
    }

    /** Reads what {@link #save} wrote. */
    public void load(SnapshotReader in) {
        int count = in.whole();
        for (int i = 0; i < count; i++) {
            String id = in.text();
            long atMillis = in.number();
            CharterText charter = loadCharter(in);
            SortedSet<String> approvals = new TreeSet<>();
            int agreed = in.whole();
            for (int j = 0; j < agreed; j++) {
                approvals.add(in.text());
            }
            open.put(id, new Proposal(id, charter, atMillis, approvals));
        }
    }

    /** Writes the text of a charter. */
    public static void save(CharterText charter, SnapshotWriter out) {
        out.text(charter.hash()).text(charter.text()).whole(charter.files().size());
        charter.files().forEach(file -> out.text(file.name()).text(file.sha256()));
    }

    /** Reads it. */
    public static CharterText loadCharter(SnapshotReader in) {
        String hash = in.text();
        String text = in.text();
        List<CharterText.File> files = new ArrayList<>();
        int count = in.whole();
        for (int i = 0; i < count; i++) {
            files.add(new CharterText.File(in.text(), in.text()));
        }
        return new CharterText(hash, text, files);
    }
}
