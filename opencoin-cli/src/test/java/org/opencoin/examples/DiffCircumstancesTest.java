package org.opencoin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencoin.cli.Command;

/** Examples of changes that only some payments show: what they state, when they are made, what came before. */
class DiffCircumstancesTest {

    @TempDir
    Path folder;

    private String habits;

    @BeforeEach
    void write() throws IOException {
        String resource = "diff/habits.coin";
        try (InputStream text = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource)) {
            habits = new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.writeString(folder.resolve("old.coin"), habits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "is Online; is Till; 10 ACO with Channel Till: accepted by the old charter",
                "is Online; is Till; 10 ACO with Channel Online: refused by the old charter",
                "22:00; 23:00; 10 ACO at 22:00: refused by the old charter",
                "at most 3; at most 2; 1 ACO, after 2 other payments of 1 ACO to the same: accepted by the old charter",
                "at most 3; at most 4; 1 ACO, after 3 other payments of 1 ACO to the same: refused by the old charter",
                "100 ACO; 80 ACO; 10 ACO, after another payment of 80 ACO to the same: accepted by the old charter",
                "more than 5; more than 4; 10 ACO, after 5 other payments of 1 ACO to the same: accepted by the old"
            })
    void a_payment_that_is_now_judged_differently_is_found(String old, String young, String told) throws IOException {
        changed(old, young);
        assertThat(diff("en")).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "is Online; is Till; 10 ACO à un membre (Neighbour) avec Channel Till",
                "22:00; 23:00; 10 ACO à un membre (Neighbour) à 22:00 : refusé",
                "at most 3; at most 2; (Neighbour), après 2 autres paiements de 1 ACO au même : accepté",
                "100 ACO; 80 ACO; (Neighbour), après un autre paiement de 80 ACO au même : accepté"
            })
    void it_is_told_in_french(String old, String young, String told) throws IOException {
        changed(old, young);
        assertThat(diff("fr")).contains(told);
    }

    /** Where payments before could only be refused themselves, there is no example with them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"100 ACO; 80 ACO"})
    void no_example_comes_after_payments_that_are_refused(String old, String young) throws IOException {
        String forbidden = "    forbid payment when amount is more than 50 ACO\n    number of";
        habits = habits.replace("    number of", forbidden);
        Files.writeString(folder.resolve("old.coin"), habits);
        changed(old, young);
        assertThat(diff("en")).contains("none is judged differently").doesNotContain("another payment");
    }

    private void changed(String old, String young) throws IOException {
        assertThat(habits).contains(old);
        Files.writeString(folder.resolve("new.coin"), habits.replace(old, young));
    }

    private String diff(String language) {
        return Command.in(folder)
                .run("diff", "old.coin", "new.coin", "--lang", language)
                .out();
    }
}
