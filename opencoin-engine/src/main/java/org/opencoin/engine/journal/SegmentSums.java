package org.opencoin.engine.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencoin.engine.crypto.Sha256;

/**
 * The side file {@code sums}: how long each finished segment is and the hash of its bytes, a line for each. It finds damage
 * in what no opening reads, without reading lines; the chain is what proves anything.
 */
final class SegmentSums {

    static final String PATH = "sums";

    private static final int PIECE = 256 * 1024;
    private static final int LENGTH_DIGITS = 18;

    /** What a segment was when it was finished. */
    record Sum(long length, Sha256 hash) {}

    private final Map<Long, Sum> sums;

    private final boolean sound;

    private SegmentSums(Map<Long, Sum> sums, boolean sound) {
        this.sums = sums;
        this.sound = sound;
    }

    /** Those that are written down; a line that says nothing, or was never finished, is as if it weren't there. */
    static SegmentSums read(Disk disk) throws IOException {
        Map<Long, Sum> sums = new TreeMap<>();
        String text = new String(WholeFile.read(disk, PATH).orElse(new byte[0]), StandardCharsets.ISO_8859_1);
        int start = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', start)) {
            String[] words = text.substring(start, feed).split(" ", -1);
            if (words.length == 3 && Segments.isName(words[0])) {
                sum(words[1], words[2]).ifPresent(sum -> sums.put(Long.parseLong(words[0]), sum));
            }
            start = feed + 1;
        }
        return new SegmentSums(sums, text.equals(text(sums)));
    }

    private static Optional<Sum> sum(String length, String hash) {
        boolean isLength = !length.isEmpty()
                && length.length() <= LENGTH_DIGITS
                && length.chars().allMatch(c -> c >= '0' && c <= '9');
        return isLength ? Sha256.parse(hash).map(of -> new Sum(Long.parseLong(length), of)) : Optional.empty();
    }

    /** The segments that have one, in order. */
    Iterable<Long> segments() {
        return sums.keySet();
    }

    Optional<Sum> of(long segment) {
        return Optional.ofNullable(sums.get(segment));
    }

    void put(long segment, Sum sum) {
        sums.put(segment, sum);
    }

    /** Whether the file is as it was written. */
    boolean isSound() {
        return sound;
    }

    /** Writes them down, durably and in one step. */
    void write(Disk disk) throws IOException {
        WholeFile.write(disk, "", PATH, text(sums).getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(Map<Long, Sum> sums) {
        StringBuilder text = new StringBuilder();
        sums.forEach((segment, sum) -> text.append(Segments.name(segment))
                .append(' ')
                .append(sum.length())
                .append(' ')
                .append(sum.hash().hex())
                .append('\n'));
        return text.toString();
    }

    /** What a segment is now: all its bytes are read. */
    static Sum compute(Disk disk, long segment) throws IOException {
        Sha256.Hasher hasher = new Sha256.Hasher();
        byte[] piece = new byte[PIECE];
        long length = 0;
        try (DiskFile file = disk.open(Segments.path(segment))) {
            for (int read = file.read(0, piece, 0, PIECE); read > 0; read = file.read(length, piece, 0, PIECE)) {
                hasher.add(piece, 0, read);
                length += read;
            }
        }
        return new Sum(length, hasher.hash());
    }
}
