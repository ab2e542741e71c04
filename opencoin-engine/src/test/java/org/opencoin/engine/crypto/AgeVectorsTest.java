package org.opencoin.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencoin.engine.crypto.AgeFile.Opened;

/**
 * The published vectors of the age format (C2SP/CCTV). Two kinds are left out: files in ASCII armour, which OpenCoin neither
 * writes nor reads, and hybrid keys (post-quantum), which it doesn't make.
 */
class AgeVectorsTest {

    private static final int VECTORS = 143;
    private static final int LEFT_OUT = 33 + 18;

    static Stream<String> vectors() throws Exception {
        return all().filter(name -> !name.startsWith("armor")).filter(name -> !name.startsWith("hybrid"));
    }

    private static Stream<String> all() throws Exception {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder())) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names.stream().sorted();
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(AgeVectorsTest.class.getResource("/vectors/age/testdata"))
                .toURI());
    }

    @Test
    void no_vector_is_passed_over_unseen() throws Exception {
        assertThat(all()).hasSize(VECTORS);
        assertThat(vectors()).hasSize(VECTORS - LEFT_OUT);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_file_opens_or_is_refused_for_the_reason_it_was_made_for(String name) throws Exception {
        Vector vector = Vector.read(Files.readAllBytes(folder().resolve(name)));
        Opened opened = vector.opened();
        switch (vector.said("expect")) {
            case "success" -> {
                assertThat(opened).isInstanceOf(Opened.Content.class);
                byte[] content = ((Opened.Content) opened).bytes();
                assertThat(Sha256.of(content).hex()).isEqualTo(vector.said("payload"));
            }
            case "no match" -> assertThat(opened).isInstanceOf(Opened.OtherKey.class);
            case "header failure" -> assertThat(opened).isInstanceOf(refusedHeader(name));
            case "HMAC failure", "payload failure" -> assertThat(opened).isInstanceOf(Opened.Damaged.class);
            default -> throw new IllegalStateException(name);
        }
    }

    /** A file that ends before its content begins is damaged; every other fault in a header is one of form. */
    private static Class<? extends Opened> refusedHeader(String name) {
        return name.equals("stream_no_nonce") || name.equals("stream_short_nonce")
                ? Opened.Damaged.class
                : Opened.NotOne.class;
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_header_that_is_read_is_written_the_same(String name) throws Exception {
        byte[] file = Vector.read(Files.readAllBytes(folder().resolve(name))).file();
        var header = AgeHeader.read(file);
        assumeThat(header).isPresent();
        String written = AgeHeader.signed(header.orElseThrow().stanzas())
                + AgeHeader.closing(header.orElseThrow().mac());
        assertThat(written).isEqualTo(new String(file, 0, header.orElseThrow().length(), StandardCharsets.ISO_8859_1));
    }

    /** What stands in front of the file, and the file. */
    private record Vector(Map<String, String> head, byte[] file) {

        static Vector read(byte[] bytes) throws IOException {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\n\n");
            Map<String, String> head = new HashMap<>();
            for (String line : text.substring(0, end).split("\n", -1)) {
                head.putIfAbsent(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
            }
            byte[] file = Arrays.copyOfRange(bytes, end + 2, bytes.length);
            return new Vector(head, head.containsKey("compressed") ? inflated(file) : file);
        }

        private static byte[] inflated(byte[] file) throws IOException {
            try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(file))) {
                return in.readAllBytes();
            }
        }

        String said(String key) {
            return Objects.requireNonNull(head.get(key), key);
        }

        Opened opened() {
            return head.containsKey("passphrase")
                    ? AgeFile.open(file, said("passphrase").getBytes(StandardCharsets.UTF_8))
                    : AgeFile.open(file, identity());
        }

        /** A few vectors fail before any key is asked for, and name none. */
        private AgeIdentity identity() {
            return head.containsKey("identity")
                    ? AgeIdentity.read(said("identity")).orElseThrow()
                    : AgeIdentity.of(new byte[AgeIdentity.SEED]);
        }
    }
}
