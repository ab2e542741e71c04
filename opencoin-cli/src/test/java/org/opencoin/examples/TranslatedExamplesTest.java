package org.opencoin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencoin.dsl.Compilation;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.format.Formatter;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.dsl.vocabulary.Vocabulary;
import org.opencoin.engine.rehearsal.Outcome;
import org.opencoin.engine.rehearsal.Rehearsal;

/** Every example says the same in every language; only the gender that a language gives to a name stays behind in it. */
class TranslatedExamplesTest {

    static List<Path> charters() throws IOException {
        return ExampleChartersTest.charters();
    }

    @ParameterizedTest
    @MethodSource("charters")
    void translated_it_has_the_same_hash_its_tests_pass_and_so_does_the_way_back(Path path) {
        SourceFile written = SourceFile.read(path);
        Compilation before = Compiler.compile(written);
        String own = before.syntax().language();
        for (String language : Vocabulary.languages()) {
            SourceFile there = in(written, language);
            Compilation after = Compiler.compile(there);
            assertThat(after.hash()).isPresent().isEqualTo(before.hash());
            assertThat(Rehearsal.of(after.charter().orElseThrow()).run()).allMatch(Outcome::passed);
            SourceFile back = in(there, own);
            assertThat(Compiler.compile(back).hash()).isEqualTo(before.hash());
            assertThat(in(back, language).text()).isEqualTo(there.text());
        }
    }

    private static SourceFile in(SourceFile file, String language) {
        String text = Formatter.translate(file, language).text().orElseThrow();
        return SourceFile.of(file.name(), text, file.files());
    }
}
