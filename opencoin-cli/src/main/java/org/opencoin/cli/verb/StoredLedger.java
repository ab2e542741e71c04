package org.opencoin.cli.verb;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.source.FileResolver;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.journal.ChainReader;
import org.opencoin.engine.journal.Head;
import org.opencoin.engine.journal.Journal;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalFolder;
import org.opencoin.engine.journal.Line;
import org.opencoin.engine.journal.Lines;
import org.opencoin.engine.journal.RealDisk;
import org.opencoin.engine.journal.SideFiles;
import org.opencoin.engine.journal.SideStore;
import org.opencoin.engine.ledger.EntryForm;
import org.opencoin.engine.ledger.MalformedEntryException;
import org.opencoin.engine.operation.CharterText;

/** A ledger on disk, opened for reading under the charter in force: no lock is taken, nothing is written. */
final class StoredLedger {

    private StoredLedger() {}

    /**
     * The ledger in that folder.
     *
     * @return empty when its first entry holds no charter that compiles: then only an audit can say more
     * @throws JournalException if there is no ledger, if it doesn't end as it was closed, or its files can't be read
     * @throws LedgerException if its entries don't say what judging them again gives
     */
    static Optional<Ledger> read(Path folder) throws JournalException, LedgerException {
        JournalFolder journal = JournalFolder.open(folder);
        journal.requireEndAsClosed();
        Optional<Charter> charter = charter(journal);
        if (charter.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Ledger.over(new ReadOnly(journal, journal.head()), new SideStore(new RealDisk(folder))));
    }

    /** The charter that a journal is founded under, compiled from the ledger alone. */
    static Optional<Charter> charter(JournalFolder journal) throws JournalException {
        Optional<CharterText> text = text(journal);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Map<String, byte[]> files = new HashMap<>();
        for (CharterText.File file : text.get().files()) {
            content(journal.side(), file).ifPresent(bytes -> files.put(file.sha256(), bytes));
        }
        SourceFile source = SourceFile.of("charter", text.get().text(), FileResolver.byHash(files));
        return Compiler.compile(source).charter();
    }

    private static Optional<CharterText> text(JournalFolder journal) throws JournalException {
        try (ChainReader reader = ChainReader.of(journal)) {
            if (!reader.next() || reader.entry().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(EntryForm.readFirst(reader.entry().get()).charter());
        } catch (MalformedEntryException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> content(SideFiles side, CharterText.File file) throws JournalException {
        Optional<Sha256> hash = Sha256.parse(file.sha256());
        return hash.isEmpty() ? Optional.empty() : side.file(hash.get());
    }

    /**
     * A journal that nobody may add to.
     *
     * @param end where it ended when it was opened: what somebody else adds meanwhile isn't seen
     */
    private record ReadOnly(JournalFolder folder, Head end) implements Journal {

        @Override
        public Head head() {
            return end;
        }

        @Override
        public Lines read(long fromEntry) throws JournalException {
            return folder.read(fromEntry);
        }

        @Override
        public Head append(Head expected, List<Line> lines) {
            throw new IllegalStateException("this ledger was opened for reading");
        }

        @Override
        public void close() {
            // Nothing is held open between reads.
        }
    }
}
