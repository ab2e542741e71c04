/**
 * The audit of a ledger on disk: trusts nothing, repairs nothing, writes nothing, takes no lock.
 *
 * <p>It reads the files as they lie, recomputes every hash, compiles the charter the ledger holds, judges every operation
 * again, makes every step again, and compares with what was recorded, byte for byte. After a finding it goes on where it
 * can. A reader (L6): the command line and embedders call it. Example:
 *
 * <pre>{@code
 * AuditReport report = Audit.of(Path.of("village-ledger")).run((done, total) -> {});
 * report.findings().forEach(finding -> System.out.println(finding.message("en")));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.audit;
