package org.opencoin.engine.melting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.opencoin.dsl.charter.Currency.Rounding;
import org.opencoin.dsl.quantity.Ratio;

class ExactProperties {

    @Provide
    Arbitrary<Exact> amounts() {
        return Combinators.combine(Arbitraries.longs().between(0, Long.MAX_VALUE / 4), Arbitraries.longs())
                .as(Exact::new);
    }

    @Provide
    Arbitrary<Ratio> rates() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, Long.MAX_VALUE),
                        Arbitraries.longs().between(1, Long.MAX_VALUE))
                .as((a, b) -> Ratio.of(Math.min(a, b), b));
    }

    @Provide
    Arbitrary<Ratio> smallRates() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1 << 29),
                        Arbitraries.longs().between(1, 1 << 29))
                .as((a, b) -> Ratio.of(Math.min(a, b), b));
    }

    private static BigInteger bits(Exact exact) {
        BigInteger part = new BigInteger(Long.toUnsignedString(exact.part()));
        return BigInteger.valueOf(exact.whole()).shiftLeft(64).add(part);
    }

    @Property
    void a_product_is_the_exact_one_cut_off(@ForAll("amounts") Exact amount, @ForAll("rates") Ratio rate) {
        BigInteger exact = bits(amount).multiply(rate.numerator()).divide(rate.denominator());
        assertThat(bits(amount.times(rate))).isEqualTo(exact);
    }

    @Property
    void words_and_integers_of_any_size_give_the_same_product(
            @ForAll("amounts") Exact amount, @ForAll("smallRates") Ratio rate) {
        BigInteger exact = bits(amount).multiply(rate.numerator()).divide(rate.denominator());
        assertThat(bits(amount.times(rate))).isEqualTo(exact);
    }

    @Property
    void sums_and_differences_are_exact(@ForAll("amounts") Exact a, @ForAll("amounts") Exact b) {
        assertThat(bits(a.plus(b))).isEqualTo(bits(a).add(bits(b)));
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.least(b)).isEqualTo(bits(a).compareTo(bits(b)) <= 0 ? a : b);
    }

    @Property
    void rounding_moves_by_less_than_one_and_halves_go_where_the_currency_says(
            @ForAll @LongRange(min = 0, max = 1_000_000) long whole, @ForAll Rounding rounding) {
        Exact half = new Exact(whole, Long.MIN_VALUE);
        long expected = switch (rounding) {
            case DOWN, HALF_DOWN -> whole;
            case UP, HALF_UP -> whole + 1;
            case HALF_EVEN -> whole % 2 == 0 ? whole : whole + 1;
        };
        assertThat(half.rounded(rounding)).isEqualTo(expected);
        assertThat(Exact.of(whole).rounded(rounding)).isEqualTo(whole);
    }

    @Property
    void taking_by_worth_never_leaves_more_face_than_is_due(
            @ForAll @LongRange(min = 1, max = 1_000_000_00) long amount, @ForAll("smallRates") Ratio left) {
        if (left.signum() == 0) {
            return;
        }
        BigInteger[] exact = BigInteger.valueOf(amount)
                .shiftLeft(64)
                .multiply(left.denominator())
                .divideAndRemainder(left.numerator());
        BigInteger up = exact[1].signum() == 0 ? exact[0] : exact[0].add(BigInteger.ONE);
        if (up.bitLength() < 126) {
            assertThat(bits(Exact.of(amount).dividedUp(left))).isEqualTo(up);
        }
    }
}
