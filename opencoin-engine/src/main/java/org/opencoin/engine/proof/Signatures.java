package org.opencoin.engine.proof;

import org.opencoin.engine.crypto.Checkpoint;
import org.opencoin.engine.crypto.NoteKey;
import org.opencoin.engine.crypto.SignedNote;

/** Reads checkpoints and insists on who signed them. */
public final class Signatures {

    private Signatures() {}

    /**
     * The checkpoint that a note holds.
     *
     * @throws ProofException if it holds something else
     */
    public static Checkpoint checkpoint(SignedNote note) throws ProofException {
        return Checkpoint.read(note.text()).orElseThrow(() -> new ProofException(ProofCode.MALFORMED));
    }

    /**
     * Insists that a key signed a note, and that no signature by it is false.
     *
     * @throws ProofException if not
     */
    public static void require(NoteKey key, SignedNote note) throws ProofException {
        switch (key.signatures(note)) {
            case YES -> {}
            case NO -> throw new ProofException(ProofCode.NOT_SIGNED, key.name(), key.id());
            case FALSELY -> throw new ProofException(ProofCode.SIGNED_FALSELY, key.name(), key.id());
        }
    }
}
