package org.opencoin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opencoin.engine.Answer;

/** The village's mistakes are refused for the reasons its README gives, and nothing else is refused. */
class PlannedRefusalsTest {

    private static final Map<String, Long> PLANNED = Map.ofEntries(
            Map.entry("payment forbidden", 125L),
            Map.entry("payment forbidden forbidden", 60L),
            Map.entry("payment fact-missing", 55L),
            Map.entry("redeem no-rule", 25L),
            Map.entry("reversal no-rule", 15L),
            Map.entry("payment approvals", 20L),
            Map.entry("redeem chosen", 25L),
            Map.entry("payment credit", 75L),
            Map.entry("issue ceiling", 20L),
            Map.entry("payment ceiling", 10L),
            Map.entry("payment payments", 25L),
            Map.entry("issue supply", 8L),
            Map.entry("redeem credit reserve", 8L),
            Map.entry("payment credit overflow", 5L),
            Map.entry("reversal not-reversible", 33L),
            // undone twice, and the payee no longer has it
            Map.entry("reversal credit not-reversible", 1L),
            Map.entry("join member-exists", 15L));

    @Test
    void what_was_planned_is_refused_for_its_reason_and_nothing_else_is() throws Exception {
        try (ExampleRun year = ExampleRun.of(Examples.file("pionnier/pionnier.coin"))) {
            Map<String, Long> refused = year.refused().stream()
                    .collect(Collectors.groupingBy(PlannedRefusalsTest::reasons, TreeMap::new, Collectors.counting()));

            assertThat(refused).isEqualTo(new TreeMap<>(PLANNED));
        }
    }

    private static String reasons(Answer.Judged answer) {
        return answer.verdict().clauses().stream()
                .map(clause -> clause.code().text())
                .collect(Collectors.joining(" ", answer.entry().operation().kind() + " ", ""));
    }
}
