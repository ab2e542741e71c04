package org.opencoin.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomsTest {

    /** A rule about no class always holds: these numbers only ever grow. */
    @ParameterizedTest
    @CsvSource({"dsl, 60", "engine, 60", "cli, 20"})
    void the_tests_of_the_walls_have_seen_the_classes_of_each_module(String module, int floor) {
        long seen = House.CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> (name + ".").startsWith("org.opencoin." + module + "."))
                .count();
        assertThat(seen).isGreaterThanOrEqualTo(floor);
    }

    @Test
    void every_class_stands_in_a_room_of_the_plan() {
        assertThat(House.CLASSES.stream()
                        .filter(type -> House.roomOf(type).isEmpty())
                        .map(HasName::getName))
                .isEmpty();
    }

    @Test
    void a_room_sees_only_the_rooms_that_the_plan_lets_it_see() {
        Set<String> broken = House.CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(RoomsTest::passesAWall)
                .map(seen -> seen.getOriginClass().getName() + " sees "
                        + seen.getTargetClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(broken).isEmpty();
    }

    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        slices().matching("org.opencoin.(**)").should().beFreeOfCycles().check(House.CLASSES);
    }

    @Test
    void every_package_says_what_it_is_for_and_leaves_no_null_unsaid() {
        List<String> silent = packages().stream()
                .filter(room -> !room.getName().endsWith(".internal.grammar"))
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void no_name_is_one_that_says_nothing() {
        assertThat(House.CLASSES.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.matches(".*(Manager|Helper|Utils?|Processor|Impl|DTO|Dto)")))
                .isEmpty();
    }

    private static Set<JavaPackage> packages() {
        return House.CLASSES.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
    }

    private static boolean passesAWall(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!target.getPackageName().startsWith("org.opencoin.")) {
            return false;
        }
        Set<String> seen = House.ROOMS.getOrDefault(House.roomOf(dependency.getOriginClass()), Set.of());
        return !seen.contains(House.roomOf(target));
    }
}
