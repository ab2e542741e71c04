package org.opencoin.engine.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.crypto.Checkpoint;
import org.opencoin.engine.crypto.MerkleRanges;
import org.opencoin.engine.crypto.MerkleRanges.Range;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.crypto.SignedNote;
import org.opencoin.engine.journal.ChainReader;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalView;
import org.opencoin.engine.journal.LineReader;
import org.opencoin.engine.journal.LineReading;

/** Makes checkpoints and proofs from a journal; it writes nothing and keeps nothing. */
public final class RecordProver {

    private final JournalView journal;

    private RecordProver(JournalView journal) {
        this.journal = journal;
    }

    /** Over that journal. */
    public static RecordProver of(JournalView journal) {
        return new RecordProver(journal);
    }

    /**
     * What the record is now.
     *
     * @throws JournalException if the disk fails
     * @throws ProofException if there is no entry 0 that can be read
     */
    public Checkpoint checkpoint() throws JournalException, ProofException {
        return first(journal.head().entries());
    }

    private Checkpoint first(long size) throws JournalException, ProofException {
        TreeReading reading = TreeReading.of(journal, size, List.of(), List.of(0L));
        if (reading.size() < size || size == 0) {
            throw new ProofException(ProofCode.CUT_SHORT, reading.size(), size);
        }
        return new Checkpoint(Origin.of(genesis(reading.line(0))), size, reading.root());
    }

    /**
     * Insists that the record begins with what a checkpoint says.
     *
     * @throws ProofException if it is another record, was rewritten, or cut short
     */
    public void require(Checkpoint checkpoint) throws JournalException, ProofException {
        Checkpoint found = first(checkpoint.size());
        if (!found.origin().equals(checkpoint.origin())) {
            throw new ProofException(ProofCode.OTHER_RECORD, checkpoint.origin(), found.origin());
        }
        if (!found.root().equals(checkpoint.root())) {
            throw new ProofException(ProofCode.REWRITTEN, checkpoint.size());
        }
    }

    /** The number of the entry with the operation of that id, among the first so many; empty when there is none. */
    public OptionalLong find(String id) throws JournalException {
        try (ChainReader reader = ChainReader.of(journal)) {
            while (reader.next()) {
                boolean found = reader.entry()
                        .flatMap(entry -> entry.object("operation"))
                        .flatMap(operation -> operation.text("id"))
                        .filter(id::equals)
                        .isPresent();
                if (found) {
                    return OptionalLong.of(reader.number());
                }
            }
        }
        return OptionalLong.empty();
    }

    /**
     * The proof that an entry is in the record.
     *
     * @param note a signed checkpoint of this record
     * @throws ProofException if the entry came after the checkpoint, or the record isn't what the checkpoint says
     */
    public TlogProof prove(long number, SignedNote note) throws JournalException, ProofException {
        Checkpoint checkpoint = Signatures.checkpoint(note);
        if (number >= checkpoint.size()) {
            throw new ProofException(ProofCode.NOT_YET, number, checkpoint.size());
        }
        require(checkpoint);
        List<Range> path = MerkleRanges.inclusion(number, checkpoint.size());
        List<Range> charterPath = MerkleRanges.inclusion(0, checkpoint.size());
        TreeReading entry = TreeReading.of(journal, checkpoint.size(), path, List.of(0L, number));
        TreeReading charter = TreeReading.of(journal, checkpoint.size(), charterPath, List.of());
        Enclosed enclosed = new Enclosed(entry.line(number), entry.line(0), charter.roots(charterPath));
        return new TlogProof(number, entry.roots(path), enclosed, note);
    }

    /**
     * The proof that the record at one checkpoint grew out of another.
     *
     * @throws ProofException if the record isn't what either of both says
     */
    public Growth growth(Checkpoint older, SignedNote newer) throws JournalException, ProofException {
        Checkpoint now = Signatures.checkpoint(newer);
        require(older);
        require(now);
        if (now.size() < older.size()) {
            throw new ProofException(ProofCode.OLDER, now.size(), older.size());
        }
        List<Range> ranges = new ArrayList<>(MerkleRanges.consistency(older.size(), now.size()));
        TreeReading reading = TreeReading.of(journal, now.size(), ranges, List.of());
        return new Growth(older.size(), reading.roots(ranges), newer);
    }

    private static Sha256 genesis(byte[] line) throws ProofException {
        LineReading reading = new LineReader().read(line, 0, line.length);
        if (reading instanceof LineReading.Whole whole && whole.isTrue() && isFirst(whole.entry())) {
            return whole.written();
        }
        throw new ProofException(ProofCode.ENTRY_CHANGED, 0);
    }

    private static boolean isFirst(JsonObject entry) {
        return entry.whole("entry").orElse(-1) == 0;
    }
}
