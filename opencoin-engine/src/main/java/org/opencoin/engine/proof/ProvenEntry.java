package org.opencoin.engine.proof;

import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.crypto.Checkpoint;
import org.opencoin.engine.operation.CharterText;

/**
 * An entry that is in a record.
 *
 * @param number its number
 * @param entry what it says
 * @param charter the charter that the record was founded under
 * @param checkpoint of the record
 */
public record ProvenEntry(long number, JsonObject entry, CharterText charter, Checkpoint checkpoint) {

    /**
     * Insists on a charter.
     *
     * @param hash of its normal form
     * @throws ProofException if the record was founded under another one
     */
    public void requireCharter(String hash) throws ProofException {
        if (!charter.hash().equals(hash)) {
            throw new ProofException(ProofCode.OTHER_CHARTER, hash, charter.hash());
        }
    }
}
