package org.opencoin.examples;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the examples are, whatever folder the tests run in. */
final class Examples {

    private Examples() {}

    /** A file or folder below {@code examples/}. */
    static Path file(String name) {
        return root().resolve("examples").resolve(name);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("examples/pionnier"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no folder above this one has examples/pionnier");
            }
        }
        return folder;
    }
}
