package org.opencoin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A few statements of a document, run as a program of its own in the folder of the checkout. */
final class Program {

    private static final List<String> IMPORTS = List.of(
            "java.nio.file.Path",
            "java.time.Instant",
            "java.util.List",
            "java.util.Map",
            "org.opencoin.dsl.Compiler",
            "org.opencoin.dsl.charter.Charter",
            "org.opencoin.dsl.source.SourceFile",
            "org.opencoin.engine.Ledger",
            "org.opencoin.engine.OpenCoin",
            "org.opencoin.engine.operation.Issue",
            "org.opencoin.engine.operation.Join",
            "org.opencoin.engine.operation.Payment");

    private Program() {}

    static String printed(String statements, Path root, Path scratch) throws IOException {
        StringBuilder source = new StringBuilder();
        IMPORTS.forEach(name -> source.append("import ").append(name).append(";\n"));
        source.append("public class Embed { public static void main(String[] any) throws Exception {\n")
                .append(statements)
                .append("\n} }\n");
        Path file = Files.writeString(scratch.resolve("Embed.java"), source);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        file.toString())
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as(printed).isZero();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return printed;
    }
}
