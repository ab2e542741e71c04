package org.opencoin.engine.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Tallied;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.time.WallClock;

class PeriodSumsTest {

    private static final WallClock UTC = WallClock.of(ZoneId.of("UTC"));

    private static PeriodSums paid() {
        return new PeriodSums(Tallied.AMOUNT_PAID, UTC, Period.DAY);
    }

    @Test
    void what_is_given_back_of_more_than_can_be_counted_leaves_the_rest() {
        PeriodSums paid = paid();
        paid.add(0, 1, Amounts.LARGEST, 0);
        paid.add(0, 1, 5_00, 1);
        assertThat(paid.get(0, 2)).isEqualTo(Amounts.LARGEST);
        paid.takeBack(0, 1, Amounts.LARGEST, 0, 2);
        assertThat(paid.get(0, 2)).isEqualTo(5_00);
    }

    @Test
    void a_new_period_begins_at_nothing_and_what_is_given_back_of_an_old_one_changes_nothing() {
        PeriodSums paid = paid();
        paid.add(0, 1, 3_00, 0);
        long tomorrow = 86_400_000L;
        assertThat(paid.get(0, tomorrow)).isZero();
        paid.add(0, 1, 1_00, tomorrow);
        paid.takeBack(0, 1, 3_00, 0, tomorrow);
        assertThat(paid.get(0, tomorrow)).isEqualTo(1_00);
    }

    @Test
    void funds_have_sums_of_their_own() {
        PeriodSums received = new PeriodSums(Tallied.AMOUNT_RECEIVED, UTC, Period.MONTH);
        received.add(0, -2, 3_00, 0);
        received.add(1, 0, 1_00, 0);
        assertThat(received.get(-2, 0)).isEqualTo(3_00);
        assertThat(received.get(0, 0)).isEqualTo(1_00);
        assertThat(received.get(1, 0)).isZero();
    }
}
