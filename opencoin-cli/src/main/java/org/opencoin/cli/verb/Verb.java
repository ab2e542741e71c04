package org.opencoin.cli.verb;

import org.opencoin.cli.answer.Answer;

/** One verb of the command. It is declared once, then its arguments are read into its fields, then it answers. */
public interface Verb {

    /** Says which arguments it takes, and where each goes. */
    void declare(Arguments arguments);

    /** Does the work. What a person can get wrong comes back as an answer; anything thrown is a bug. */
    Answer answer(Invocation invocation);
}
