package org.opencoin.engine.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencoin.engine.canonical.CanonicalException.Flaw;

/** The vectors of the JSON Canonicalization Scheme, those that our restriction leaves room for. */
class JcsVectorsTest {

    /** Vectors that hold what canonical JSON has no place for here, and what the reader says of their output. */
    private static final Map<String, Flaw> SKIPPED = new TreeMap<>(Map.of(
            "arrays", Flaw.UNEXPECTED, // null
            "values", Flaw.UNEXPECTED, // null, fractions
            "unicode", Flaw.NOT_NFC, // an A and a combining ring, kept apart on purpose
            "weird", Flaw.NOT_NFC)); // U+FB33, which normal form C always takes apart

    @ParameterizedTest
    @ValueSource(strings = {"french", "structures"})
    void a_vector_that_fits_is_written_as_the_scheme_says(String name) throws Exception {
        assertThat(CanonicalWriter.bytes(input(name))).isEqualTo(output(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"french", "structures"})
    void a_vector_that_fits_is_read_back(String name) throws Exception {
        assertThat(new CanonicalReader().read(output(name))).isEqualTo(input(name));
    }

    @Test
    void a_vector_that_does_not_fit_is_refused_for_a_reason_we_know() throws Exception {
        for (String name : SKIPPED.keySet()) {
            byte[] bytes = output(name);
            var refusal = catchThrowableOfType(CanonicalException.class, () -> new CanonicalReader().read(bytes));
            assertThat(refusal.flaw()).as(name).isEqualTo(SKIPPED.get(name));
        }
    }

    @Test
    void the_weird_vector_fits_once_its_one_denormalised_name_is_gone() throws Exception {
        Map<String, Json> members = new TreeMap<>();
        new ObjectMapper()
                .readTree(bytes("input/weird.json"))
                .properties()
                .forEach(member -> members.put(member.getKey(), json(member.getValue())));
        assertThat(members.remove("\uFB33")).isNotNull();
        String expected = new String(output("weird"), StandardCharsets.UTF_8)
                .replace(",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"", "");

        byte[] written = CanonicalWriter.bytes(JsonObject.of(members));

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(new CanonicalReader().read(written)).isEqualTo(JsonObject.of(members));
    }

    @Test
    void of_the_numbers_only_whole_ones_in_range_are_read() throws Exception {
        int fit = 0;
        for (JsonNode vector : new ObjectMapper().readTree(bytes("rfc8785-appendix-b-numbers.json"))) {
            String text = vector.get("json").asText();
            if (fits(text)) {
                assertThat(new CanonicalReader().read(text.getBytes(StandardCharsets.UTF_8)))
                        .isEqualTo(new JsonWhole(Long.parseLong(text)));
                fit++;
            } else {
                byte[] refused = text.getBytes(StandardCharsets.UTF_8);
                assertThat(catchThrowableOfType(CanonicalException.class, () -> new CanonicalReader().read(refused)))
                        .as(text)
                        .isNotNull();
            }
        }
        assertThat(fit).isPositive();
    }

    private static boolean fits(String number) {
        return number.chars().allMatch(Character::isDigit)
                && number.length() <= 16
                && Long.parseLong(number) <= JsonWhole.MAX;
    }

    private static Json input(String name) throws IOException {
        return json(new ObjectMapper().readTree(bytes("input/" + name + ".json")));
    }

    private static byte[] output(String name) throws IOException {
        return bytes("output/" + name + ".json");
    }

    private static byte[] bytes(String path) throws IOException {
        try (InputStream in = JcsVectorsTest.class.getResourceAsStream("/vectors/jcs-rfc8785/" + path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        }
    }

    private static Json json(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, Json>();
            node.properties().forEach(member -> members.put(member.getKey(), json(member.getValue())));
            return JsonObject.of(members);
        }
        if (node.isArray()) {
            List<Json> items = new ArrayList<>();
            node.forEach(item -> items.add(json(item)));
            return new JsonArray(items);
        }
        return node.isTextual()
                ? JsonText.of(node.asText())
                : new JsonWhole(node.decimalValue().longValueExact());
    }
}
