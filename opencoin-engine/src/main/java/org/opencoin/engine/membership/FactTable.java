package org.opencoin.engine.membership;

import java.util.Arrays;
import java.util.List;
import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.policy.Bits;
import org.opencoin.engine.policy.Names;

/** One bit per member and name. Snapshots hold the names, since numbers belong to one compiled charter. */
final class FactTable {

    private final Names names;
    private final int words;
    private final LongColumn bits = new LongColumn();

    FactTable(Names names) {
        this.names = names;
        this.words = Math.max(1, Bits.wordsFor(names.size()));
    }

    boolean has(int member, int name) {
        return (bits.get(row(member, name)) & Bits.bit(name)) != 0;
    }

    private int row(int member, int name) {
        return Math.addExact(Math.multiplyExact(member, words), Bits.word(name));
    }

    void put(int member, int name, boolean value) {
        int row = row(member, name);
        long others = bits.get(row) & ~Bits.bit(name);
        bits.set(row, value ? others | Bits.bit(name) : others);
    }

    void clear(int member) {
        for (int name = 0; name < Math.max(1, names.size()); name++) {
            put(member, name, false);
        }
    }

    void save(SnapshotWriter out) {
        out.whole(names.size());
        names.all().forEach(out::text);
        bits.save(out);
    }

    void load(SnapshotReader in, int members) {
        String[] saved = new String[in.whole()];
        Arrays.setAll(saved, i -> in.text());
        FactTable old = new FactTable(new Names(List.of(saved)));
        old.bits.load(in);
        for (int member = 0; member < members; member++) {
            clear(member);
            for (int name = 0; name < saved.length; name++) {
                if (old.has(member, name)) {
                    put(member, names.number(saved[name]), true);
                }
            }
        }
    }
}
