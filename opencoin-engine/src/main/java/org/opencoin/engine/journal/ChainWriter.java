package org.opencoin.engine.journal;

import java.util.Arrays;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.canonical.JsonText;
import org.opencoin.engine.canonical.JsonWhole;
import org.opencoin.engine.crypto.Sha256;

/** Numbers entries, chains them and writes their lines. One per journal; not for several threads at once. */
public final class ChainWriter {

    private static final byte[] HASH_START = ",\"hash\":\"".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final CanonicalWriter writer = new CanonicalWriter();
    private final Sha256.Hasher hasher = new Sha256.Hasher();
    private Head head;
    private String lastAt = "";

    /** A chain that goes on after this head. */
    public ChainWriter(Head head) {
        this.head = head;
    }

    /** Where the chain ends now: sealed, and perhaps not yet durable. */
    public Head head() {
        return head;
    }

    /**
     * The next line.
     *
     * @param body the entry without {@code entry}, {@code previous} and {@code hash}; it has {@code at} and {@code kind}
     * @throws IllegalArgumentException if it lacks one of these or has one of those, or is earlier than the one before
     */
    public Line seal(JsonObject body) {
        lastAt = checkedAt(body);
        writer.clear().raw('{');
        int cut = writeMembers(body);
        writer.raw('}');
        Sha256 hash = hasher.add(writer.buffer(), 0, writer.length()).hash();
        Line line = new Line(head.entries(), head.hash(), hash, withHash(cut, hash));
        head = line.head();
        return line;
    }

    private String checkedAt(JsonObject body) {
        String at = body.text("at")
                .filter(LedgerTime::isWellFormed)
                .orElseThrow(() -> new IllegalArgumentException("an entry needs its time, to the millisecond, in UTC"));
        if (at.compareTo(lastAt) < 0) {
            throw new IllegalArgumentException("entry of " + at + " after one of " + lastAt);
        }
        if (body.has("entry") || body.has("hash") || body.has("previous") || !body.has("kind")) {
            throw new IllegalArgumentException("an entry comes with a kind, and without number and hashes");
        }
        return at;
    }

    /** Writes all members but the hash, and answers where the hash goes. */
    private int writeMembers(JsonObject body) {
        int cut = 0;
        boolean numbered = false;
        boolean chained = false;
        for (int i = 0; i < body.size(); i++) {
            String name = body.name(i);
            if (!numbered && name.compareTo("entry") > 0) {
                member("entry", new JsonWhole(head.entries()));
                numbered = true;
            }
            if (cut == 0 && name.compareTo("hash") > 0) {
                cut = writer.length();
            }
            if (!chained && name.compareTo("previous") > 0) {
                member("previous", JsonText.of(head.hash().hex()));
                chained = true;
            }
            member(name, body.value(i));
        }
        if (!chained) {
            member("previous", JsonText.of(head.hash().hex()));
        }
        return cut;
    }

    private void member(String name, org.opencoin.engine.canonical.Json value) {
        if (writer.length() > 1) {
            writer.raw(',');
        }
        writer.member(name, value);
    }

    private byte[] withHash(int cut, Sha256 hash) {
        byte[] without = writer.buffer();
        int length = writer.length();
        byte[] line = Arrays.copyOf(without, length + HASH_START.length + Sha256.DIGITS + 2);
        int at = put(HASH_START, line, cut);
        at = put(hash.hex().getBytes(java.nio.charset.StandardCharsets.US_ASCII), line, at);
        line[at++] = '"';
        System.arraycopy(without, cut, line, at, length - cut);
        line[line.length - 1] = '\n';
        return line;
    }

    private static int put(byte[] bytes, byte[] into, int at) {
        System.arraycopy(bytes, 0, into, at, bytes.length);
        return at + bytes.length;
    }
}
