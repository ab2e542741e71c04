package org.opencoin.engine.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * The stanza that a passphrase opens. It stands alone in a header, so that whoever knows the passphrase knows that nobody
 * else could have written the file.
 *
 * @param salt 16 bytes
 * @param work the logarithm of scrypt's cost
 * @param body the file's key, encrypted
 */
record AgeScrypt(byte[] salt, int work, byte[] body) {

    static final String KIND = "scrypt";
    static final int SALT = 16;

    /** A stranger's file must not take all memory: 2^20 is 1 GiB. */
    private static final int MOST_WORK = 20;

    private static final int KEY = 32;
    private static final int BLOCKS = 8;
    private static final Pattern WORK = Pattern.compile("[1-9][0-9]?");
    private static final byte[] LABEL = "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NO_NONCE = new byte[AgeStream.NONCE];

    /** The stanza for a file's key. */
    static AgeHeader.Stanza wrap(byte[] fileKey, byte[] passphrase, byte[] salt, int work) {
        byte[] body = AgeStream.cipher(true, wrapping(passphrase, salt, work), NO_NONCE, fileKey)
                .orElseThrow();
        AgeHeader.Stanza stanza = AgeHeader.Stanza.of(KIND, salt, body);
        return new AgeHeader.Stanza(List.of(KIND, stanza.words().get(1), String.valueOf(work)), body);
    }

    /** Reads it; empty when it is any other, or asks for more work than anybody should do for it. */
    static Optional<AgeScrypt> read(AgeHeader.Stanza stanza) {
        Optional<byte[]> salt = stanza.bytes(1, SALT);
        boolean sound = stanza.is(KIND)
                && stanza.words().size() == 3
                && WORK.matcher(stanza.words().get(2)).matches()
                && stanza.body().length == AgeFile.WRAPPED
                && Integer.parseInt(stanza.words().get(2)) <= MOST_WORK;
        return sound
                ? salt.map(bytes ->
                        new AgeScrypt(bytes, Integer.parseInt(stanza.words().get(2)), stanza.body()))
                : Optional.empty();
    }

    /** The file's key; empty when the passphrase is another. */
    Optional<byte[]> unwrap(byte[] passphrase) {
        return AgeStream.cipher(false, wrapping(passphrase, salt, work), NO_NONCE, body);
    }

    private static byte[] wrapping(byte[] passphrase, byte[] salt, int work) {
        ByteArrayOutputStream labelled = new ByteArrayOutputStream();
        labelled.writeBytes(LABEL);
        labelled.writeBytes(salt);
        return SCrypt.generate(passphrase, labelled.toByteArray(), 1 << work, BLOCKS, 1, KEY);
    }
}
