package org.opencoin.engine.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.money.DecimalText.Amount;
import org.opencoin.engine.money.DecimalText.NotDecimal;
import org.opencoin.engine.money.DecimalText.TooLarge;
import org.opencoin.engine.money.DecimalText.TooPrecise;

class DecimalTextTest {

    @ParameterizedTest
    @CsvSource({"10, 2, 1000", "10.5, 2, 1050", "10.50, 2, 1050", "007.1, 1, 71", "0, 0, 0", "0.000000001, 9, 1"})
    void digits_and_at_most_the_decimals_of_the_currency_are_an_amount(String text, int decimals, long minor) {
        assertThat(DecimalText.readAmount(text, decimals)).isEqualTo(new Amount(minor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.", ".5", "-1", "+1", "1,5", "1 000", "1e3", "1.2.3", "\u0661", "0x10", " 1"})
    void anything_else_is_not_decimal(String text) {
        assertThat(DecimalText.readAmount(text, 2)).isEqualTo(new NotDecimal());
    }

    @Test
    void decimals_the_currency_lacks_are_refused_even_when_they_are_zeros() {
        assertThat(DecimalText.readAmount("10.500", 2)).isEqualTo(new TooPrecise(2));
        assertThat(DecimalText.readAmount("10.0", 0)).isEqualTo(new TooPrecise(0));
    }

    @Test
    void sixty_three_bits_are_the_limit() {
        assertThat(DecimalText.readAmount("92233720368547758.07", 2)).isEqualTo(new Amount(Long.MAX_VALUE));
        assertThat(DecimalText.readAmount("92233720368547758.08", 2)).isEqualTo(new TooLarge());
        assertThat(DecimalText.readAmount("9".repeat(60_000), 2)).isEqualTo(new TooLarge());
        assertThat(DecimalText.readAmount("0".repeat(60_000) + "1", 2)).isEqualTo(new Amount(100));
    }

    @ParameterizedTest
    @CsvSource({
        "1050, 2, 10.50",
        "-5, 2, -0.05",
        "0, 2, 0.00",
        "7, 0, 7",
        "-9223372036854775807, 9, -9223372036.854775807"
    })
    void an_amount_has_one_canonical_text(long minor, int decimals, String text) {
        assertThat(DecimalText.write(minor, decimals)).isEqualTo(text);
        assertThat(DecimalText.readCanonical(text, decimals)).isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.5", "010.50", "-0.00", "10", "--1.00", "1.000", "", "-"})
    void no_other_text_is_canonical(String text) {
        assertThat(Amounts.overflows(DecimalText.readCanonical(text, 2))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1.250, 1.25", "3, 3", "007, 7", "0.0, 0", "100, 100", "10.010, 10.01"})
    void a_quantity_loses_the_zeros_that_say_nothing(String written, String canonical) {
        var quantity = (DecimalText.Quantity) DecimalText.readQuantity(written);
        assertThat(DecimalText.writeQuantity(quantity.value())).isEqualTo(canonical);
    }

    @Test
    void a_third_is_no_quantity() {
        assertThatThrownBy(() -> DecimalText.writeQuantity(Ratio.of(1, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
