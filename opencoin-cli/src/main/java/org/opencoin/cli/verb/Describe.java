package org.opencoin.cli.verb;

import java.util.List;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Findings;
import org.opencoin.cli.report.Described;
import org.opencoin.dsl.Compilation;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.rehearsal.Description;

/** {@code describe CHARTER}: the charter in plain sentences, what is still to be decided at its end. */
final class Describe implements Verb {

    private String file = "";

    @Override
    public void declare(Arguments arguments) {
        arguments.word("CHARTER", "help.describe.charter", given -> file = given);
    }

    @Override
    public Answer answer(Invocation invocation) {
        SourceFile source = Sources.read(invocation.terminal(), file);
        Compilation compilation = Compiler.compile(source);
        Findings findings = new Findings(source, compilation.diagnostics());
        if (Findings.exit(List.of(findings)) != Exit.CLEAN) {
            return new Charters.Wrong(findings);
        }
        String language = invocation.words().language().code();
        if (compilation.charter().isPresent()) {
            return Described.decided(Description.of(compilation.charter().get(), language));
        }
        Undecided undecided = Undecided.in(source, compilation, language);
        return new Described(
                undecided.rest().map(charter -> Description.of(charter, language)),
                undecided.decisions(),
                undecided.rest().isPresent() ? List.of() : undecided.written(),
                Optional.empty());
    }
}
