package org.opencoin.engine.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LongColumnTest {

    @Test
    void rows_are_zero_until_they_are_set_across_pages() {
        LongColumn column = new LongColumn();
        column.set(LongColumn.PAGE, 7);
        column.add(LongColumn.PAGE, 1);
        assertThat(column.get(0)).isZero();
        assertThat(column.get(LongColumn.PAGE)).isEqualTo(8);
        assertThat(column.get(1_000_000)).isZero();
        assertThat(column.append(9)).isEqualTo(LongColumn.PAGE + 1);
    }

    @Test
    void a_column_is_what_it_was_when_it_is_loaded() {
        LongColumn column = new LongColumn();
        for (int row = 0; row < 5_000; row++) {
            column.set(row, row * -3L);
        }
        SnapshotWriter out = new SnapshotWriter();
        column.save(out);
        LongColumn loaded = new LongColumn();
        loaded.load(new SnapshotReader(out.toByteArray()));
        assertThat(loaded.rows()).isEqualTo(5_000);
        assertThat(loaded.get(4_999)).isEqualTo(-14_997);
    }

    @Test
    void a_snapshot_that_ends_early_is_refused() {
        byte[] whole = new SnapshotWriter().text("some text").toByteArray();
        SnapshotReader cut = new SnapshotReader(java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThatIllegalArgumentException().isThrownBy(cut::text).withMessageContaining("ends early");
    }
}
