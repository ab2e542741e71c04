package org.opencoin.dsl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opencoin.dsl.source.SourceFile;

/** Every charter at hand: those of the tests, and the examples where they are. */
public final class Samples {

    private Samples() {}

    /** All of them, in the order of their paths. */
    public static List<SourceFile> all() {
        return Stream.of(Path.of("src/test/resources/samples"), Path.of("../examples"))
                .flatMap(Samples::charters)
                .map(SourceFile::read)
                .toList();
    }

    /** Checks something of each, and says of which it doesn't hold. */
    public static void each(Consumer<SourceFile> check) {
        for (SourceFile file : all()) {
            try {
                check.accept(file);
            } catch (AssertionError failed) {
                throw new AssertionError(file.name() + ": " + failed.getMessage(), failed);
            }
        }
    }

    /** Those that belong to the tests of the language. */
    public static SourceFile named(String name) {
        return SourceFile.read(Path.of("src/test/resources/samples", name));
    }

    private static Stream<Path> charters(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".coin")).sorted().toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
