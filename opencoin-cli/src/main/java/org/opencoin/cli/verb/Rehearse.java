package org.opencoin.cli.verb;

import java.util.ArrayList;
import java.util.List;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.report.Tested;
import org.opencoin.engine.rehearsal.Rehearsal;

/** {@code test FILE...}: the tests that charters contain. */
final class Rehearse implements Verb {

    private List<String> files = List.of();

    @Override
    public void declare(Arguments arguments) {
        arguments.words("FILE", "help.test.files", given -> files = given);
    }

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
