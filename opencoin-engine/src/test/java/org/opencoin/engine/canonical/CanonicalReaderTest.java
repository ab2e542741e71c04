package org.opencoin.engine.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencoin.engine.canonical.CanonicalException.Flaw;

class CanonicalReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "` {}`|UNEXPECTED|0",
                "`{} `|MORE_AFTER_THE_END|2",
                "`{\"a\": 1}`|UNEXPECTED|5",
                "`{\"b\":1,\"a\":2}`|NAMES_OUT_OF_ORDER|7",
                "`{\"a\":1,\"a\":2}`|NAMES_OUT_OF_ORDER|7",
                "`{\"a\":1,}`|UNEXPECTED|7",
                "`{a:1}`|UNEXPECTED|1",
                "`{\"a\"`|CUT_SHORT|4",
                "`null`|UNEXPECTED|0",
                "`-1`|UNEXPECTED|0",
                "`+1`|UNEXPECTED|0",
                "`1.0`|MORE_AFTER_THE_END|1",
                "`1e3`|MORE_AFTER_THE_END|1",
                "`01`|NUMBER_OUT_OF_RANGE|0",
                "`9007199254740992`|NUMBER_OUT_OF_RANGE|0",
                "`99999999999999999999999`|NUMBER_OUT_OF_RANGE|0",
                "`True`|UNEXPECTED|0",
                "`tru`|CUT_SHORT|3",
                "`[1 ,2]`|UNEXPECTED|2",
                "`[1,]`|UNEXPECTED|3",
                "`\"\\/\"`|ESCAPE|1",
                "`\"\\u0041\"`|ESCAPE|1",
                "`\"\\u000a\"`|ESCAPE|1",
                "`\"\\u000F\"`|ESCAPE|6",
                "`\"\\ud800\"`|ESCAPE|1",
                "`\"a`|CUT_SHORT|2",
                "``|CUT_SHORT|0",
            })
    void bytes_that_are_not_canonical_are_refused_with_their_place(String text, Flaw flaw, int offset) {
        assertRefused(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8), flaw, offset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "9007199254740991", "true", "false", "[]", "{}", "\"\"", "\"\\u000f\"", "\"é\"", "[[],{}]"})
    void canonical_bytes_are_read_and_written_back_the_same(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(CanonicalWriter.bytes(new CanonicalReader().read(bytes))).isEqualTo(bytes);
    }

    @Test
    void a_control_character_left_bare_is_refused() {
        assertRefused(new byte[] {'"', 'a', 10, '"'}, Flaw.ESCAPE, 2);
    }

    @Test
    void text_that_is_not_in_normal_form_is_refused_at_its_quote() {
        assertRefused("[\"e\u0301\"]".getBytes(StandardCharsets.UTF_8), Flaw.NOT_NFC, 1);
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        assertRefused(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}, Flaw.NOT_UTF8, 1);
        assertRefused(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}, Flaw.NOT_UTF8, 1);
        assertRefused(new byte[] {'"', (byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80, '"'}, Flaw.NOT_UTF8, 1);
        assertRefused(new byte[] {'"', (byte) 0xE2, (byte) 0x82, '"'}, Flaw.NOT_UTF8, 3);
        assertRefused(new byte[] {'"', (byte) 0x80, '"'}, Flaw.NOT_UTF8, 1);
        assertRefused(new byte[] {'"', (byte) 0xFF, '"'}, Flaw.NOT_UTF8, 1);
    }

    @Test
    void nesting_stops_at_the_limit_and_never_at_the_end_of_the_stack() throws Exception {
        String deepest = "[".repeat(CanonicalReader.MAX_DEPTH) + "]".repeat(CanonicalReader.MAX_DEPTH);
        assertThat(new CanonicalReader().read(deepest.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonArray.class);
        assertRefused("[".repeat(100_000).getBytes(StandardCharsets.UTF_8), Flaw.TOO_DEEP, CanonicalReader.MAX_DEPTH);
    }

    @Test
    void the_start_of_each_member_of_the_outermost_object_is_known() throws Exception {
        CanonicalReader reader = new CanonicalReader();
        byte[] bytes = "xx{\"a\":{\"z\":1},\"b\":[{\"y\":2}],\"c\":3}".getBytes(StandardCharsets.UTF_8);
        reader.read(bytes, 2, bytes.length);
        assertThat(new int[] {reader.memberStart(0), reader.memberStart(1), reader.memberStart(2)})
                .containsExactly(1, 13, 27);
    }

    @Test
    void names_are_sorted_by_utf16_code_units_not_by_code_points() throws Exception {
        JsonObject object =
                JsonObject.builder().put("\uD83D\uDE02", 1).put("\uFF5E", 2).build();
        assertThat(object.names()).containsExactly("\uD83D\uDE02", "\uFF5E");
        assertThat(new CanonicalReader().read(CanonicalWriter.bytes(object))).isEqualTo(object);
    }

    @Test
    void what_has_no_canonical_form_can_not_be_built() {
        assertThatThrownBy(() -> JsonText.of("e\u0301")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonText.of("\uD800")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JsonWhole(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JsonWhole(1L << 53)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonObject.builder().put("a", 1).put("a", 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void members_are_found_by_name_and_kind() {
        JsonObject object = JsonObject.builder()
                .put("text", "t")
                .put("whole", 7)
                .put("truth", JsonTruth.TRUE)
                .put("items", JsonArray.ofTexts(java.util.List.of("i")))
                .put("object", JsonObject.builder().build())
                .build();
        assertThat(object.text("text")).contains("t");
        assertThat(object.text("whole")).isEmpty();
        assertThat(object.whole("whole")).hasValue(7);
        assertThat(object.truth("truth")).contains(true);
        assertThat(object.items("items")).contains(java.util.List.of(JsonText.of("i")));
        assertThat(object.object("object")).isPresent();
        assertThat(object.has("absent")).isFalse();
    }

    private static void assertRefused(byte[] bytes, Flaw flaw, int offset) {
        var refusal = catchThrowableOfType(CanonicalException.class, () -> new CanonicalReader().read(bytes));
        assertThat(refusal).isNotNull();
        assertThat(refusal.flaw()).isEqualTo(flaw);
        assertThat(refusal.offset()).isEqualTo(offset);
    }
}
