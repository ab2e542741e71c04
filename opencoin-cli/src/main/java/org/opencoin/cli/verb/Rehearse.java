package org.opencoin.cli.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.report.Covering;
import org.opencoin.cli.report.JUnitReport;
import org.opencoin.cli.report.Tested;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.CharterTest;
import org.opencoin.dsl.syntax.TestBlock;
import org.opencoin.engine.rehearsal.Outcome;
import org.opencoin.engine.rehearsal.Rehearsal;

/** {@code test [--coverage] [--at-least PERCENT] [--junit FILE] FILE...}: the tests that charters contain. */
final class Rehearse implements Verb {

    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}) ?%?");
    private static final int WHOLE = 100;

    private List<String> files = List.of();
    private boolean coverage;
    private String atLeast = "";
    private String junit = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .words("FILE", "help.test.files", given -> files = given)
                .flag("--coverage", "help.test.coverage", given -> coverage = given)
                .option("--at-least", "PERCENT", "help.test.at-least", given -> atLeast = given)
                .option("--junit", "FILE", "help.test.junit", given -> junit = given);
    }

    @Override
    public Answer answer(Invocation invocation) {
        OptionalInt wanted = percent(atLeast);
        if (!atLeast.isEmpty() && wanted.isEmpty()) {
            return new Failure(Exit.USAGE, Complaint.of(invocation.words(), "OC6061", "usage.percent", atLeast));
        }
        List<Tested.File> tested = new ArrayList<>();
        for (String file : files) {
            Charters charters = Charters.read(invocation, file);
            if (charters.refusal().isPresent() && !charters.isUndecided()) {
                return charters.refusal().get();
            }
            tested.add(charters.charter()
                    .map(charter -> rehearsed(file, charter, charters))
                    .orElseGet(() -> skipped(file, charters)));
        }
        return told(invocation, new Tested(tested, wanted));
    }

    private static OptionalInt percent(String typed) {
        Matcher matcher = PERCENT.matcher(typed);
        int value = matcher.matches() ? Integer.parseInt(matcher.group(1)) : WHOLE + 1;
        return value <= WHOLE ? OptionalInt.of(value) : OptionalInt.empty();
    }

    private Tested.File rehearsed(String file, Charter charter, Charters charters) {
        Rehearsal rehearsal = Rehearsal.of(charter);
        List<Outcome> outcomes = rehearsal.run();
        Optional<Covering> covering = coverage || !atLeast.isEmpty()
                ? Optional.of(new Covering(
                        rehearsal.coverage(outcomes), charters.compilation().ruleLines()))
                : Optional.empty();
        return new Tested.File(file, Optional.of(charter), outcomes, List.of(), covering);
    }

    /** Any rule may bear on any test, so no test of a charter with an open decision says anything. */
    private static Tested.File skipped(String file, Charters charters) {
        List<Tested.Skipped> skipped = charters.compilation().syntax().tests().stream()
                .flatMap(Rehearse::skipped)
                .toList();
        return new Tested.File(file, Optional.empty(), List.of(), skipped, Optional.empty());
    }

    /** A test, or each row of its table. */
    private static Stream<Tested.Skipped> skipped(TestBlock test) {
        String name = test.name().value();
        List<TestBlock.Row> rows = test.lines().stream()
                .filter(TestBlock.Cases.class::isInstance)
                .flatMap(table -> ((TestBlock.Cases) table).rows().stream())
                .toList();
        return rows.isEmpty()
                ? Stream.of(new Tested.Skipped(name, test.span().line()))
                : IntStream.range(0, rows.size())
                        .mapToObj(i -> new Tested.Skipped(
                                CharterTest.title(name, i + 1),
                                rows.get(i).span().line()));
    }

    private Answer told(Invocation invocation, Tested tested) {
        if (junit.isEmpty()) {
            return tested;
        }
        Words words = invocation.words();
        byte[] report = new JUnitReport(words, tested).text().getBytes(StandardCharsets.UTF_8);
        try {
            WholeFile.put(invocation.terminal().file(junit), report);
            return tested;
        } catch (IOException e) {
            Complaint complaint = Complaint.of(words, "OC6003", "file.unwritten", junit, Reasons.of(e));
            return Failure.unreadable(complaint.at(new Complaint.Place(junit, 0, 0)));
        }
    }
}
