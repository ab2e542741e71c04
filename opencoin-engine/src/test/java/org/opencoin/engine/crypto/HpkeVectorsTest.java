package org.opencoin.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;

/**
 * The vectors of RFC 9180, appendix A.2 (X25519, HKDF-SHA256, ChaCha20-Poly1305, base mode). The two other suites of the
 * file are left out: OpenCoin doesn't use them; so are all but the first encryption of the suite, since an envelope holds
 * one message.
 */
class HpkeVectorsTest {

    private static final HexFormat HEX = HexFormat.of();

    private static JsonNode suite() throws IOException {
        String file = "/vectors/hpke-rfc9180/rfc9180-appendix-a-base.json";
        try (InputStream in = HpkeVectorsTest.class.getResourceAsStream(file)) {
            for (JsonNode suite : new ObjectMapper().readTree(Objects.requireNonNull(in))) {
                if (suite.get("aead_id").asText().equals("3")) {
                    return suite;
                }
            }
        }
        throw new IllegalStateException(file);
    }

    private static byte[] bytes(JsonNode of, String name) {
        return HEX.parseHex(of.get(name).asText());
    }

    @Test
    void an_envelope_is_the_published_one_and_opens() throws Exception {
        JsonNode suite = suite();
        JsonNode first = suite.get("encryptions").get(0);
        assertThat(first.get("sequence number").asText()).isEqualTo("0");
        byte[] info = bytes(suite, "info");
        byte[] aad = bytes(first, "aad");
        byte[] text = bytes(first, "pt");
        byte[] envelope = Hpke.seal(bytes(suite, "pkRm"), info, aad, text, Optional.of(bytes(suite, "skEm")));
        assertThat(HEX.formatHex(envelope))
                .isEqualTo(suite.get("enc").asText() + first.get("ct").asText());
        byte[] key = bytes(suite, "skRm");
        assertThat(Hpke.open(key, info, aad, envelope)).hasValue(text);
        assertThat(Hpke.open(bytes(suite, "skEm"), info, aad, envelope)).isEmpty();
        assertThat(Hpke.open(key, info, new byte[0], envelope)).isEmpty();
        assertThat(Hpke.open(key, new byte[0], aad, envelope)).isEmpty();
        for (int i = 0; i < envelope.length; i++) {
            byte[] changed = envelope.clone();
            changed[i] ^= 1;
            assertThat(Hpke.open(key, info, aad, changed)).as("byte %d", i).isEmpty();
        }
        assertThat(Hpke.open(key, info, aad, new byte[31])).isEmpty();
        assertThat(Hpke.open(key, info, aad, new byte[100]))
                .as("a share of small order")
                .isEmpty();
    }

    /** Both halves go the same way, whatever the key. */
    @Property(tries = 100)
    void a_key_that_signs_opens_what_was_sealed_to_its_other_half(@ForAll long chance) {
        Random random = new Random(chance);
        byte[] seed = new byte[SigningKey.SEED];
        random.nextBytes(seed);
        byte[] signing = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, signing, 0);
        byte[] point = new byte[32];
        X25519.scalarMultBase(Montgomery.privateKey(seed), 0, point, 0);
        assertThat(Montgomery.publicKey(signing)).isEqualTo(point);
    }

    @Test
    void a_sealed_text_opens_with_the_key_it_was_sealed_to_and_is_what_was_committed_to() {
        SigningKey awa = SigningKey.of("awa", NoteKind.RECORD, seed(1));
        SigningKey ben = SigningKey.of("ben", NoteKind.RECORD, seed(2));
        SealedText text = new SealedText("Memo", "ab".repeat(SealedText.SALT), "pour les poires");
        assertThat(text.commitment())
                .isEqualTo(Sha256.of(("{\"name\":\"Memo\",\"salt\":\"" + "ab".repeat(32)
                                        + "\",\"text\":\"pour les poires\"}")
                                .getBytes(StandardCharsets.UTF_8))
                        .hex());
        byte[] envelope = text.sealedTo(awa.memberKey());
        assertThat(awa.open(text.commitment(), envelope)).hasValue(text);
        assertThat(ben.open(text.commitment(), envelope)).isEmpty();
        SealedText other = new SealedText("Memo", text.salt(), "pour les pommes");
        assertThat(awa.open(other.commitment(), envelope)).isEmpty();
        byte[] forged = Hpke.seal(
                Montgomery.publicKey(awa.memberKey().bytes()),
                "opencoin/sealed/1".getBytes(StandardCharsets.US_ASCII),
                text.commitment().getBytes(StandardCharsets.US_ASCII),
                "{\"name\":\"Memo\",\"salt\":\"\",\"text\":\"!\"}".getBytes(StandardCharsets.US_ASCII));
        assertThat(awa.open(text.commitment(), forged))
                .as("not what was committed to")
                .isEmpty();
    }

    private static byte[] seed(int number) {
        byte[] seed = new byte[SigningKey.SEED];
        seed[0] = (byte) number;
        return seed;
    }
}
