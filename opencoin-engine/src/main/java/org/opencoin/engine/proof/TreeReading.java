package org.opencoin.engine.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencoin.engine.crypto.MerkleRanges.Range;
import org.opencoin.engine.crypto.MerkleTree;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalView;
import org.opencoin.engine.journal.Lines;

/**
 * One reading of the first lines of a journal as the leaves of its tree: the root over all of them, the roots over some
 * ranges, some of the lines. The lines themselves aren't judged here.
 */
final class TreeReading {

    private final MerkleTree all = new MerkleTree();
    private final Map<Range, Sha256> roots = new HashMap<>();
    private final Map<Long, byte[]> kept = new HashMap<>();

    private TreeReading() {}

    /**
     * Reads.
     *
     * @param size how many lines at most
     * @param ranges whose roots are wanted; any two are apart or the same
     * @param numbers of the lines to keep
     */
    static TreeReading of(JournalView journal, long size, List<Range> ranges, List<Long> numbers)
            throws JournalException {
        TreeReading reading = new TreeReading();
        List<Range> waiting = new ArrayList<>(ranges.stream().distinct().toList());
        waiting.sort(Comparator.comparingLong(Range::from));
        try (Lines lines = journal.read(0)) {
            MerkleTree part = new MerkleTree();
            while (reading.all.size() < size && lines.next() && lines.isEnded()) {
                long number = reading.all.size();
                byte[] line = Arrays.copyOfRange(lines.buffer(), lines.start(), lines.end());
                Sha256 leaf = MerkleTree.leafHash(line);
                reading.all.addHash(leaf);
                if (numbers.contains(number)) {
                    reading.kept.put(number, line);
                }
                if (!waiting.isEmpty() && number >= waiting.get(0).from()) {
                    part.addHash(leaf);
                    if (number + 1 == waiting.get(0).to()) {
                        reading.roots.put(waiting.remove(0), part.root());
                        part = new MerkleTree();
                    }
                }
            }
        }
        return reading;
    }

    /** How many lines there were. */
    long size() {
        return all.size();
    }

    /** The root over all of them. */
    Sha256 root() {
        return all.root();
    }

    /** The roots over these ranges, in this order. */
    List<Sha256> roots(List<Range> ranges) {
        return ranges.stream()
                .map(range -> Optional.ofNullable(roots.get(range)).orElseThrow())
                .toList();
    }

    /** A line that was to be kept, without its line feed. */
    byte[] line(long number) {
        return Optional.ofNullable(kept.get(number)).orElseThrow();
    }
}
