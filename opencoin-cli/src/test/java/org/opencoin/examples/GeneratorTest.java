package org.opencoin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed year is what the generator beside it makes. */
class GeneratorTest {

    private static final long COMMITTED_SEED = 2026;

    @TempDir
    Path classes = Path.of("");

    @Test
    void the_committed_year_is_made_to_the_byte_by_the_generator_from_its_seed() throws Exception {
        assertThat(generate(COMMITTED_SEED)).isEqualTo(Files.readAllBytes(Examples.file("pionnier/operations.jsonl")));
    }

    @Test
    void another_seed_makes_another_year() throws Exception {
        assertThat(generate(1)).isNotEqualTo(generate(2));
    }

    private byte[] generate(long seed) throws Exception {
        compile();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Method write = loader.loadClass("Generate").getMethod("write", long.class, OutputStream.class);
            write.invoke(null, seed, out);
        }
        return out.toByteArray();
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String source = Examples.file("pionnier/Generate.java").toString();
        int failed = compiler.run(
                null,
                null,
                null,
                "-encoding",
                "UTF-8",
                "-Xlint:all",
                "-Werror",
                "--release",
                "17",
                "-cp",
                classes.toString(),
                "-d",
                classes.toString(),
                source);
        assertThat(failed).isZero();
    }
}
