package org.opencoin.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every class of the three modules, and the plan of the rooms they stand in, from the ground up. */
final class House {

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.opencoin");

    private static final String INTERNAL = "dsl.internal";
    private static final String COMMAND = "cli";

    /** Rooms of several packages, which settle among themselves who sees whom. */
    private static final Set<String> SUITES = Set.of(INTERNAL, COMMAND);

    /** What the rooms of the engine know of the language: the checked charter and its exact ratios, never how it was written. */
    private static final Set<String> MODEL = Set.of("dsl.charter", "dsl.quantity");

    /** Each room, by the package it is (without {@code org.opencoin.}), with the rooms that it may see besides itself. */
    static final Map<String, Set<String>> ROOMS = plan();

    private House() {}

    /** The room of a class; empty when it stands outside the plan. */
    static String roomOf(JavaClass type) {
        String name = type.getPackageName().replaceFirst("^org\\.opencoin\\.", "");
        return SUITES.stream()
                .filter(suite -> name.startsWith(suite + "."))
                .findAny()
                .orElse(ROOMS.containsKey(name) ? name : "");
    }

    private static Map<String, Set<String>> plan() {
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        language(rooms);
        engine(rooms);
        Set<String> behindTheDoor = Set.of(
                INTERNAL,
                "engine.column",
                "engine.account",
                "engine.policy",
                "engine.payment",
                "engine.supply",
                "engine.membership",
                "engine.governance",
                "engine.melting",
                "engine.income",
                "engine.community");
        room(rooms, COMMAND, without(rooms.keySet(), behindTheDoor));
        return rooms;
    }

    private static void language(Map<String, Set<String>> rooms) {
        Set<String> words = Set.of("dsl.source", "dsl.diagnostic", "dsl.vocabulary");
        words.forEach(word -> room(rooms, word, words));
        room(rooms, "dsl.quantity", Set.of("dsl.source"));
        room(rooms, "dsl.charter", Set.of("dsl.source", "dsl.quantity"));
        room(rooms, "dsl.attachment", with(Set.of("dsl.source", "dsl.diagnostic"), MODEL));
        room(rooms, "dsl.syntax", with(words, "dsl.quantity", "dsl.attachment"));
        Set<String> all = with(words, "dsl.quantity", "dsl.attachment", "dsl.charter", "dsl.syntax");
        room(rooms, INTERNAL, with(all, "dsl.format"));
        room(rooms, "dsl.format", with(all, INTERNAL));
        room(rooms, "dsl", with(all, INTERNAL, "dsl.format"));
    }

    private static void engine(Map<String, Set<String>> rooms) {
        Set<String> values = Set.of("engine.money", "engine.party", "engine.place", "engine.time");
        values.forEach(value -> room(rooms, value, with(values, MODEL)));
        Set<String> records =
                Set.of("engine.canonical", "engine.crypto", "engine.operation", "engine.ledger", "engine.json");
        Set<String> ground = with(with(values, records), MODEL);
        records.forEach(record -> room(rooms, record, with(ground, "dsl.source", "dsl.diagnostic")));
        room(rooms, "engine.journal", with(ground, "dsl.diagnostic"));
        room(rooms, "engine.people", with(ground, "engine.journal"));
        room(rooms, "engine.proof", with(ground, "engine.journal", "dsl.diagnostic"));
        room(rooms, "engine.column", Set.of());
        room(rooms, "engine.account", with(ground, "engine.column"));
        room(rooms, "engine.policy", with(ground, "engine.account"));
        Set<String> shelf = with(ground, "engine.journal", "engine.column", "engine.account", "engine.policy");
        Set<String> books = Set.of(
                "engine.payment",
                "engine.supply",
                "engine.membership",
                "engine.governance",
                "engine.melting",
                "engine.income");
        books.forEach(book -> room(rooms, book, shelf));
        room(rooms, "engine.community", with(shelf, books));
        Set<String> language = Set.of(
                "dsl", "dsl.charter", "dsl.source", "dsl.diagnostic", "dsl.vocabulary", "dsl.attachment", "dsl.format");
        room(rooms, "engine.telling", ground);
        Set<String> facade =
                with(with(with(shelf, books), language), "engine.community", "engine.telling", "engine.people");
        room(rooms, "engine", facade);
        List.of("engine.audit", "engine.rehearsal").forEach(reader -> room(rooms, reader, with(facade, "engine")));
    }

    private static void room(Map<String, Set<String>> rooms, String name, Set<String> sees) {
        rooms.put(name, with(sees, name));
    }

    private static Set<String> with(Set<String> rooms, String... more) {
        return with(rooms, Set.of(more));
    }

    private static Set<String> with(Set<String> rooms, Set<String> more) {
        return Stream.of(rooms, more).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> without(Set<String> rooms, Set<String> hidden) {
        return rooms.stream().filter(room -> !hidden.contains(room)).collect(Collectors.toUnmodifiableSet());
    }
}
