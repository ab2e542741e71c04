package org.opencoin.engine.json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of operations people write, and the fields of each beside {@code id}, {@code at} and {@code kind}. */
enum Kind {
    JOIN(List.of("member", "roles"), List.of("zones", "home", "name", "key", "sealed", "approvals")),
    UPDATE(List.of("member"), List.of("roles", "zones", "home", "name", "sealed", "approvals")),
    LEAVE(List.of("member"), List.of("approvals")),
    KEY(List.of("member", "act"), List.of("key", "approvals")),
    CHOOSE(List.of("member", "chosen"), List.of()),
    PAYMENT(
            List.of("payer", "payee", "currency", "amount"),
            List.of("legal", "category", "place", "placeZones", "quantities", "fields", "sealed", "approvals")),
    ISSUE(List.of("member", "currency", "reserve", "deposit"), List.of("chosen")),
    REDEEM(List.of("member", "currency", "reserve", "amount"), List.of("chosen")),
    GRANT(List.of("member", "currency", "grant"), List.of("amount", "quantities", "certificate", "approvals")),
    REVERSAL(List.of("of", "by"), List.of()),
    DISPUTE(List.of("of", "by"), List.of()),
    SETTLE(List.of("of", "outcome"), List.of("approvals")),
    PROPOSE(List.of("by", "charter"), List.of()),
    APPROVE(List.of("of", "by"), List.of()),
    AMEND(List.of("of", "charter", "by"), List.of("approvals")),
    TICK(List.of(), List.of());

    static final List<String> FIELDS_OF_ALL = List.of("id", "at", "kind");

    /** What any of them may have. */
    static final List<String> OPTIONAL_FOR_ALL = List.of("signatures", "until");

    private final List<String> required;
    private final List<String> optional;

    Kind(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    List<String> required() {
        return required;
    }

    List<String> optional() {
        return optional;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> named(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(Kind::text).toList();
    }
}
