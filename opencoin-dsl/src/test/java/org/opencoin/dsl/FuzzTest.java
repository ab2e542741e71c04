package org.opencoin.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.format.Formatter;
import org.opencoin.dsl.source.SourceFile;

/**
 * Charters that somebody took apart and put together wrongly: whatever the text, compiling it, formatting it and translating
 * it end with findings and not with an exception. The seeds are all charters at hand and those that once went wrong
 * ({@code src/test/resources/fuzz}). {@code -Dopencoin.fuzz.minutes=10} goes on for so long; a failure names its seed, and
 * {@code -Dopencoin.seed} begins there.
 */
class FuzzTest {

    private static final int BATCH = 500;
    private static final Path FOUND = Path.of("src/test/resources/fuzz");

    private final List<String> corpus = corpus();
    private final List<String> words = corpus.stream()
            .flatMap(text -> Arrays.stream(text.split("\\s+")))
            .distinct()
            .sorted()
            .toList();

    private static List<String> corpus() {
        Stream<String> kept = Stream.of(FOUND, Path.of("../spec/conformance")).flatMap(FuzzTest::texts);
        return Stream.concat(Samples.all().stream().map(SourceFile::text), kept).toList();
    }

    private static Stream<String> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".coin"))
                    .sorted()
                    .toList()) {
                texts.add(SourceFile.read(file).text());
            }
            return texts.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void no_text_ends_in_an_exception() {
        long minutes = Long.getLong("opencoin.fuzz.minutes", 0);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        long next = Long.getLong("opencoin.seed", 1);
        LongAdder sound = new LongAdder();
        do {
            LongStream.range(next, next + BATCH).parallel().forEach(seed -> sound.add(compiled(seed)));
            next += BATCH;
        } while (System.nanoTime() < end);
        assertThat(sound.sum())
                .as("charters that stayed sound, up to seed " + next)
                .isPositive();
    }

    @Test
    void what_once_went_wrong_goes_well() {
        assertThat(texts(FOUND)).isNotEmpty().allSatisfy(FuzzTest::handled);
    }

    /** 1 when the text is a charter without errors. */
    private int compiled(long seed) {
        String text = mutant(new SplittableRandom(seed));
        try {
            return handled(text) ? 1 : 0;
        } catch (RuntimeException | StackOverflowError | AssertionError broken) {
            throw new AssertionError("seed " + seed + ":\n" + text, broken);
        }
    }

    private static boolean handled(String text) {
        SourceFile file = SourceFile.of("fuzzed.coin", text);
        Compilation compilation = Compiler.compile(file);
        assertThat(compilation.diagnostics()).allSatisfy(FuzzTest::isWhole);
        Formatter.format(file);
        Formatter.translate(file, "fr");
        return compilation.charter().isPresent();
    }

    private static void isWhole(Diagnostic diagnostic) {
        assertThat(diagnostic.message().values()).noneMatch(said -> said.contains("{0}") || said.contains("<EOF>"));
    }

    private String mutant(SplittableRandom random) {
        StringBuilder text = new StringBuilder(pick(corpus, random));
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            mutate(text, random);
        }
        return text.toString();
    }

    private void mutate(StringBuilder text, SplittableRandom random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + 1 + random.nextInt(40));
        switch (random.nextInt(9)) {
            case 0 -> text.delete(at, to);
            case 1 -> text.insert(at, (char) (32 + random.nextInt(95)));
            case 2 -> text.insert(at, Character.toString(random.nextInt(0x10FFFF)));
            case 3 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, to));
            case 4 -> text.insert(at, ' ' + pick(words, random) + ' ');
            case 5 -> text.insert(at, line(random));
            case 6 -> text.delete(lineStart(text, at), at);
            case 7 -> text.insert(at, number(random));
            default -> splice(text, at, random);
        }
    }

    private static int lineStart(StringBuilder text, int at) {
        return text.lastIndexOf("\n", at - 1) + 1;
    }

    /** A line of some charter. */
    private String line(SplittableRandom random) {
        List<String> lines = pick(corpus, random).lines().toList();
        return "\n" + (lines.isEmpty() ? "" : pick(lines, random)) + "\n";
    }

    private static String number(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> "0";
            case 1 -> "1.234";
            case 2 -> "-1";
            case 3 -> "9".repeat(1 + random.nextInt(60));
            case 4 -> "0." + "0".repeat(random.nextInt(30)) + "1";
            default -> Long.toString(random.nextLong());
        };
    }

    /** From here on it is another charter. */
    private void splice(StringBuilder text, int at, SplittableRandom random) {
        String other = pick(corpus, random);
        text.setLength(at);
        text.append(other.substring(random.nextInt(other.length() + 1)));
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
