package org.opencoin.engine.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanonicalProperties {

    private final CanonicalReader reader = new CanonicalReader();

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_reads_back_as_it_was(@ForAll("values") Json value) throws Exception {
        assertThat(reader.read(CanonicalWriter.bytes(value))).isEqualTo(value);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void random_bytes_are_refused_in_the_readers_own_words_or_were_canonical(@ForAll byte[] bytes) {
        assertThat(refusedOrCanonical(bytes)).isTrue();
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void one_changed_byte_is_refused_or_reads_as_something_else(
            @ForAll("values") Json value, @ForAll int where, @ForAll byte mask) throws Exception {
        byte[] bytes = CanonicalWriter.bytes(value);
        bytes[Math.floorMod(where, bytes.length)] ^= mask == 0 ? 1 : mask;
        assertThat(refusedOrCanonical(bytes)).isTrue();
        try {
            assertThat(reader.read(bytes)).isNotEqualTo(value);
        } catch (CanonicalException refused) {
            assertThat(refused.offset()).isBetween(0, bytes.length);
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void every_prefix_of_an_object_is_refused(@ForAll("objects") Json value, @ForAll int where) {
        byte[] bytes = CanonicalWriter.bytes(value);
        byte[] prefix = java.util.Arrays.copyOf(bytes, Math.floorMod(where, bytes.length));
        assertThat(refused(prefix)).isTrue();
    }

    private boolean refusedOrCanonical(byte[] bytes) {
        try {
            return java.util.Arrays.equals(CanonicalWriter.bytes(reader.read(bytes)), bytes);
        } catch (CanonicalException refused) {
            return refused.offset() >= 0 && refused.offset() <= bytes.length;
        }
    }

    private boolean refused(byte[] bytes) {
        try {
            reader.read(bytes);
            return false;
        } catch (CanonicalException refused) {
            return true;
        }
    }

    @Provide
    Arbitrary<Json> values() {
        Arbitrary<Json> leaves = Arbitraries.oneOf(
                texts().map(JsonText::of),
                Arbitraries.longs().between(0, JsonWhole.MAX).map(JsonWhole::new),
                Arbitraries.of(JsonTruth.values()));
        return Arbitraries.recursive(() -> leaves, this::around, 0, 2);
    }

    @Provide
    Arbitrary<Json> objects() {
        return objectsOf(values());
    }

    private Arbitrary<Json> around(Arbitrary<Json> inner) {
        return Arbitraries.oneOf(inner.list().ofMaxSize(4).map(JsonArray::new), objectsOf(inner));
    }

    private Arbitrary<Json> objectsOf(Arbitrary<Json> inner) {
        return Arbitraries.maps(texts(), inner).ofMaxSize(5).map(JsonObject::of);
    }

    private Arbitrary<String> texts() {
        Arbitrary<Integer> codePoints = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 0x7F),
                Arbitraries.integers().between(0x80, 0x10FFFF).filter(c -> c < 0xD800 || c > 0xDFFF));
        return codePoints
                .list()
                .ofMaxSize(12)
                .map(list -> list.stream().map(Character::toString).collect(Collectors.joining()))
                .map(CanonicalText::normalised);
    }
}
