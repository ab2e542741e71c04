package org.opencoin.engine;

import java.util.Optional;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.journal.ChainWriter;
import org.opencoin.engine.journal.Head;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalView;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.EntryForm;
import org.opencoin.engine.operation.CharterText;

/** Entry 0: what a ledger under a charter begins with, and the hash by which everything signed for it names it. */
final class Genesis {

    private Genesis() {}

    static Entry.CharterEntry entry(Charter charter, long atMillis) {
        return new Entry.CharterEntry(atMillis, CharterText.of(charter));
    }

    /** Lower-case hexadecimal. */
    static String hash(Charter charter, long atMillis) {
        JsonObject form = EntryForm.of(Decimals.NONE).write(entry(charter, atMillis));
        return new ChainWriter(Head.EMPTY).seal(form).hash().hex();
    }

    /**
     * The charter that a journal is founded under: by its entry 0, or the one offered to an empty journal.
     *
     * @throws LedgerException if entry 0 has no charter that can be understood, or there is none
     */
    static Charter charter(JournalView journal, Records records, Optional<Charter> offered) throws LedgerException {
        try (EntryCursor cursor = new EntryCursor(EntryForm.of(Decimals.NONE), journal)) {
            if (journal.head().entries() == 0) {
                return offered.orElseThrow(() -> LedgerException.judgedOtherwise(0));
            }
            if (!(cursor.read(0) instanceof Entry.CharterEntry first)) {
                throw LedgerException.judgedOtherwise(0);
            }
            String ours = offered.map(Charter::hash).orElse("");
            return records.charter(first.charter())
                    .orElseThrow(() -> offered.isPresent()
                            ? LedgerException.otherCharter(first.charter().hash(), ours)
                            : LedgerException.judgedOtherwise(0));
        } catch (JournalException failure) {
            throw LedgerException.of(failure);
        } catch (Records.Unreadable unreadable) {
            throw unreadable.failure();
        }
    }
}
