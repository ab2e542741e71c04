package org.opencoin.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.opencoin.engine.crypto.AgeFile.Opened;

/** Keys of age: as they are written, and what is sealed to them. */
class AgeKeyTest {

    /** The identity of the published vectors, and its other half as {@code age-keygen -y} prints it. */
    private static final String WRITTEN = "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0";

    private static IntFunction<byte[]> chance(long seed) {
        Random random = new Random(seed);
        return count -> {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
    }

    /** Valid and invalid texts of BIP 173. */
    @Test
    void bech32_as_published() {
        assertThat(Bech32.read("a", "A12UEL5L")).hasValue(new byte[0]);
        assertThat(Bech32.read("?", "?1ezyfcl")).hasValue(new byte[0]);
        assertThat(Bech32.read("a", "A12uEL5L")).as("mixed").isEmpty();
        assertThat(Bech32.read("a", "a12uel5m")).as("mistyped").isEmpty();
        assertThat(Bech32.read("split", "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w"))
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(30));
        assertThat(Bech32.read("split", "split1cheo2y9e2w")).as("no digit").isEmpty();
        assertThat(Bech32.read("li", "li1dgmt3")).as("too short").isEmpty();
    }

    @Test
    void a_key_is_read_as_it_is_written_and_no_other_way() {
        AgeIdentity identity = AgeIdentity.read(WRITTEN).orElseThrow();
        assertThat(identity.written()).isEqualTo(WRITTEN);
        assertThat(identity.toString()).startsWith("age1").doesNotContain("SECRET");
        String recipient = identity.recipient().written();
        assertThat(AgeRecipient.read(recipient)).hasValue(identity.recipient());
        assertThat(AgeRecipient.read(recipient.substring(0, 20))).isEmpty();
        assertThat(AgeRecipient.read(WRITTEN)).isEmpty();
        assertThat(AgeIdentity.read(recipient)).isEmpty();
        assertThat(AgeIdentity.read(WRITTEN.replace("EGT", "EGG"))).isEmpty();
    }

    @Property(tries = 60)
    void whoever_it_is_sealed_to_opens_it_and_nobody_else(@ForAll long seed, @ForAll byte[] content) {
        IntFunction<byte[]> chance = chance(seed);
        AgeIdentity first = AgeIdentity.of(chance.apply(AgeIdentity.SEED));
        AgeIdentity second = AgeIdentity.of(chance.apply(AgeIdentity.SEED));
        AgeIdentity stranger = AgeIdentity.of(chance.apply(AgeIdentity.SEED));
        byte[] file = AgeFile.seal(content, List.of(first.recipient(), second.recipient()), chance);
        for (AgeIdentity each : List.of(first, second)) {
            Opened opened = AgeFile.open(file, each);
            assertThat(((Opened.Content) opened).bytes()).isEqualTo(content);
        }
        assertThat(AgeFile.open(file, stranger)).isInstanceOf(Opened.OtherKey.class);
        byte[] changed = file.clone();
        changed[new Random(seed).nextInt(file.length)] ^= 1;
        assertThat(AgeFile.open(changed, first)).isNotInstanceOf(Opened.Content.class);
    }

    @Test
    void a_recipient_that_keeps_nothing_secret_is_none_and_a_file_for_nobody_is_not_made() {
        assertThat(AgeRecipient.read(Bech32.write("age", new byte[AgeRecipient.KEY])))
                .isEmpty();
        assertThatThrownBy(() -> AgeFile.seal(new byte[0], List.of(), chance(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
