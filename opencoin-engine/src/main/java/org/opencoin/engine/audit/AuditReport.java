package org.opencoin.engine.audit;

import java.util.List;
import java.util.Optional;

/**
 * What an audit came to.
 *
 * @param entries how many lines the journal has
 * @param head hash of the last entry, recomputed; 64 zeros when there is none
 * @param charter hash of the charter the ledger was founded under, recomputed, when it could be read
 * @param findings what is wrong, in the order of the entries; none when the record is whole
 * @param notices what is told without being damage of the record
 */
public record AuditReport(
        long entries, String head, Optional<String> charter, List<AuditFinding> findings, List<AuditFinding> notices) {

    public AuditReport {
        findings = List.copyOf(findings);
        notices = List.copyOf(notices);
    }

    /** Whether the record is whole. */
    public boolean isClean() {
        return findings.isEmpty();
    }
}
