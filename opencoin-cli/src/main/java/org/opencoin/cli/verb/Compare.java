package org.opencoin.cli.verb;

import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.report.Compared;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.engine.rehearsal.Comparison;

/** {@code diff OLD NEW}: what changed in meaning from one charter to another. */
final class Compare implements Verb {

    private String oldFile = "";
    private String newFile = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("OLD", "help.diff.old", given -> oldFile = given)
                .word("NEW", "help.diff.new", given -> newFile = given);
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
        String language = invocation.words().language().code();
        return after.refusal()
                .<Answer>map(Incomparable::new)
                .orElseGet(() -> new Compared(
                        oldFile,
                        newFile,
                        Comparison.of(
                                before.charter().orElseThrow(), after.charter().orElseThrow(), language)));
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
