/**
 * What the record says: accounts, postings, verdicts and entries, and the canonical form of each.
 *
 * <p>Values only. An {@link org.opencoin.engine.ledger.Entry} can't hold postings that don't balance nor a verdict whose
 * outcome contradicts its clauses, because neither can be built. The form on disk is that of {@code spec/ledger.md};
 * {@link org.opencoin.engine.ledger.EntryForm} writes it and reads it back, and refuses whatever it wouldn't have written.
 * Numbers and hashes of lines belong to the journal.
 *
 * <pre>{@code
 * Postings moved = Postings.of(
 *         new Posting(AccountName.member("m1"), "PIO", -10_50),
 *         new Posting(AccountName.member("m2"), "PIO", 10_50));
 * Entry entry = new Entry.OperationEntry(at, payment, Verdict.ALLOWED, moved);
 * Json.JsonObject form = EntryForm.of(charter).write(entry);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.ledger;
