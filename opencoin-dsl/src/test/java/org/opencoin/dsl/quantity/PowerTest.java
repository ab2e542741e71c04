package org.opencoin.dsl.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PowerTest {

    private static Ratio moved(Ratio part, long halves) {
        BigInteger unit = BigInteger.ONE.shiftLeft(Power.BITS + 1);
        return part.plus(Ratio.of(BigInteger.valueOf(halves), unit));
    }

    private static BigInteger[] power(Ratio ratio, int exponent) {
        return new BigInteger[] {
            ratio.numerator().pow(exponent), ratio.denominator().pow(exponent)
        };
    }

    private static int compare(BigInteger[] left, BigInteger[] right) {
        return left[0].multiply(right[1]).compareTo(right[0].multiply(left[1]));
    }

    /** Half a last bit more or less, raised by whole numbers only, lies on either side of what is asked for. */
    private static void isNearest(Ratio part, int above, int below) {
        Ratio found = Power.of(part, Ratio.of(above, below));
        BigInteger[] asked = power(part, above);
        assertThat(compare(power(moved(found, 1), below), asked)).isGreaterThanOrEqualTo(0);
        if (found.signum() > 0) {
            assertThat(compare(power(moved(found, -1), below), asked)).isLessThanOrEqualTo(0);
        }
    }

    @Property(tries = 300)
    void it_is_the_nearest_of_all_multiples(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long left,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long gone,
            @ForAll @IntRange(min = 1, max = 60) int above,
            @ForAll @IntRange(min = 1, max = 60) int below) {
        isNearest(Ratio.of(left, left + gone), above, below);
    }

    @Test
    void a_day_of_a_year_of_365_days_and_a_quarter_is_the_1461st_root_of_four_years() {
        isNearest(Ratio.of(93, 100), 4, 1461);
    }

    @Test
    void whole_powers_and_roots_that_are_exact_are_exact() {
        assertThat(Power.of(Ratio.of(1, 4), Ratio.of(1, 2))).isEqualTo(Ratio.of(1, 2));
        assertThat(Power.of(Ratio.of(1, 2), Ratio.of(10, 1))).isEqualTo(Ratio.of(1, 1024));
        assertThat(Power.of(Ratio.of(27, 64), Ratio.of(2, 3))).isEqualTo(Ratio.of(9, 16));
    }

    @Test
    void extremes_are_all_or_nothing() {
        assertThat(Power.of(Ratio.of(1, 2), Ratio.of(1_000_000, 1))).isEqualTo(Ratio.ZERO);
        assertThat(Power.of(Ratio.of(1, 2), Ratio.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(200))))
                .isEqualTo(Ratio.ONE);
        Ratio almost = Ratio.ONE.minus(Ratio.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(300)));
        assertThat(Power.of(almost, Ratio.ONE)).isEqualTo(Ratio.ONE);
    }

    @Test
    void what_is_no_part_has_no_power() {
        assertThatThrownBy(() -> Power.of(Ratio.ONE, Ratio.ONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Power.of(Ratio.ZERO, Ratio.ONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Power.of(Ratio.of(1, 2), Ratio.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
