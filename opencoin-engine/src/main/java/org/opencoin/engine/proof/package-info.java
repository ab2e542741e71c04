/**
 * Proofs about a record: checkpoints of its journal, that an entry is in it, that it grew out of what it was. Makes them
 * from a journal, and checks them without one.
 *
 * <pre>{@code
 * Checkpoint now = RecordProver.of(journal).checkpoint();
 * SignedNote note = key.sign(SignedNote.unsigned(now.text()));
 * TlogProof proof = RecordProver.of(journal).prove("op-6", now, note);
 * ProvenEntry entry = EntryCheck.of(TlogProof.read(bytes)).run();
 * }</pre>
 */
@NullMarked
package org.opencoin.engine.proof;

import org.jspecify.annotations.NullMarked;
