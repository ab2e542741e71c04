package org.opencoin.cli.verb;

import java.util.List;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.answer.Findings;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.Compilation;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.source.SourceFile;

/**
 * A charter that a verb needs whole: it is there, or there is an answer that says why not.
 *
 * @param charter the checked charter
 * @param refusal what to answer without it
 * @param compilation what came of compiling it
 */
record Charters(Optional<Charter> charter, Optional<Answer> refusal, Compilation compilation) {

    /** Reads and compiles a charter. */
    static Charters read(Invocation invocation, String typed) {
        SourceFile source = Sources.read(invocation.terminal(), typed);
        Compilation compilation = Compiler.compile(source);
        if (compilation.charter().isPresent()) {
            return new Charters(compilation.charter(), Optional.empty(), compilation);
        }
        Findings findings = new Findings(source, compilation.diagnostics());
        boolean wrong = Findings.exit(List.of(findings)) != Exit.CLEAN;
        Answer answer = wrong ? new Wrong(findings) : undecided(invocation.words(), typed);
        return new Charters(Optional.empty(), Optional.of(answer), compilation);
    }

    /** Whether nothing is wrong, and something is still to be decided. */
    boolean isUndecided() {
        return charter.isEmpty() && refusal.filter(Wrong.class::isInstance).isEmpty();
    }

    private static Answer undecided(Words words, String typed) {
        Complaint complaint = Complaint.of(words, "OC6007", "charter.undecided", typed);
        return new Failure(Exit.FOUND, complaint.at(new Complaint.Place(typed, 0, 0)));
    }

    /** A file with errors, or one that can't be used at all. */
    record Wrong(Findings findings) implements Answer {

        @Override
        public Exit exit() {
            return Findings.exit(List.of(findings));
        }

        @Override
        public void text(Words words, Page out, Page err) {
            findings.text(words, err);
            Findings.summary(List.of(findings), words, err);
        }

        @Override
        public void json(Words words, JsonDocument json) {
            Findings.json(List.of(findings), words, json);
        }
    }
}
