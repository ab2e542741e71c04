package org.opencoin.engine;

import java.nio.file.Path;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.journal.JournalDirectory;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalFolder;
import org.opencoin.engine.journal.MemoryDisk;
import org.opencoin.engine.journal.MemoryJournal;
import org.opencoin.engine.journal.SideStore;

/** Opens ledgers. */
public final class OpenCoin {

    private OpenCoin() {}

    /** A new ledger that is forgotten when it is closed. */
    public static Ledger inMemory(Charter charter) {
        try {
            return Ledger.over(charter, new MemoryJournal(), new SideStore(new MemoryDisk()));
        } catch (LedgerException impossible) {
            throw new IllegalStateException("an empty journal in memory has nothing to refuse", impossible);
        }
    }

    /**
     * Opens the ledger in a directory, making it if there is none; what is there is judged again from its
     * latest good snapshot on.
     *
     * @throws LedgerException if the ledger is open elsewhere, damaged, or lives by another charter
     */
    public static Ledger open(Charter charter, Path directory) throws LedgerException {
        try {
            JournalDirectory journal = JournalDirectory.open(directory);
            try {
                return Ledger.over(charter, journal, journal.side()).kept(journal.notices());
            } catch (LedgerException | RuntimeException refused) {
                journal.close();
                throw refused;
            }
        } catch (JournalException failure) {
            throw LedgerException.of(failure);
        }
    }

    /**
     * Opens the ledger in a directory, under whatever charter is in force there.
     *
     * @throws LedgerException if there is none, it is open elsewhere, or damaged
     */
    public static Ledger open(Path directory) throws LedgerException {
        try {
            JournalFolder.open(directory); // never makes one
            JournalDirectory journal = JournalDirectory.open(directory);
            try {
                return Ledger.over(journal, journal.side()).kept(journal.notices());
            } catch (LedgerException | RuntimeException refused) {
                journal.close();
                throw refused;
            }
        } catch (JournalException failure) {
            throw LedgerException.of(failure);
        }
    }
}
