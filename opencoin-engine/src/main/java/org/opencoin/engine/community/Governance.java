package org.opencoin.engine.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.governance.ProposalBook;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.operation.CharterText;
import org.opencoin.engine.policy.Policy;

/** What stays when the charter changes: the record behind, what was proposed, the decimals of all that was ever said. */
final class Governance {

    private final ProposalBook proposals = new ProposalBook();
    private Archive archive = Archive.NONE;
    private Decimals decimals;

    Governance(Decimals decimals) {
        this.decimals = decimals;
    }

    void reading(Archive record) {
        this.archive = record;
    }

    Archive archive() {
        return archive;
    }

    ProposalBook proposals() {
        return proposals;
    }

    /** Decimals of every currency, reserve and legal money that this charter or one before it speaks of. */
    Decimals decimals() {
        return decimals;
    }

    /** The charter of a text, if it is one. */
    Optional<Charter> charter(CharterText text) {
        return archive.charter(text);
    }

    /**
     * That of a proposal that was received.
     *
     * @throws IllegalStateException if the record has no charter there any more
     */
    Policy policy(CharterText text) {
        return charter(text)
                .map(Policy::of)
                .orElseThrow(() -> new IllegalStateException("no charter any more: " + text.hash()));
    }

    /** A charter comes in force. */
    void amended(Policy next) {
        decimals = decimals.and(next.decimals());
        proposals.clear();
    }

    void save(SnapshotWriter out) {
        out.whole(decimals.save().size());
        decimals.save().forEach(out::text);
        proposals.save(out);
    }

    void load(SnapshotReader in) {
        List<String> texts = new ArrayList<>();
        int count = in.whole();
        for (int i = 0; i < count; i++) {
            texts.add(in.text());
        }
        decimals = Decimals.load(texts);
        proposals.load(in);
    }
}
