package org.opencoin.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and signatures that hold, and those that must not: in the manner of the Wycheproof project. */
class MemberKeyTest {

    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final SigningKey SIGNING = SigningKey.of("awa", NoteKind.RECORD, new byte[32]);
    private static final byte[] MESSAGE = "one and a half".getBytes(StandardCharsets.UTF_8);

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    /** RFC 8032, 7.1, tests 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void the_vectors_of_the_standard_hold(String key, String message, String signature) {
        MemberKey read = MemberKey.read(base64(key)).orElseThrow();
        byte[] bytes = HexFormat.of().parseHex(message);
        assertThat(read.holds(bytes, base64(signature))).isTrue();
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThat(read.holds(longer, base64(signature))).isFalse();
    }

    @Test
    void a_signature_holds_under_its_own_key_and_message_only() {
        String signature = SIGNING.signMessage(MESSAGE);
        MemberKey other = SigningKey.of("ben", NoteKind.RECORD, new byte[] {
                    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                })
                .memberKey();
        assertThat(SIGNING.memberKey().holds(MESSAGE, signature)).isTrue();
        assertThat(other.holds(MESSAGE, signature)).isFalse();
        for (int bit = 0; bit < 64 * 8; bit++) {
            byte[] bytes = Base64.getDecoder().decode(signature);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(SIGNING.memberKey().holds(MESSAGE, Base64.getEncoder().encodeToString(bytes)))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    /** The second half plus the order of the group: the equation holds, and yet it is another signature. */
    @Test
    void a_signature_whose_second_half_is_not_reduced_does_not_hold() {
        byte[] bytes = Base64.getDecoder().decode(SIGNING.signMessage(MESSAGE));
        BigInteger half = BigInteger.ZERO;
        for (int i = 63; i >= 32; i--) {
            half = half.shiftLeft(8).or(BigInteger.valueOf(bytes[i] & 0xFF));
        }
        BigInteger more = half.add(ORDER);
        for (int i = 32; i < 64; i++) {
            bytes[i] = more.shiftRight(8 * (i - 32)).byteValue();
        }
        assertThat(SIGNING.memberKey().holds(MESSAGE, Base64.getEncoder().encodeToString(bytes)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000", // order 1
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // order 2
                "0000000000000000000000000000000000000000000000000000000000000000", // order 4
                "0000000000000000000000000000000000000000000000000000000000000080", // order 4
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05", // order 8
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a", // order 8
                "0200000000000000000000000000000000000000000000000000000000000000", // no point
                "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // not reduced
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f70751", // too short
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a00" // too long
            })
    void what_is_no_good_key_is_none(String hex) {
        assertThat(MemberKey.read(base64(hex))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AA==",
                "not base64",
                "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo",
                "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURp="
            })
    void a_key_is_written_in_one_way(String written) {
        assertThat(MemberKey.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 63, 65})
    void a_signature_of_another_length_is_none(int length) {
        byte[] bytes = Arrays.copyOf(Base64.getDecoder().decode(SIGNING.signMessage(MESSAGE)), length);
        String written = Base64.getEncoder().encodeToString(bytes);
        assertThat(MemberKey.isSignature(written)).isFalse();
        assertThat(SIGNING.memberKey().holds(MESSAGE, written)).isFalse();
    }
}
