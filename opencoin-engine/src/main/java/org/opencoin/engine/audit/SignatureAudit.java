package org.opencoin.engine.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencoin.engine.community.SignatureCheck.Asked;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.operation.SignatureFlaw;

/** Verifies what members signed, many entries together, on all cores. */
final class SignatureAudit {

    /** So many entries are verified together. */
    private static final int TOGETHER = 4096;

    private final Collected collected;
    private final List<Pending> pending = new ArrayList<>();

    SignatureAudit(Collected collected) {
        this.collected = collected;
    }

    private record Pending(Audit.Recorded recorded, OperationEntry entry, Asked asked) {

        Stream<AuditFinding> findings() {
            return asked.worked().stream().map(this::finding);
        }

        private AuditFinding finding(SignatureFlaw flaw) {
            String code = flaw.kind() == SignatureFlaw.Kind.WRONG ? "OC5240" : "OC5241";
            return AuditFinding.of(code, recorded.number(), recorded.number(), flaw.member())
                    .about(Optional.of(recorded.at()), Whom.of(entry.operation()), Optional.empty());
        }
    }

    /** An entry of which these signatures are asked. */
    void later(Audit.Recorded recorded, OperationEntry entry, Asked asked) {
        if (asked.flaws().isEmpty() && asked.unverified().isEmpty()) {
            return;
        }
        pending.add(new Pending(recorded, entry, asked));
        if (pending.size() >= TOGETHER) {
            finish();
        }
    }

    /** Verifies what is left. */
    void finish() {
        pending.parallelStream().flatMap(Pending::findings).forEachOrdered(collected::add);
        pending.clear();
    }
}
