package org.opencoin.engine.journal;

import java.util.Locale;
import java.util.Optional;
import org.opencoin.engine.canonical.CanonicalException;
import org.opencoin.engine.canonical.CanonicalReader;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.crypto.Sha256;

/**
 * Reads single lines: canonical form, the members every entry has, the line's own hash. Keep one per thread and use it
 * again; lines can be read in any order, by several readers at once.
 */
public final class LineReader {

    /** {@code "hash":"…64 digits…"}. */
    private static final int HASH_MEMBER = "\"hash\":\"\"".length() + Sha256.DIGITS;

    private final CanonicalReader json = new CanonicalReader();
    private final Sha256.Hasher hasher = new Sha256.Hasher();

    /** Reads the line from {@code start} (included) to {@code end} (excluded), its line feed not among them. */
    public LineReading read(byte[] buffer, int start, int end) {
        try {
            return json.read(buffer, start, end) instanceof JsonObject entry
                    ? members(entry, buffer, start, end)
                    : new LineReading.NotCanonical("not-an-object", 0);
        } catch (CanonicalException refused) {
            String flaw = refused.flaw().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new LineReading.NotCanonical(flaw, refused.offset());
        }
    }

    private LineReading members(JsonObject entry, byte[] buffer, int start, int end) {
        var number = entry.whole("entry");
        var at = entry.text("at").filter(LedgerTime::isWellFormed);
        var previous = hash(entry, "previous");
        var written = hash(entry, "hash");
        if (number.isEmpty() || at.isEmpty() || previous.isEmpty() || written.isEmpty() || !hasKind(entry)) {
            return new LineReading.Lacking(firstLacking(number.isEmpty(), at, previous, written));
        }
        Sha256 computed = computed(entry, buffer, start, end);
        return new LineReading.Whole(entry, number.getAsLong(), at.get(), previous.get(), written.get(), computed);
    }

    private static boolean hasKind(JsonObject entry) {
        return entry.text("kind").isPresent();
    }

    private static String firstLacking(
            boolean noNumber, Optional<String> at, Optional<Sha256> previous, Optional<Sha256> written) {
        if (at.isEmpty()) {
            return "at";
        }
        if (noNumber) {
            return "entry";
        }
        if (written.isEmpty()) {
            return "hash";
        }
        return previous.isEmpty() ? "previous" : "kind";
    }

    private static Optional<Sha256> hash(JsonObject entry, String name) {
        return entry.text(name).flatMap(Sha256::parse);
    }

    /** The hash of the line as if it had no hash. At least {@code at} and {@code entry} come before it, and a comma. */
    private Sha256 computed(JsonObject entry, byte[] buffer, int start, int end) {
        int member = start + json.memberStart(entry.indexOf("hash"));
        int rest = member + HASH_MEMBER;
        return hasher.add(buffer, start, member - 1 - start)
                .add(buffer, rest, end - rest)
                .hash();
    }
}
