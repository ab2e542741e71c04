package org.opencoin.cli.verb;

import org.opencoin.cli.answer.Answer;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.proof.ProofException;

/** A verb about checkpoints, proofs and keys: its work, and what is told when that can't be done. */
abstract class ProofVerb implements Verb {

    @Override
    public final Answer answer(Invocation invocation) {
        ProofFiles files = new ProofFiles(invocation);
        try {
            return work(invocation, files);
        } catch (Stopped stopped) {
            return stopped.answer();
        } catch (ProofException unbelieved) {
            return files.unbelieved(subject(), unbelieved);
        } catch (JournalException failure) {
            return new Ledgers(invocation.words(), subject()).failed(failure);
        }
    }

    /** The file or folder that the verb is about, as the person named it. */
    abstract String subject();

    abstract Answer work(Invocation invocation, ProofFiles files) throws Stopped, ProofException, JournalException;
}
