package org.opencoin.engine.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opencoin.engine.crypto.Checkpoint;
import org.opencoin.engine.crypto.MerkleProof;
import org.opencoin.engine.crypto.MerkleTree;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.journal.LineReader;
import org.opencoin.engine.journal.LineReading;
import org.opencoin.engine.ledger.EntryForm;
import org.opencoin.engine.ledger.MalformedEntryException;
import org.opencoin.engine.operation.CharterText;

/** Checks a proof by itself, without any ledger: everything but who signed. */
public final class EntryCheck {

    private final TlogProof proof;

    private EntryCheck(TlogProof proof) {
        this.proof = proof;
    }

    /** Of that proof. */
    public static EntryCheck of(TlogProof proof) {
        return new EntryCheck(proof);
    }

    /**
     * What the proof proves, provided that one believes whoever signed the checkpoint.
     *
     * @throws ProofException if it proves nothing
     */
    public ProvenEntry run() throws ProofException {
        Checkpoint checkpoint = Signatures.checkpoint(proof.note());
        requireIncluded(proof.enclosed().entry(), proof.index(), proof.path(), checkpoint, ProofCode.NOT_INCLUDED);
        LineReading.Whole entry = line(proof.enclosed().entry(), proof.index());
        requireIncluded(
                proof.enclosed().charter(), 0, proof.enclosed().path(), checkpoint, ProofCode.CHARTER_NOT_PROVEN);
        LineReading.Whole first = line(proof.enclosed().charter(), 0);
        if (!checkpoint.origin().equals(Origin.of(first.written()))) {
            throw new ProofException(ProofCode.OTHER_RECORD, checkpoint.origin(), Origin.of(first.written()));
        }
        return new ProvenEntry(proof.index(), entry.entry(), charter(first), checkpoint);
    }

    private static void requireIncluded(
            byte[] line, long index, List<Sha256> path, Checkpoint checkpoint, ProofCode otherwise)
            throws ProofException {
        Sha256 leaf = MerkleTree.leafHash(line);
        if (!MerkleProof.isIncluded(leaf, index, checkpoint.size(), path, checkpoint.root())) {
            throw new ProofException(otherwise, index, checkpoint.size());
        }
    }

    private static LineReading.Whole line(byte[] line, long number) throws ProofException {
        LineReading reading = new LineReader().read(line, 0, line.length);
        if (reading instanceof LineReading.Whole whole && whole.isTrue() && whole.number() == number) {
            return whole;
        }
        throw new ProofException(ProofCode.ENTRY_CHANGED, number);
    }

    /** The charter that entry 0 names; its hash must be that of its text. */
    private static CharterText charter(LineReading.Whole first) throws ProofException {
        try {
            CharterText charter = EntryForm.readFirst(first.entry()).charter();
            String hash =
                    Sha256.of(charter.text().getBytes(StandardCharsets.UTF_8)).hex();
            if (hash.equals(charter.hash())) {
                return charter;
            }
        } catch (MalformedEntryException malformed) {
            throw new ProofException(ProofCode.ENTRY_CHANGED, 0);
        }
        throw new ProofException(ProofCode.ENTRY_CHANGED, 0);
    }
}
