package org.opencoin.engine.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Currency.Rounding;
import org.opencoin.dsl.quantity.Ratio;

class AmountsTest {

    @Test
    void an_overflow_stays_one_through_every_further_operation() {
        long overflow = Amounts.plus(Amounts.LARGEST, 1);
        assertThat(Amounts.overflows(overflow)).isTrue();
        assertThat(Amounts.plus(overflow, -5)).isEqualTo(Amounts.OVERFLOW);
        assertThat(Amounts.minus(overflow, Amounts.LARGEST)).isEqualTo(Amounts.OVERFLOW);
        assertThat(Amounts.negated(overflow)).isEqualTo(Amounts.OVERFLOW);
        assertThat(Factor.of(0, 1).timesDown(overflow)).isEqualTo(Amounts.OVERFLOW);
        assertThat(Amounts.sum(overflow, 1)).isEqualTo(Amounts.OVERFLOW);
    }

    @Test
    void the_debt_that_has_no_opposite_is_no_amount() {
        assertThat(Amounts.minus(-Amounts.LARGEST, 1)).isEqualTo(Amounts.OVERFLOW);
        assertThat(Amounts.sum(-Amounts.LARGEST, -1)).isEqualTo(Amounts.OVERFLOW);
        assertThat(Amounts.sum(Amounts.LARGEST, Amounts.LARGEST, -Amounts.LARGEST))
                .isEqualTo(Amounts.LARGEST);
    }

    @Test
    void two_percent_of_an_odd_half_goes_where_the_rounding_says() {
        Factor half = Factor.of(1, 2);
        assertThat(half.times(5, Rounding.HALF_EVEN)).isEqualTo(2);
        assertThat(half.times(7, Rounding.HALF_EVEN)).isEqualTo(4);
        assertThat(half.times(5, Rounding.HALF_UP)).isEqualTo(3);
        assertThat(half.times(-5, Rounding.HALF_UP)).isEqualTo(-3);
        assertThat(half.times(5, Rounding.HALF_DOWN)).isEqualTo(2);
        assertThat(half.times(-5, Rounding.DOWN)).isEqualTo(-2);
        assertThat(half.times(5, Rounding.UP)).isEqualTo(3);
    }

    @Test
    void a_product_that_needs_128_bits_is_exact() {
        Factor almostOne = Factor.of(Long.MAX_VALUE - 1, Long.MAX_VALUE);
        assertThat(almostOne.timesDown(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE - 1);
        assertThat(Factor.of(Ratio.of(2, 1)).timesDown(Long.MAX_VALUE)).isEqualTo(Amounts.OVERFLOW);
    }
}
