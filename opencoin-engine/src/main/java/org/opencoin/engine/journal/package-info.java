/**
 * Entries on disk, and the chain that makes them a record: format {@code opencoin-ledger/1}, {@code spec/ledger.md}.
 *
 * <p>{@link org.opencoin.engine.journal.Journal} is the port: compare-and-append lines, read them back. Behind it stand
 * {@link org.opencoin.engine.journal.JournalDirectory} (a directory, on a {@link org.opencoin.engine.journal.Disk} that
 * tests can make fail) and {@link org.opencoin.engine.journal.MemoryJournal}. {@link
 * org.opencoin.engine.journal.ChainWriter} turns entries into chained lines, {@link
 * org.opencoin.engine.journal.ChainReader} checks them, {@link org.opencoin.engine.journal.GroupCommit} makes many
 * threads share one write and one fsync, {@link org.opencoin.engine.journal.SideStore} keeps what lies beside.
 *
 * <p>For the host around the community and for readers of the record; what an entry means is not known here.
 *
 * <pre>{@code
 * try (JournalDirectory journal = JournalDirectory.open(Path.of("ledger"))) {
 *     journal.notices().forEach(notice -> out.println(notice.message("en")));
 *     ChainWriter chain = new ChainWriter(journal.head());
 *     journal.append(journal.head(), List.of(chain.seal(entry)));
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.journal;
