package org.opencoin.engine.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.IntFunction;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A file in the age format ({@code age-encryption.org/v1}) that a passphrase opens: scrypt makes a key of the passphrase,
 * HMAC-SHA-256 holds the header, ChaCha20-Poly1305 the content. Any other age program opens what it writes.
 */
public final class AgeFile {

    /** 2^17 blocks of scrypt: 128 MiB, and about half a second. */
    public static final int WORK = 17;

    private static final int FILE_KEY = 16;
    private static final int SALT = 16;
    private static final int KEY = 32;
    private static final int NONCE = 16;
    private static final int BLOCKS = 8;
    private static final String MAC_MARK = "---";
    private static final byte[] SCRYPT_LABEL = ascii("age-encryption.org/v1/scrypt");
    private static final byte[] NO_NONCE = new byte[AgeStream.NONCE];
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

    private AgeFile() {}

    /** Why a file couldn't be opened, or what it holds. */
    public sealed interface Opened {

        /** What it holds. */
        record Content(byte[] bytes) implements Opened {}

        /** It isn't an age file that a passphrase opens, or it asks for more work than anybody should do for it. */
        record NotOne() implements Opened {}

        /** It is one, and the passphrase isn't its own. */
        record OtherPassphrase() implements Opened {}

        /** The passphrase is its own, and something in it was changed. */
        record Damaged() implements Opened {}
    }

    /** Whether the bytes begin as a file in the age format does. */
    public static boolean isOne(byte[] file) {
        byte[] start = ascii(AgeHeader.VERSION);
        return file.length >= start.length && Arrays.equals(start, Arrays.copyOf(file, start.length));
    }

    /**
     * Encrypts bytes.
     *
     * @param work the logarithm of scrypt's cost; {@link #WORK} unless there is a reason
     * @param chance gives so many bytes that nobody can guess
     */
    public static byte[] seal(byte[] content, byte[] passphrase, int work, IntFunction<byte[]> chance) {
        byte[] fileKey = chance.apply(FILE_KEY);
        byte[] salt = chance.apply(SALT);
        byte[] body = AgeStream.cipher(true, wrapping(passphrase, salt, work), NO_NONCE, fileKey)
                .orElseThrow();
        String header = AgeHeader.VERSION + "\n-> scrypt " + BASE64.encodeToString(salt) + " " + work + "\n"
                + BASE64.encodeToString(body) + "\n" + MAC_MARK;
        byte[] nonce = chance.apply(NONCE);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(ascii(header));
        file.writeBytes(ascii(" " + BASE64.encodeToString(mac(fileKey, ascii(header))) + "\n"));
        file.writeBytes(nonce);
        file.writeBytes(AgeStream.seal(content, derived(fileKey, nonce, "payload")));
        return file.toByteArray();
    }

    /** Decrypts a file, all of it or nothing. */
    public static Opened open(byte[] file, byte[] passphrase) {
        Optional<AgeHeader> header = AgeHeader.read(file);
        return header.<Opened>map(read -> open(file, read, passphrase)).orElseGet(Opened.NotOne::new);
    }

    private static Opened open(byte[] file, AgeHeader header, byte[] passphrase) {
        Optional<byte[]> fileKey =
                AgeStream.cipher(false, wrapping(passphrase, header.salt(), header.work()), NO_NONCE, header.wrapped());
        if (fileKey.isEmpty()) {
            return new Opened.OtherPassphrase();
        }
        byte[] computed = mac(fileKey.get(), Arrays.copyOf(file, header.signedLength()));
        int start = header.length() + NONCE;
        if (!MessageDigest.isEqual(computed, header.mac()) || file.length < start) {
            return new Opened.Damaged();
        }
        byte[] nonce = Arrays.copyOfRange(file, header.length(), start);
        byte[] sealed = Arrays.copyOfRange(file, start, file.length);
        return AgeStream.open(sealed, derived(fileKey.get(), nonce, "payload"))
                .<Opened>map(Opened.Content::new)
                .orElseGet(Opened.Damaged::new);
    }

    private static byte[] wrapping(byte[] passphrase, byte[] salt, int work) {
        ByteArrayOutputStream labelled = new ByteArrayOutputStream();
        labelled.writeBytes(SCRYPT_LABEL);
        labelled.writeBytes(salt);
        return SCrypt.generate(passphrase, labelled.toByteArray(), 1 << work, BLOCKS, 1, KEY);
    }

    private static byte[] mac(byte[] fileKey, byte[] header) {
        HMac hmac = new HMac(SHA256Digest.newInstance());
        hmac.init(new KeyParameter(derived(fileKey, new byte[0], "header")));
        hmac.update(header, 0, header.length);
        byte[] mac = new byte[hmac.getMacSize()];
        hmac.doFinal(mac, 0);
        return mac;
    }

    private static byte[] derived(byte[] fileKey, byte[] salt, String info) {
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(SHA256Digest.newInstance());
        hkdf.init(new HKDFParameters(fileKey, salt, ascii(info)));
        byte[] key = new byte[KEY];
        hkdf.generateBytes(key, 0, KEY);
        return key;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
