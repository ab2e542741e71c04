package org.opencoin.cli.verb;

import org.opencoin.cli.answer.Answer;

/** A verb can't go on: what it answers instead. Never seen outside {@link ProofVerb}. */
final class Stopped extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Stopped(Answer answer) {
        super(answer.exit().name(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
