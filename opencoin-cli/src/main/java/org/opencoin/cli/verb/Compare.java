package org.opencoin.cli.verb;

import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.report.Compared;
import org.opencoin.cli.report.Replayed;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.rehearsal.Comparison;
import org.opencoin.engine.rehearsal.Hindsight;

/**
 * {@code diff OLD NEW [--ledger LEDGER]}: what changed in meaning from one charter to another, and what the operations of a
 * ledger would have come to.
 */
final class Compare implements Verb {

    private String oldFile = "";
    private String newFile = "";
    private String ledger = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("OLD", "help.diff.old", given -> oldFile = given)
                .word("NEW", "help.diff.new", given -> newFile = given)
                .option("--ledger", "LEDGER", "help.diff.ledger", given -> ledger = given);
    }

    @Override
    public Answer answer(Invocation invocation) {
        if (oldFile.equals(Sources.STANDARD_INPUT) && newFile.equals(Sources.STANDARD_INPUT)) {
            return new Failure(Exit.USAGE, Complaint.of(invocation.words(), "OC6040", "diff.twice"));
        }
        Charters before = Charters.read(invocation, oldFile);
        if (before.refusal().isPresent()) {
            return new Incomparable(before.refusal().get());
        }
        Charters after = Charters.read(invocation, newFile);
        return after.refusal()
                .<Answer>map(Incomparable::new)
                .orElseGet(() -> compared(
                        invocation,
                        before.charter().orElseThrow(),
                        after.charter().orElseThrow()));
    }

    private Answer compared(Invocation invocation, Charter before, Charter after) {
        String language = invocation.words().language().code();
        Compared compared = new Compared(oldFile, newFile, Comparison.of(before, after, language), Optional.empty());
        if (ledger.isEmpty()) {
            return compared;
        }
        Ledgers ledgers = new Ledgers(invocation.words(), ledger);
        try {
            Optional<Ledger> stored = StoredLedger.read(invocation.terminal().file(ledger));
            return stored.isPresent()
                    ? replayed(invocation, compared, stored.get(), before, after)
                    : ledgers.withoutCharter();
        } catch (JournalException e) {
            return ledgers.failed(e);
        } catch (LedgerException e) {
            return ledgers.failed(e);
        }
    }

    private Answer replayed(Invocation invocation, Compared compared, Ledger stored, Charter before, Charter after)
            throws LedgerException {
        Optional<String> incomparable = Hindsight.incomparable(stored.charter(), before, after);
        if (incomparable.isPresent()) {
            Complaint complaint =
                    Complaint.of(invocation.words(), "OC6050", "diff.decimals", incomparable.get(), ledger);
            return Failure.unreadable(complaint);
        }
        Hindsight hindsight = Hindsight.of(stored, before, after);
        return compared.with(new Replayed(ledger, stored.charter(), before, after, hindsight, MemberNames.of(stored)));
    }

    /** One of both has errors or open decisions: that is neither the same meaning nor another one. */
    record Incomparable(Answer why) implements Answer {

        @Override
        public Exit exit() {
            return Exit.UNREADABLE;
        }

        @Override
        public void text(Words words, Page out, Page err) {
            why.text(words, out, err);
        }

        @Override
        public void json(Words words, JsonDocument json) {
            why.json(words, json);
        }
    }
}
