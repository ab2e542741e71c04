package org.opencoin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.rehearsal.Outcome;
import org.opencoin.engine.rehearsal.Rehearsal;

/** Every charter of the examples says what it means, without an error, a warning or an open decision. */
class ExampleChartersTest {

    static List<Path> charters() throws IOException {
        try (Stream<Path> files = Files.walk(Examples.file("."))) {
            return files.filter(file -> file.toString().endsWith(".coin"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void there_are_the_village_the_first_charter_and_real_currencies() throws IOException {
        assertThat(charters())
                .extracting(charter -> String.valueOf(charter.getFileName()))
                .contains(
                        "pionnier.coin",
                        "quickstart.coin",
                        "woergl.coin",
                        "chiemgauer.coin",
                        "circles.coin",
                        "bristol-pound.coin",
                        "freicoin.coin",
                        "eusko.coin",
                        "sol-violette.coin");
    }

    @ParameterizedTest
    @MethodSource("charters")
    void a_charter_compiles_and_nothing_is_found_in_it_that_was_not_chosen(Path charter) {
        // The village chose to give its shops credit beside a reserve, and check says so.
        List<String> known = charter.endsWith("pionnier.coin") ? List.of("OC3029") : List.of();
        assertThat(Compiler.compile(SourceFile.read(charter)).diagnostics())
                .extracting(Diagnostic::code)
                .isEqualTo(known);
    }

    @ParameterizedTest
    @MethodSource("charters")
    void the_tests_inside_a_charter_pass(Path charter) {
        assertThat(Rehearsal.of(ExampleRun.charter(charter)).run()).allMatch(Outcome::passed);
    }
}
