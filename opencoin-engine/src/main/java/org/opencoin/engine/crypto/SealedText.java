package org.opencoin.engine.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.opencoin.engine.canonical.CanonicalException;
import org.opencoin.engine.canonical.CanonicalReader;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.canonical.JsonObject;

/**
 * A text for some to read: the record holds the hash of the text and of a salt that nobody can guess, so that whoever is
 * given both can tell that nothing was changed, and whoever isn't can guess nothing.
 *
 * @param name of the text, as the charter calls it
 * @param salt 64 hexadecimal digits
 * @param text in Unicode normal form C
 */
public record SealedText(String name, String salt, String text) {

    /** How many bytes nobody can guess make a salt. */
    public static final int SALT = 32;

    private static final byte[] INFO = "opencoin/sealed/1".getBytes(StandardCharsets.US_ASCII);

    /** What is recorded: the SHA-256 of {@code {"name","salt","text"}} in canonical form, in hexadecimal. */
    public String commitment() {
        return Sha256.of(bytes()).hex();
    }

    private byte[] bytes() {
        return CanonicalWriter.bytes(JsonObject.builder()
                .put("name", name)
                .put("salt", salt)
                .put("text", text)
                .build());
    }

    /** What a reader opens with the private half of their key. */
    public byte[] sealedTo(MemberKey reader) {
        return Hpke.seal(Montgomery.publicKey(reader.bytes()), INFO, aad(commitment()), bytes());
    }

    /**
     * Opens what was sealed to a key.
     *
     * @param commitment as recorded
     * @return empty when it was sealed to another key, or isn't what was committed to
     */
    static Optional<SealedText> open(byte[] privateKey, String commitment, byte[] envelope) {
        return Hpke.open(privateKey, INFO, aad(commitment), envelope)
                .filter(bytes -> Sha256.of(bytes).hex().equals(commitment))
                .flatMap(SealedText::read);
    }

    private static Optional<SealedText> read(byte[] bytes) {
        try {
            if (new CanonicalReader().read(bytes, 0, bytes.length) instanceof JsonObject form) {
                return form.text("name")
                        .flatMap(name -> form.text("salt")
                                .flatMap(salt -> form.text("text").map(text -> new SealedText(name, salt, text))));
            }
        } catch (CanonicalException other) {
            // Committed to by another program, in a form that nobody agreed on.
        }
        return Optional.empty();
    }

    private static byte[] aad(String commitment) {
        return commitment.getBytes(StandardCharsets.US_ASCII);
    }
}
