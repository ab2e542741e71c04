package org.opencoin.cli.verb;

import org.opencoin.cli.answer.Answer;

/** One verb of the command, its options already read into its fields by Picocli. */
public interface Verb {

    /** Does the work. What a person can get wrong comes back as an answer; anything thrown is a bug. */
    Answer answer(Invocation invocation);
}
