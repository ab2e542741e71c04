package org.opencoin.engine.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairCountsTest {

    @Test
    void a_pair_has_a_direction() {
        PairCounts pairs = new PairCounts();
        assertThat(pairs.add(1, 2)).isEqualTo(1);
        assertThat(pairs.add(2, 1)).isEqualTo(1);
        assertThat(pairs.add(-1, 2)).isEqualTo(1);
        assertThat(pairs.add(1, 2)).isEqualTo(2);
        assertThat(pairs.size()).isEqualTo(3);
    }

    @Test
    void nothing_is_taken_from_a_pair_that_has_none() {
        PairCounts pairs = new PairCounts();
        pairs.add(1, 2);
        pairs.subtract(1, 2);
        assertThatThrownBy(() -> pairs.subtract(1, 2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void counts_agree_with_a_map_while_pairs_come_and_go() {
        PairCounts pairs = new PairCounts();
        Map<List<Integer>, Long> expected = new HashMap<>();
        Random random = new Random(4711);
        for (int i = 0; i < 200_000; i++) {
            int around = 1 + i / 2_000; // more and more pairs, so that the table grows
            List<Integer> pair = List.of(random.nextInt(around) - 3, random.nextInt(around));
            long has = expected.getOrDefault(pair, 0L);
            if (has > 0 && random.nextInt(2) == 0) {
                assertThat(pairs.subtract(pair.get(0), pair.get(1))).isEqualTo(has - 1);
                expected.compute(pair, (key, old) -> has == 1 ? null : has - 1);
            } else {
                assertThat(pairs.add(pair.get(0), pair.get(1))).isEqualTo(has + 1);
                expected.put(pair, has + 1);
            }
            assertThat(pairs.size()).isEqualTo(expected.size());
        }
    }
}
