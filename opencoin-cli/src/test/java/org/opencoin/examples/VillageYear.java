package org.opencoin.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The committed year of the village, and the few measures that say how its people behave. */
record VillageYear(List<JsonNode> operations) {

    static VillageYear read() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> operations = new ArrayList<>();
        for (String line : Files.readAllLines(Examples.file("pionnier/operations.jsonl"))) {
            operations.add(mapper.readTree(line));
        }
        return new VillageYear(List.copyOf(operations));
    }

    List<JsonNode> ofKind(String kind) {
        return operations.stream()
                .filter(o -> o.get("kind").asText().equals(kind))
                .toList();
    }

    Set<String> members() {
        Set<String> members = new HashSet<>();
        ofKind("join").forEach(o -> members.add(o.get("member").asText()));
        return members;
    }

    /** Payments of people: a fund is nobody, and a slip of the keyboard isn't a price. */
    List<JsonNode> payments() {
        return ofKind("payment").stream()
                .filter(o -> !o.get("payer").asText().startsWith("fund:"))
                .filter(o -> o.get("amount").asText().length() < 10)
                .toList();
    }

    /** How many payments each member made who made any. */
    Collection<Long> paymentsMade() {
        return totals("payer", o -> 1L).values();
    }

    /** How many different members each member paid who paid any. */
    Collection<Long> partnersPaid() {
        Map<String, Set<String>> partners = new LinkedHashMap<>();
        for (JsonNode payment : payments()) {
            partners.computeIfAbsent(payment.get("payer").asText(), p -> new HashSet<>())
                    .add(payment.get("payee").asText());
        }
        return partners.values().stream().map(p -> (long) p.size()).toList();
    }

    /** Centimes each member received who received any. */
    Collection<Long> received() {
        return totals("payee", o -> Long.parseLong(o.get("amount").asText().replace(".", "")))
                .values();
    }

    private Map<String, Long> totals(String side, Function<JsonNode, Long> measure) {
        Map<String, Long> totals = new LinkedHashMap<>();
        payments().forEach(o -> totals.merge(o.get(side).asText(), measure.apply(o), Math::addExact));
        return totals;
    }

    /** The value that {@code percent} of the values stay below. */
    static long quantile(Collection<Long> values, int percent) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
