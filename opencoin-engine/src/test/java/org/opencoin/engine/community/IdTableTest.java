package org.opencoin.engine.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;

class IdTableTest {

    private static IdTable filled(int count, int step) {
        IdTable table = new IdTable();
        for (int i = 0; i < count; i++) {
            table.put(hash(i * step), new IdTable.Decided(i * 31L, i, i % 3 == 0));
        }
        return table;
    }

    private static long hash(int i) {
        return i * 0x9E3779B97F4A7C15L;
    }

    @Test
    void it_finds_what_was_put_however_often_it_grew_and_nothing_else() {
        IdTable table = filled(10_000, 1);
        for (int i = 0; i < 10_000; i++) {
            assertThat(table.find(hash(i))).isEqualTo(new IdTable.Decided(i * 31L, i, i % 3 == 0));
        }
        assertThat(table.find(hash(10_001))).isNull();
    }

    @Test
    void ids_that_fall_on_one_slot_live_side_by_side() {
        IdTable table = new IdTable();
        for (int i = 0; i < 500; i++) {
            table.put(i * 1024L, new IdTable.Decided(i, i, false));
        }
        for (int i = 0; i < 500; i++) {
            assertThat(table.find(i * 1024L)).isEqualTo(new IdTable.Decided(i, i, false));
        }
    }

    @Test
    void what_is_saved_depends_on_the_decisions_not_on_where_they_lie() {
        SnapshotWriter out = new SnapshotWriter();
        filled(3_000, 7).save(out);
        IdTable loaded = new IdTable();
        loaded.load(new SnapshotReader(out.toByteArray()));
        SnapshotWriter again = new SnapshotWriter();
        loaded.save(again);
        assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
    }
}
