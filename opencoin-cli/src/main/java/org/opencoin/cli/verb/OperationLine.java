package org.opencoin.cli.verb;

import java.nio.charset.StandardCharsets;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.OperationForm;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Signatures;
import org.opencoin.engine.time.LedgerTime;

/** An operation as a line of a file; for operations without amounts, which no currency is needed to write. */
final class OperationLine {

    private OperationLine() {}

    /** The line, without a line feed. */
    static byte[] of(Operation operation, long atMillis, Signatures signatures) {
        JsonObject form = OperationForm.of(Decimals.NONE).write(operation);
        JsonObject.Builder line = JsonObject.builder().put("at", LedgerTime.text(atMillis));
        for (int i = 0; i < form.size(); i++) {
            line.put(form.name(i), form.value(i));
        }
        if (!signatures.byMember().isEmpty()) {
            JsonObject.Builder byMember = JsonObject.builder();
            signatures.byMember().forEach(byMember::put);
            line.put("signatures", byMember.build());
        }
        return CanonicalWriter.bytes(line.build());
    }

    /** The line with its line feed. */
    static String text(Operation operation, long atMillis, Signatures signatures) {
        return new String(of(operation, atMillis, signatures), StandardCharsets.UTF_8) + "\n";
    }
}
