package org.opencoin.cli.verb;

import java.util.Map;
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
final class Compare extends ProofVerb {

    private String oldFile = "";
    private String newFile = "";
    private String ledger = "";
    private String namesKey = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("OLD", "help.diff.old", given -> oldFile = given)
                .word("NEW", "help.diff.new", given -> newFile = given)
                .option("--ledger", "LEDGER", "help.diff.ledger", given -> ledger = given)
                .option("--names-key", "FILE", "help.names-key", given -> namesKey = given);
    }

    @Override
    String subject() {
        return ledger;
    }

    @Override
    Answer work(Invocation invocation, ProofFiles files) throws Stopped, JournalException {
        if (oldFile.equals(Sources.STANDARD_INPUT) && newFile.equals(Sources.STANDARD_INPUT)) {
            return new Failure(Exit.USAGE, Complaint.of(invocation.words(), "OC6040", "diff.twice"));
        }
        Charters before = Charters.read(invocation, oldFile);
        if (before.refusal().isPresent()) {
            return new Incomparable(before.refusal().get());
        }
        Charters after = Charters.read(invocation, newFile);
        if (after.refusal().isPresent()) {
            return new Incomparable(after.refusal().get());
        }
        return compared(
                invocation,
                files,
                before.charter().orElseThrow(),
                after.charter().orElseThrow());
    }

    private Answer compared(Invocation invocation, ProofFiles files, Charter before, Charter after)
            throws Stopped, JournalException {
        String language = invocation.words().language().code();
        Compared compared = new Compared(oldFile, newFile, Comparison.of(before, after, language), Optional.empty());
        if (ledger.isEmpty()) {
            return compared;
        }
        Ledgers ledgers = new Ledgers(invocation.words(), ledger);
        try {
            Optional<Ledger> stored = StoredLedger.read(files.path(ledger));
            if (stored.isEmpty()) {
                return ledgers.withoutCharter();
            }
            Map<String, String> names = MemberNames.of(stored.get(), new KeyFiles(invocation, files), namesKey);
            return replayed(invocation, compared, stored.get(), names, before, after);
        } catch (LedgerException e) {
            return ledgers.failed(e);
        }
    }

    private Answer replayed(
            Invocation invocation,
            Compared compared,
            Ledger stored,
            Map<String, String> names,
            Charter before,
            Charter after)
            throws LedgerException {
        Optional<String> incomparable = Hindsight.incomparable(stored.charter(), before, after);
        if (incomparable.isPresent()) {
            Complaint complaint =
                    Complaint.of(invocation.words(), "OC6050", "diff.decimals", incomparable.get(), ledger);
            return Failure.unreadable(complaint);
        }
        Hindsight hindsight = Hindsight.of(stored, before, after);
        return compared.with(new Replayed(ledger, stored.charter(), before, after, hindsight, names));
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
