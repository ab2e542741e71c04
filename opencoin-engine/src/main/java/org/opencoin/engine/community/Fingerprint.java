package org.opencoin.engine.community;

import java.nio.charset.StandardCharsets;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.OperationForm;
import org.opencoin.engine.operation.Operation;

/** The first 64 bits of SHA-256 of an operation's id, and of its canonical form. */
final class Fingerprint {

    private final OperationForm form;

    Fingerprint(Decimals decimals) {
        this.form = OperationForm.of(decimals);
    }

    static long id(String id) {
        return Sha256.of(id.getBytes(StandardCharsets.US_ASCII)).a();
    }

    long content(Operation operation) {
        return Sha256.of(CanonicalWriter.bytes(form.write(operation))).a();
    }
}
