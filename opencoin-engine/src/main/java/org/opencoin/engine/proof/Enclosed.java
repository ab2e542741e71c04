package org.opencoin.engine.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opencoin.engine.crypto.Sha256;

/**
 * What a proof brings along so that nobody needs the ledger: the lines it speaks of, each without its line feed.
 *
 * @param entry the line that is proven
 * @param charter the line of entry 0, which names the charter
 * @param path from entry 0 up to the root
 */
public record Enclosed(byte[] entry, byte[] charter, List<Sha256> path) {

    private static final String VERSION = "opencoin-proof/1";

    public Enclosed {
        path = List.copyOf(path);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] line : List.of(VERSION.getBytes(StandardCharsets.US_ASCII), entry, charter)) {
            bytes.writeBytes(line);
            bytes.write('\n');
        }
        bytes.writeBytes(HashLines.written(path).getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    static Optional<Enclosed> read(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, start, i));
                start = i + 1;
            }
        }
        if (start < bytes.length || lines.size() < 3 || !text(lines.get(0)).equals(VERSION)) {
            return Optional.empty();
        }
        List<String> rest =
                lines.subList(3, lines.size()).stream().map(Enclosed::text).toList();
        return HashLines.read(rest).map(path -> new Enclosed(lines.get(1), lines.get(2), path));
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1);
    }
}
