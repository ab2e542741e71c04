package org.opencoin.engine.proof;

/** Why a proof or a checkpoint isn't believed; each has a page in the catalogue of diagnostics. */
public enum ProofCode {
    /** The file isn't a proof, a checkpoint or a proof of growth. */
    MALFORMED("OC5200"),
    /** The hashes don't lead from the entry to the root. */
    NOT_INCLUDED("OC5201"),
    /** No signature says it is by the key. */
    NOT_SIGNED("OC5202"),
    /** A signature that says it is by the key doesn't hold. */
    SIGNED_FALSELY("OC5203"),
    /** The line that is proven isn't an entry, or its hash isn't the hash of the line. */
    ENTRY_CHANGED("OC5204"),
    /** The entry that names the charter isn't proven. */
    CHARTER_NOT_PROVEN("OC5205"),
    /** The record lives by another charter. */
    OTHER_CHARTER("OC5206"),
    /** The checkpoint is of another record. */
    OTHER_RECORD("OC5207"),
    /** The newer record doesn't begin with the older one. */
    FORKED("OC5208"),
    /** The checkpoint is older than what was seen. */
    OLDER("OC5209"),
    /** The proof begins at another checkpoint. */
    OTHER_BEGINNING("OC5210"),
    /** The record doesn't begin with what a checkpoint says. */
    REWRITTEN("OC5211"),
    /** The record has fewer entries than a checkpoint says. */
    CUT_SHORT("OC5212"),
    /** The entry came after the checkpoint. */
    NOT_YET("OC5213");

    private final String code;

    ProofCode(String code) {
        this.code = code;
    }

    /** The code in the catalogue, such as {@code OC5201}. */
    public String code() {
        return code;
    }
}
