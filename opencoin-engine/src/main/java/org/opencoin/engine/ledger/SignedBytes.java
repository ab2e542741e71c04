package org.opencoin.engine.ledger;

import java.util.OptionalLong;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.time.LedgerTime;

/**
 * What a member signs ({@code spec/operations.md}, 6): the operation in canonical form, in this ledger and no other, and up
 * to when.
 */
public final class SignedBytes {

    /** The first word of everything that members sign. */
    public static final String FORMAT = "operation/1";

    private final OperationForm form;

    private SignedBytes(OperationForm form) {
        this.form = form;
    }

    /** Those of operations in those currencies. */
    public static SignedBytes in(Decimals decimals) {
        return new SignedBytes(OperationForm.of(decimals));
    }

    /**
     * The bytes.
     *
     * @param ledger hash of entry 0
     * @param untilMillis ledger time up to which the signature counts, if it ends
     */
    public byte[] of(Operation operation, String ledger, OptionalLong untilMillis) {
        JsonObject.Builder signed = JsonObject.builder()
                .put("ledger", ledger)
                .put("opencoin", FORMAT)
                .put("operation", form.write(operation));
        untilMillis.ifPresent(until -> signed.put("until", LedgerTime.text(until)));
        return CanonicalWriter.bytes(signed.build());
    }
}
