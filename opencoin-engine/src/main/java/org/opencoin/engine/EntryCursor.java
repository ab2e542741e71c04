package org.opencoin.engine;

import org.jspecify.annotations.Nullable;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalView;
import org.opencoin.engine.journal.LineReader;
import org.opencoin.engine.journal.LineReading;
import org.opencoin.engine.journal.Lines;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.EntryForm;
import org.opencoin.engine.ledger.MalformedEntryException;

/** Reads a journal's durable entries; quick when it is asked for them in order. Not for several threads at once. */
final class EntryCursor implements AutoCloseable {

    private EntryForm form;
    private final JournalView journal;
    private final LineReader reader = new LineReader();
    private @Nullable Lines lines;
    private long next;

    EntryCursor(EntryForm form, JournalView journal) {
        this.form = form;
        this.journal = journal;
    }

    /** Reads what follows in the form of more currencies: a charter has come in force. */
    void in(Decimals decimals) {
        form = EntryForm.of(decimals);
    }

    /** The entry of that number, which is durable. */
    Entry read(long number) throws LedgerException {
        try {
            Lines at = seek(number);
            if (!at.next()) {
                throw LedgerException.judgedOtherwise(number);
            }
            next = number + 1;
            return parse(number, reader.read(at.buffer(), at.start(), at.end()));
        } catch (JournalException failure) {
            throw LedgerException.of(failure);
        }
    }

    private Lines seek(long number) throws JournalException, LedgerException {
        Lines at = lines;
        if (at == null || number < next) {
            close();
            at = journal.read(number);
            next = number;
            lines = at;
        }
        for (; next < number; next++) {
            if (!at.next()) {
                // The cursor ends where the journal did when it was opened; the entry came later.
                close();
                return seek(number);
            }
        }
        return at;
    }

    private Entry parse(long number, LineReading reading) throws LedgerException {
        if (reading instanceof LineReading.Whole whole && whole.isTrue() && whole.number() == number) {
            return parse(number, whole.entry());
        }
        throw LedgerException.judgedOtherwise(number);
    }

    private Entry parse(long number, JsonObject line) throws LedgerException {
        try {
            return number == 0 ? EntryForm.readFirst(line) : form.read(line);
        } catch (MalformedEntryException malformed) {
            throw LedgerException.judgedOtherwise(number, malformed);
        }
    }

    @Override
    public void close() {
        if (lines != null) {
            lines.close();
            lines = null;
        }
    }
}
