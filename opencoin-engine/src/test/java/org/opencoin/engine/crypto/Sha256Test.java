package org.opencoin.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void the_hash_of_abc_is_the_one_in_the_standard() {
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.UTF_8)).hex()).isEqualTo(ABC);
    }

    @Test
    void bytes_hashed_in_pieces_give_the_same_hash_and_the_hasher_starts_anew() {
        Sha256.Hasher hasher = new Sha256.Hasher();
        assertThat(hasher.add((byte) 'a')
                        .add(new byte[] {'b', 'c', 'd'}, 0, 2)
                        .hash()
                        .hex())
                .isEqualTo(ABC);
        assertThat(hasher.hash()).isEqualTo(Sha256.of(new byte[0]));
    }

    @Test
    void a_hash_reads_back_from_its_digits_and_its_bytes() {
        Sha256 hash = Sha256.of(new byte[] {1});
        assertThat(Sha256.parse(hash.hex())).contains(hash);
        assertThat(Sha256.ofHashBytes(hash.bytes())).isEqualTo(hash);
        assertThat(Sha256.ZERO.hex()).isEqualTo("0".repeat(64));
    }

    @Test
    void anything_but_64_small_digits_is_no_hash() {
        assertThat(Sha256.parse(ABC.toUpperCase(java.util.Locale.ROOT))).isEmpty();
        assertThat(Sha256.parse(ABC.substring(1))).isEmpty();
        assertThat(Sha256.parse("g" + ABC.substring(1))).isEmpty();
        assertThatThrownBy(() -> Sha256.ofHashBytes(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hashes_are_ordered_as_their_digits() {
        Sha256 low = Sha256.parse("7" + "f".repeat(63)).orElseThrow();
        Sha256 high = Sha256.parse("8" + "0".repeat(63)).orElseThrow();
        assertThat(low).isLessThan(high);
    }
}
