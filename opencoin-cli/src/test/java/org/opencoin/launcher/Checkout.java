package org.opencoin.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A checkout small enough for a test: the real launcher, one source, and a {@code mvn} that notes that it was called and lays
 * out the application which this build has made.
 */
final class Checkout {

    /** What a command left behind. */
    record Outcome(int code, String out, String err) {}

    private static final Path LAUNCHER =
            Path.of("..", "opencoin").toAbsolutePath().normalize();
    private static final Path BUILT = Path.of(System.getenv("OPENCOIN_APP"));
    private static final Path SOURCE = Path.of("opencoin-cli", "src", "main", "java", "Source.java");

    private final Path root;

    private Checkout(Path root) {
        this.root = root;
    }

    static Checkout in(Path root) throws IOException {
        Files.createDirectories(root.resolve("bin"));
        Files.createDirectories(root.resolve(SOURCE).getParent());
        Files.copy(LAUNCHER, root.resolve("opencoin"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.writeString(root.resolve(SOURCE), "class Source {}");
        Checkout checkout = new Checkout(root);
        checkout.mavenDoes("""
                mkdir -p opencoin-cli/target/launcher
                cp -R '%s' opencoin-cli/target/launcher/app
                """.formatted(BUILT));
        return checkout;
    }

    /** Replaces what {@code mvn} does after noting its arguments. */
    void mavenDoes(String script) throws IOException {
        Path maven = root.resolve("bin/mvn");
        Files.writeString(maven, "#!/bin/sh\necho \"$*\" >> calls\n" + script);
        if (!maven.toFile().setExecutable(true)) {
            throw new IOException("can't make " + maven + " executable");
        }
    }

    /** The arguments of each build so far. */
    List<String> builds() throws IOException {
        Path calls = root.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    Path launcher() {
        return root.resolve("opencoin");
    }

    void changeSource() throws IOException {
        Files.writeString(root.resolve(SOURCE), "class Source { int changed; }");
    }

    Outcome run(Map<String, String> environment, Path launcher, String... arguments) {
        return finish(start(environment, launcher, arguments));
    }

    /** Starts the launcher from a folder that isn't the checkout, with nothing set but what the test sets. */
    Process start(Map<String, String> environment, Path launcher, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.getParent().toFile());
        List.of("OPENCOIN_APP", "OPENCOIN_NO_BUILD").forEach(builder.environment()::remove);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", root.resolve("bin").toString(), (path, ours) -> ours + ":" + path);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new AssertionError("can't start " + command, failure);
        }
    }

    /**
     * Waits for the end, two minutes at most; what the launcher says is short, so neither stream fills while the other is
     * read.
     */
    static Outcome finish(Process process) {
        CompletableFuture.delayedExecutor(2, TimeUnit.MINUTES).execute(process::destroyForcibly);
        try {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), out, err);
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
