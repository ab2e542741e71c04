package org.opencoin.engine.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class LongRingTest {

    /** Beside a sorted map from place to number. */
    @Property(tries = 200)
    void places_keep_their_numbers_whatever_has_left(@ForAll int[] acts) {
        LongRing ring = new LongRing();
        TreeMap<Long, Long> slow = new TreeMap<>();
        long end = 0;
        for (int act : acts) {
            if (act % 3 == 0) {
                long place = ring.first() + Math.floorMod(act, 5);
                ring.dropBefore(place);
                slow.headMap(place).clear();
            } else if (act % 3 == 1 && !slow.isEmpty()) {
                ring.set(slow.firstKey(), act);
                slow.put(slow.firstKey(), (long) act);
            } else {
                ring.append(act);
                slow.put(end++, (long) act);
            }
        }
        assertThat(read(ring)).isEqualTo(slow);
        LongRing copy = new LongRing();
        SnapshotWriter out = new SnapshotWriter();
        ring.save(out);
        copy.load(new SnapshotReader(out.toByteArray()));
        assertThat(read(copy)).isEqualTo(slow);
        assertThat(copy.end()).isEqualTo(end);
    }

    private static TreeMap<Long, Long> read(LongRing ring) {
        TreeMap<Long, Long> all = new TreeMap<>();
        for (long place = ring.first(); place < ring.end(); place++) {
            all.put(place, ring.get(place));
        }
        return all;
    }
}
