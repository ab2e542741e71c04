package org.opencoin.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.format.Formatted;
import org.opencoin.dsl.format.Formatter;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.dsl.vocabulary.Vocabulary;

/** There and back is the identity: whatever charter is drawn, in any language it is the same one. */
class TranslationTest {

    private static final long SEED = Long.getLong("opencoin.seed", 1);
    private static final int CHARTERS = Integer.getInteger("opencoin.charters", 2000) / 5;

    @Test
    void a_drawn_charter_translated_has_the_same_hash_and_back_it_is_the_very_text() {
        for (long seed = SEED; seed < SEED + CHARTERS; seed++) {
            SourceFile drawn = SourceFile.of("drawn", withComments(RandomCharter.of(seed), seed));
            String laid = text(Formatter.format(drawn), seed);
            for (String language : Vocabulary.languages()) {
                SourceFile there = SourceFile.of("there", text(Formatter.translate(drawn, language), seed));
                assertThat(Compiler.compile(there).hash())
                        .as("seed %d in %s", seed, language)
                        .isEqualTo(Compiler.compile(drawn).hash());
                assertThat(text(Formatter.translate(there, "en"), seed))
                        .as("seed %d by %s", seed, language)
                        .isEqualTo(laid);
            }
        }
    }

    private static String text(Formatted formatted, long seed) {
        assertThat(formatted.diagnostics()).as("seed %d", seed).isEmpty();
        return formatted.text().orElseThrow();
    }

    /** Some lines get a remark at their end, some one before them. */
    private static String withComments(String charter, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lines = charter.lines().toList();
        return lines.stream()
                .map(line -> switch (random.nextInt(8)) {
                    case 0 -> line + "  # à la fin " + random.nextInt(100);
                    case 1 -> "# devant " + random.nextInt(100) + "\n" + line;
                    default -> line;
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
