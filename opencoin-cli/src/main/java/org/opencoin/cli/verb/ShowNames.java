package org.opencoin.cli.verb;

import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.report.NameList;
import org.opencoin.engine.crypto.AgeIdentity;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalFolder;
import org.opencoin.engine.journal.RealDisk;
import org.opencoin.engine.people.People;

/** {@code names LEDGER --names-key FILE}: who is who. */
final class ShowNames extends ProofVerb {

    private String folder = "";
    private String key = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("LEDGER", "help.ledger", given -> folder = given)
                .needed("--names-key", "FILE", "help.names-key", given -> key = given);
    }

    @Override
    String subject() {
        return folder;
    }

    @Override
    Answer work(Invocation invocation, ProofFiles files) throws Stopped, JournalException {
        JournalFolder.open(files.path(folder)); // never makes one
        People people = new People(new RealDisk(files.path(folder)));
        if (people.recipient().isEmpty()) {
            return new Failure(Exit.FOUND, Complaint.of(invocation.words(), "OC6046", "names.keyless", folder));
        }
        AgeIdentity identity = new KeyFiles(invocation, files).forNames(key);
        return new NameList(folder, people.read(identity));
    }
}
