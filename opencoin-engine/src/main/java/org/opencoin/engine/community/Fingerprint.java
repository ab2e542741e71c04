package org.opencoin.engine.community;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.OperationForm;
import org.opencoin.engine.operation.Operation;

/** The first 64 bits of SHA-256 of an operation's id, and of its canonical form. Not for several threads at once. */
final class Fingerprint {

    private final OperationForm form;

    // An operation is asked about when it is received and again when it is done, with nothing in between.
    private @Nullable Operation last;
    private long lastContent;

    Fingerprint(Decimals decimals) {
        this.form = OperationForm.of(decimals);
    }

    static long id(String id) {
        return Sha256.of(id.getBytes(StandardCharsets.US_ASCII)).a();
    }

    long content(Operation operation) {
        if (operation != last) {
            lastContent =
                    Sha256.of(CanonicalWriter.bytes(form.write(operation))).a();
            last = operation;
        }
        return lastContent;
    }
}
