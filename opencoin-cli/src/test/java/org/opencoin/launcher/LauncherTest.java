package org.opencoin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.launcher.Checkout.Outcome;

class LauncherTest {

    private static final Map<String, String> AS_IS = Map.of();

    @TempDir
    private Path folder;

    private Checkout checkout;

    @BeforeEach
    void aCheckoutInAFolderWithABlank() throws IOException {
        checkout = Checkout.in(folder.resolve("a check out"));
    }

    @Test
    void the_first_use_builds_and_says_so_and_the_next_only_starts() throws IOException {
        Outcome first = checkout.run(AS_IS, checkout.launcher(), "--version");
        Outcome second = checkout.run(AS_IS, checkout.launcher(), "--version");

        assertThat(first.code()).isZero();
        assertThat(first.out()).startsWith("opencoin ");
        assertThat(first.err()).contains("building").contains("preparing a quick start");
        assertThat(second).isEqualTo(new Outcome(0, first.out(), ""));
        assertThat(checkout.builds())
                .containsExactly("-q -B -DskipTests -Dquick -Dbuild.folder=target/launcher package");
    }

    @Test
    void a_source_that_changed_is_built_again() throws IOException {
        checkout.run(AS_IS, checkout.launcher(), "--version");
        checkout.changeSource();

        assertThat(checkout.run(AS_IS, checkout.launcher(), "--version").err()).contains("a source has changed");
        assertThat(checkout.builds()).hasSize(2);
    }

    @Test
    void two_first_uses_at_once_build_once() throws IOException {
        Process one = checkout.start(AS_IS, checkout.launcher(), "--version");
        Process other = checkout.start(AS_IS, checkout.launcher(), "--version");

        assertThat(Stream.of(one, other).map(Checkout::finish).map(Outcome::code))
                .containsOnly(0);
        assertThat(checkout.builds()).hasSize(1);
    }

    @Test
    void arguments_pass_untouched_through_a_symbolic_link_and_a_locale_without_accents() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("money"), checkout.launcher());

        Outcome outcome = checkout.run(Map.of("LC_ALL", "C"), link, "no such verb, café", "*", "");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("no such verb, café");
    }

    @Test
    void where_building_is_forbidden_and_nothing_built_it_says_so() throws IOException {
        Outcome outcome = checkout.run(Map.of("OPENCOIN_NO_BUILD", "1"), checkout.launcher(), "--version");

        assertThat(outcome.code()).isEqualTo(70);
        assertThat(outcome.err()).contains("nothing is built").contains("OPENCOIN_NO_BUILD=1");
        assertThat(checkout.builds()).isEmpty();
    }

    @Test
    void a_build_that_fails_shows_what_maven_said() throws IOException {
        checkout.mavenDoes("echo 'Source.java:1: no such word'; exit 1\n");

        Outcome outcome = checkout.run(AS_IS, checkout.launcher(), "--version");

        assertThat(outcome.code()).isEqualTo(70);
        assertThat(outcome.err()).contains("Source.java:1: no such word").contains("build.log");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void a_java_that_is_not_there_or_too_old_is_named() throws IOException {
        Path old = folder.resolve("jdk-11");
        Files.createDirectories(old.resolve("bin"));
        Files.copy(Path.of("/bin/true"), old.resolve("bin/java"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");

        Outcome missing = checkout.run(Map.of("JAVA_HOME", "/nowhere"), checkout.launcher(), "--version");
        Outcome tooOld = checkout.run(Map.of("JAVA_HOME", old.toString()), checkout.launcher(), "--version");

        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.err()).contains("JAVA_HOME is /nowhere");
        assertThat(tooOld.code()).isEqualTo(3);
        assertThat(tooOld.err()).contains("is Java 11").contains("17 or later");
    }
}
