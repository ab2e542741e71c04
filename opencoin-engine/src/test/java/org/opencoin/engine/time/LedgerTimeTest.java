package org.opencoin.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTimeTest {

    @Property
    void text_and_instant_are_one_to_one(
            @ForAll @LongRange(min = LedgerTime.FIRST, max = LedgerTime.LAST) long millis) {
        String text = LedgerTime.text(millis);
        assertThat(LedgerTime.parse(text)).hasValue(millis);
        assertThat(Instant.parse(text).toEpochMilli()).isEqualTo(millis);
    }

    @Test
    void the_first_and_the_last_have_a_text_and_their_neighbours_none() {
        assertThat(LedgerTime.text(LedgerTime.FIRST)).isEqualTo("0001-01-01T00:00:00.000Z");
        assertThat(LedgerTime.text(LedgerTime.LAST)).isEqualTo("9999-12-31T23:59:59.999Z");
        assertThatThrownBy(() -> LedgerTime.text(LedgerTime.LAST + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LedgerTime.text(LedgerTime.FIRST - 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T10:00:00Z",
                "2026-03-01T10:00:00.000+00:00",
                "2026-03-01 10:00:00.000Z",
                "2026-03-01t10:00:00.000z",
                "2026-02-29T10:00:00.000Z",
                "2026-03-01T24:00:00.000Z",
                "2026-03-01T10:00:60.000Z",
                "2026-13-01T10:00:00.000Z",
                "0000-01-01T00:00:00.000Z",
                "2026-03-01T10:00:00.0000Z",
                "\u0662026-03-01T10:00:00.000Z",
                "now",
                ""
            })
    void anything_else_is_no_time(String text) {
        assertThat(LedgerTime.parse(text)).isEmpty();
    }
}
