package org.opencoin.engine.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencoin.engine.money.Amounts;

class ExactSumsTest {

    @Test
    void a_sum_that_passes_what_an_amount_may_be_comes_back_exactly() {
        ExactSums sums = new ExactSums();
        sums.add(3, 7);
        sums.add(3, Amounts.LARGEST);
        sums.add(3, Amounts.LARGEST);
        assertThat(sums.get(3)).isEqualTo(Amounts.LARGEST);
        sums.subtract(3, Amounts.LARGEST);
        assertThat(sums.get(3)).isEqualTo(Amounts.LARGEST);
        sums.subtract(3, Amounts.LARGEST);
        assertThat(sums.get(3)).isEqualTo(7);
        sums.subtract(3, 7);
        assertThat(sums.get(3)).isZero();
    }
}
