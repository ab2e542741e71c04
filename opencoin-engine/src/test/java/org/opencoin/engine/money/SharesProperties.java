package org.opencoin.engine.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.opencoin.dsl.quantity.Ratio;

class SharesProperties {

    @Example
    void two_halves_of_fifteen_cents_leave_one() {
        Shares halves = Shares.of(List.of(Ratio.of(1, 2), Ratio.of(1, 2)));
        assertThat(halves.of(15)).containsExactly(7, 7, 1);
    }

    @Example
    void sixty_percent_of_a_fee_and_the_rest() {
        assertThat(Shares.of(List.of(Ratio.of(60, 100))).of(501)).containsExactly(300, 201);
    }

    @Example
    void more_than_the_whole_cannot_be_shared() {
        assertThatThrownBy(() -> Shares.of(List.of(Ratio.of(2, 3), Ratio.of(1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void nothing_is_made_and_nothing_lost(
            @ForAll @LongRange(min = 0) long whole,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 1000) Integer> weights) {
        int total = weights.stream().mapToInt(Integer::intValue).sum() + 1;
        List<Ratio> parts =
                weights.stream().map(weight -> Ratio.of(weight, total)).toList();
        long[] amounts = Shares.of(parts).of(whole);
        assertThat(Amounts.sum(amounts)).isEqualTo(whole);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(amounts[i]).isEqualTo(Factor.of(parts.get(i)).timesDown(whole));
        }
    }

    @Property
    void claims_are_cut_in_proportion_and_none_gets_more_than_it_claims(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 0, max = 1L << 60) Long> claims,
            @ForAll @IntRange(min = 0, max = 1000) int promille) {
        long[] claimed = claims.stream().mapToLong(Long::longValue).toArray();
        long available = Factor.of(promille, 1000).timesDown(Amounts.sum(claimed));
        long[] cut = Shares.inProportion(available, claimed);
        assertThat(Amounts.sum(cut)).isEqualTo(available);
        for (int i = 0; i < cut.length; i++) {
            assertThat(cut[i]).isBetween(0L, claimed[i]);
        }
    }

    @Example
    void leftover_units_go_to_the_first_claims() {
        assertThat(Shares.inProportion(5, 3, 3, 3)).containsExactly(2, 2, 1);
        assertThat(Shares.inProportion(0, 0, 0)).containsExactly(0, 0);
        assertThat(Arrays.stream(Shares.inProportion(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE))
                        .sum())
                .isEqualTo(Long.MAX_VALUE);
    }
}
