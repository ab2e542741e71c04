package org.opencoin.engine.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import org.opencoin.dsl.charter.Currency.Rounding;
import org.opencoin.dsl.quantity.Ratio;

class FactorProperties {

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    @Property
    void a_product_is_the_exact_one_rounded_once(
            @ForAll @LongRange(min = -Long.MAX_VALUE) long amount,
            @ForAll long numerator,
            @ForAll @LongRange(min = 1) long denominator,
            @ForAll Rounding rounding) {
        assertProduct(amount, Ratio.of(numerator, denominator), rounding);
    }

    @Property
    void usual_rates_on_usual_amounts_too(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long amount,
            @ForAll @LongRange(min = -200, max = 200) long numerator,
            @ForAll @LongRange(min = 1, max = 1000) long denominator,
            @ForAll Rounding rounding) {
        assertProduct(amount, Ratio.of(numerator, denominator), rounding);
    }

    @Property
    void ratios_beyond_a_machine_word_too(
            @ForAll long amount,
            @ForAll @BigRange(min = "-99999999999999999999999", max = "99999999999999999999999") BigInteger numerator,
            @ForAll @BigRange(min = "1", max = "99999999999999999999999") BigInteger denominator,
            @ForAll Rounding rounding) {
        assertProduct(amount, Ratio.of(numerator, denominator), rounding);
    }

    private static void assertProduct(long amount, Ratio ratio, Rounding rounding) {
        long product = Factor.of(ratio).times(amount, rounding);
        if (Amounts.overflows(amount)) {
            assertThat(product).isEqualTo(Amounts.OVERFLOW);
            return;
        }
        BigInteger expected = new BigDecimal(ratio.numerator().multiply(BigInteger.valueOf(amount)))
                .divide(new BigDecimal(ratio.denominator()), 0, RoundingMode.valueOf(rounding.name()))
                .toBigIntegerExact();
        boolean fits = expected.abs().compareTo(LARGEST) <= 0;
        assertThat(product).isEqualTo(fits ? expected.longValueExact() : Amounts.OVERFLOW);
    }
}
