package org.opencoin.engine.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A file in the age format ({@code age-encryption.org/v1}) that a passphrase opens (scrypt), or the private halves of keys
 * (X25519). HMAC-SHA-256 holds the header, ChaCha20-Poly1305 the content. Any other age program opens what it writes.
 */
public final class AgeFile {

    /** 2^17 blocks of scrypt: 128 MiB, and about half a second. */
    public static final int WORK = 17;

    static final int KEY = 32;
    static final int FILE_KEY = 16;

    /** A file's key, encrypted: sixteen bytes more. */
    static final int WRAPPED = FILE_KEY + 16;

    private static final int NONCE = 16;

    private AgeFile() {}

    /** Why a file couldn't be opened, or what it holds. */
    public sealed interface Opened {

        /** What it holds. */
        record Content(byte[] bytes) implements Opened {}

        /** It isn't an age file of the kind that is asked for, or it asks for more work than anybody should do for it. */
        record NotOne() implements Opened {}

        /** It is one, and the passphrase or key isn't its own. */
        record OtherKey() implements Opened {}

        /** The passphrase or key is its own, and something in it was changed. */
        record Damaged() implements Opened {}
    }

    /** Whether the bytes begin as a file in the age format does. */
    public static boolean isOne(byte[] file) {
        byte[] start = ascii(AgeHeader.VERSION);
        return file.length >= start.length && Arrays.equals(start, Arrays.copyOf(file, start.length));
    }

    /**
     * Encrypts bytes under a passphrase.
     *
     * @param work the logarithm of scrypt's cost; {@link #WORK} unless there is a reason
     * @param chance gives so many bytes that nobody can guess
     */
    public static byte[] seal(byte[] content, byte[] passphrase, int work, IntFunction<byte[]> chance) {
        byte[] fileKey = chance.apply(FILE_KEY);
        byte[] salt = chance.apply(AgeScrypt.SALT);
        return sealed(content, fileKey, List.of(AgeScrypt.wrap(fileKey, passphrase, salt, work)), chance);
    }

    /**
     * Encrypts bytes for the owners of keys, each of whom can open them alone.
     *
     * @param recipients at least one
     * @param chance gives so many bytes that nobody can guess
     */
    public static byte[] seal(byte[] content, List<AgeRecipient> recipients, IntFunction<byte[]> chance) {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a file that nobody can open");
        }
        byte[] fileKey = chance.apply(FILE_KEY);
        List<AgeHeader.Stanza> stanzas = recipients.stream()
                .map(recipient -> recipient.wrap(fileKey, chance.apply(AgeIdentity.SEED)))
                .toList();
        return sealed(content, fileKey, stanzas, chance);
    }

    private static byte[] sealed(
            byte[] content, byte[] fileKey, List<AgeHeader.Stanza> stanzas, IntFunction<byte[]> chance) {
        byte[] header = ascii(AgeHeader.signed(stanzas));
        byte[] nonce = chance.apply(NONCE);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header);
        file.writeBytes(ascii(AgeHeader.closing(mac(fileKey, header))));
        file.writeBytes(nonce);
        file.writeBytes(AgeStream.seal(content, derived(fileKey, nonce, "payload")));
        return file.toByteArray();
    }

    /** Decrypts a file that a passphrase opens, all of it or nothing. */
    public static Opened open(byte[] file, byte[] passphrase) {
        Optional<AgeHeader> header = AgeHeader.read(file);
        if (header.isEmpty()) {
            return new Opened.NotOne();
        }
        List<AgeHeader.Stanza> stanzas = header.get().stanzas();
        if (stanzas.stream().noneMatch(stanza -> stanza.is(AgeScrypt.KIND))) {
            return new Opened.OtherKey();
        }
        Optional<AgeScrypt> stanza = stanzas.size() == 1 ? AgeScrypt.read(stanzas.get(0)) : Optional.empty();
        return stanza.<Opened>map(read -> open(file, header.get(), read.unwrap(passphrase)))
                .orElseGet(Opened.NotOne::new);
    }

    /** Decrypts a file that was sealed to keys with one of them, all of it or nothing. */
    public static Opened open(byte[] file, AgeIdentity identity) {
        Optional<AgeHeader> header = AgeHeader.read(file);
        if (header.isEmpty()) {
            return new Opened.NotOne();
        }
        Optional<byte[]> fileKey = Optional.empty();
        for (AgeHeader.Stanza stanza : header.get().stanzas()) {
            // A passphrase stands alone, and what is made for a key must be well made even when it is another's.
            if (stanza.is(AgeScrypt.KIND) || (stanza.is(AgeRecipient.STANZA) && !identity.understands(stanza))) {
                return new Opened.NotOne();
            }
            if (fileKey.isEmpty() && stanza.is(AgeRecipient.STANZA)) {
                fileKey = identity.unwrap(stanza);
            }
        }
        return open(file, header.get(), fileKey);
    }

    private static Opened open(byte[] file, AgeHeader header, Optional<byte[]> fileKey) {
        if (fileKey.isEmpty()) {
            return new Opened.OtherKey();
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

    private static byte[] mac(byte[] fileKey, byte[] header) {
        HMac hmac = new HMac(SHA256Digest.newInstance());
        hmac.init(new KeyParameter(derived(fileKey, new byte[0], "header")));
        hmac.update(header, 0, header.length);
        byte[] mac = new byte[hmac.getMacSize()];
        hmac.doFinal(mac, 0);
        return mac;
    }

    /** HKDF-SHA-256. */
    static byte[] derived(byte[] fileKey, byte[] salt, String info) {
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
