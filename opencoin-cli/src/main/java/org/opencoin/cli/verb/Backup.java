package org.opencoin.cli.verb;

import java.nio.file.Path;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.report.Stated;
import org.opencoin.cli.terminal.Progress;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalFolder;
import org.opencoin.engine.journal.RecordCopy;
import org.opencoin.engine.journal.RecordCopy.Caught;

/** {@code backup LEDGER COPY}: brings a copy up to date, verified, while the ledger is in use; with {@code --follow} on and on. */
final class Backup extends ProofVerb {

    private static final long PAUSE_MILLIS = 500;

    private String folder = "";
    private String to = "";
    private boolean follow;

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("LEDGER", "help.ledger", given -> folder = given)
                .word("COPY", "help.backup.copy", given -> to = given)
                .flag("--follow", "help.backup.follow", given -> follow = given);
    }

    @Override
    String subject() {
        return folder;
    }

    @Override
    Answer work(Invocation invocation, ProofFiles files) throws JournalException {
        Path from = files.path(folder);
        JournalFolder.open(from); // before a folder for the copy is made
        try (RecordCopy copy = RecordCopy.following(from, files.path(to));
                Progress progress = invocation.progress("backup.progress")) {
            Caught caught = copy.catchUp(entries -> progress.at(entries, 0));
            long added = caught.added();
            while (follow && slept()) {
                caught = copy.catchUp(entries -> progress.at(entries, 0));
                added += caught.added();
            }
            return Stated.of("backup.made", to, caught.head().entries(), added)
                    .with("backup.head", "head", caught.head().hash().hex());
        }
    }

    /** Whether to go on: until somebody interrupts. */
    private static boolean slept() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
