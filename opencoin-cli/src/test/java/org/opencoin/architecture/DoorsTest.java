package org.opencoin.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.Console;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which room may use which library, and what none but the command line may ask of the machine. */
class DoorsTest {

    @ParameterizedTest
    @CsvSource({
        "org.antlr.., org.opencoin.dsl.internal..",
        "org.locationtech.jts.., org.opencoin.dsl.attachment..",
        "org.bouncycastle.., org.opencoin.engine.crypto..",
        "picocli.., org.opencoin.cli..",
    })
    void a_library_is_known_to_one_room_only(String library, String room) {
        noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(House.CLASSES);
    }

    @Test
    void trees_of_jackson_stay_with_what_people_write() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.opencoin.engine.json..", "org.opencoin.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .check(House.CLASSES);
    }

    @Test
    void only_the_command_line_asks_the_machine_for_the_time_or_for_chance() {
        core().should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .orShould()
                .callMethod(ThreadLocalRandom.class, "current")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .check(House.CLASSES);
    }

    @Test
    void only_the_command_line_speaks_to_the_terminal_or_follows_its_habits() {
        core().should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Console.class)
                .check(House.CLASSES);
    }

    /** ANTLR's generated classes are its own affair; its lexer prints nothing unless asked. */
    private static GivenClassesConjunction core() {
        return noClasses()
                .that(resideInAPackage("org.opencoin.dsl..").or(resideInAPackage("org.opencoin.engine..")))
                .and()
                .resideOutsideOfPackage("org.opencoin.dsl.internal.grammar..");
    }
}
