package org.opencoin.engine.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class AmountsProperties {

    @Property
    void a_sum_is_exact_or_an_overflow(@ForAll long a, @ForAll long b) {
        assertThat(Amounts.plus(a, b))
                .isEqualTo(expected(a, b, BigInteger.valueOf(a).add(BigInteger.valueOf(b))));
    }

    @Property
    void a_difference_is_exact_or_an_overflow(@ForAll long a, @ForAll long b) {
        BigInteger difference = BigInteger.valueOf(a).subtract(BigInteger.valueOf(b));
        assertThat(Amounts.minus(a, b)).isEqualTo(expected(a, b, difference));
    }

    @Property
    void a_long_sum_overflows_only_when_its_end_does(@ForAll @Size(max = 8) long[] amounts) {
        BigInteger sum = BigInteger.ZERO;
        boolean broken = false;
        for (long amount : amounts) {
            sum = sum.add(BigInteger.valueOf(amount));
            broken |= Amounts.overflows(amount);
        }
        assertThat(Amounts.sum(amounts)).isEqualTo(broken ? Amounts.OVERFLOW : Amounts.exactly(sum));
    }

    private static long expected(long a, long b, BigInteger result) {
        boolean broken = Amounts.overflows(a) || Amounts.overflows(b);
        boolean fits = result.abs().bitLength() < Long.SIZE;
        return broken || !fits ? Amounts.OVERFLOW : result.longValueExact();
    }
}
