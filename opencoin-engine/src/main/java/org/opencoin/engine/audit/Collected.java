package org.opencoin.engine.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an audit has found so far. */
final class Collected {

    private final List<AuditFinding> findings = new ArrayList<>();
    private final List<AuditFinding> notices = new ArrayList<>();

    void add(AuditFinding finding) {
        (finding.isNotice() ? notices : findings).add(finding);
    }

    boolean isClean() {
        return findings.isEmpty();
    }

    AuditReport report(long entries, String head, Optional<String> charter) {
        return new AuditReport(entries, head, charter, findings, notices);
    }
}
