package org.opencoin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencoin.engine.ledger.Holding;

/** The first file people run: two refusals, each explained by the charter's words. */
class QuickstartTest {

    private static ExampleRun run;

    @BeforeAll
    static void judge() throws Exception {
        run = ExampleRun.of(Examples.file("quickstart/quickstart.coin"));
    }

    @AfterAll
    static void close() throws Exception {
        run.close();
    }

    @Test
    void two_of_thirteen_operations_are_refused() {
        List<String> refused = run.refused().stream()
                .map(answer -> answer.entry().operation().id())
                .toList();

        assertThat(run.answers()).hasSize(13);
        assertThat(refused).containsExactly("op-6", "op-10");
    }

    @Test
    void fuel_is_refused_by_article_2_in_its_own_words_and_what_would_pass_is_named() throws Exception {
        assertThat(run.explain("op-6").text("en"))
                .contains("Article 2: “Our money stays in the valley and burns no oil.”")
                .contains("Food", "Repair");
    }

    @Test
    void who_is_short_is_told_how_much_would_pass() throws Exception {
        assertThat(run.explain("op-10").text("en")).contains("10.00 ACO");
    }

    @Test
    void every_currency_sums_to_zero() {
        assertThat(run.balances().holdings().stream()
                        .collect(Collectors.groupingBy(Holding::currency, Collectors.summingLong(Holding::amount))))
                .containsEntry("ACO", 0L)
                .containsEntry("EUR", 0L);
    }
}
