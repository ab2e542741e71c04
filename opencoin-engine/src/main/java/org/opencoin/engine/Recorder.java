package org.opencoin.engine;

import java.util.List;
import org.opencoin.dsl.charter.AttachedFile;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.canonical.JsonArray;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.community.StepTaken;
import org.opencoin.engine.journal.ChainWriter;
import org.opencoin.engine.journal.ChargeList;
import org.opencoin.engine.journal.GroupCommit;
import org.opencoin.engine.journal.Head;
import org.opencoin.engine.journal.Journal;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.Line;
import org.opencoin.engine.journal.SideStore;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.EntryForm;

/**
 * The hand that writes: entries become chained lines in the queue, what they name is kept beside the journal first.
 * Writing is for one thread at a time; waiting and reading for any.
 */
final class Recorder {

    private static final int MOST_QUEUED = 4096;

    private final Journal journal;
    private final SideStore side;
    private volatile EntryForm form;
    private final ChainWriter chain;
    private final GroupCommit commits;

    Recorder(Journal journal, SideStore side, Decimals decimals) {
        this.journal = journal;
        this.side = side;
        this.form = EntryForm.of(decimals);
        this.chain = new ChainWriter(journal.head());
        this.commits = new GroupCommit(journal, MOST_QUEUED);
    }

    /** Writes and reads in the form of more currencies: a charter has come in force. */
    void in(Decimals decimals) {
        form = EntryForm.of(decimals);
    }

    /** An entry in canonical form, in the currencies of all charters so far. */
    JsonObject form(Entry entry) {
        return form.write(entry);
    }

    /** Queues an entry and answers its number. */
    long write(Entry entry) throws JournalException {
        Line line = chain.seal(form.write(entry));
        commits.enqueue(line);
        return line.entry();
    }

    /** Queues the charter's entry, its attached files kept beside. */
    void found(Charter charter, long atMillis) throws JournalException {
        keepFiles(charter);
        write(Genesis.entry(charter, atMillis));
    }

    /** Keeps the files that a charter names beside the journal. */
    void keepFiles(Charter charter) throws JournalException {
        for (AttachedFile file : charter.files()) {
            side.keepFile(file.content());
        }
    }

    /** Queues steps, their charge lists kept beside. */
    void tell(List<StepTaken> steps) throws JournalException {
        for (StepTaken step : steps) {
            keep(step.charges());
            write(step.entry());
        }
    }

    private void keep(List<JsonArray> charges) throws JournalException {
        if (charges.isEmpty()) {
            return;
        }
        try (ChargeList list = side.newChargeList()) {
            for (JsonArray charge : charges) {
                list.add(charge);
            }
            list.finish();
        }
    }

    /** Waits until an entry is durable. */
    void await(long entry) throws JournalException {
        commits.awaitDurable(entry);
    }

    /** Waits until all that was written is durable. */
    void flush() throws JournalException {
        commits.flush();
    }

    Head durable() {
        return commits.durable();
    }

    /** Reads durable entries. */
    EntryCursor cursor() {
        return new EntryCursor(form, journal);
    }
}
