package org.opencoin.cli.verb;

import java.util.ArrayList;
import java.util.List;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.report.Tested;
import org.opencoin.engine.rehearsal.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code test FILE...}: the tests that charters contain. */
@Command
final class Rehearse implements Verb {

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "help.test.files")
    List<String> files = List.of();

    @Override
    public Answer answer(Invocation invocation) {
        List<Tested.File> tested = new ArrayList<>();
        for (String file : files) {
            Charters charters = Charters.read(invocation, file);
            if (charters.refusal().isPresent()) {
                return charters.refusal().get();
            }
            charters.charter()
                    .ifPresent(charter -> tested.add(
                            new Tested.File(file, charter, Rehearsal.of(charter).run())));
        }
        return new Tested(tested);
    }
}
