package org.opencoin.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecificationExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?m)^(Valid|Invalid).*?: `(\\{.*})`$");

    record Example(boolean valid, String line) {}

    static List<Example> examples() throws IOException {
        String spec = Files.readString(Path.of("..", "spec", "operations.md"), StandardCharsets.UTF_8);
        Matcher example = EXAMPLE.matcher(spec);
        Stream.Builder<Example> found = Stream.builder();
        while (example.find()) {
            found.add(new Example(example.group(1).equals("Valid"), example.group(2)));
        }
        return found.build().toList();
    }

    @Test
    void every_kind_has_a_valid_and_an_invalid_example() throws IOException {
        for (Kind kind : Kind.values()) {
            String marker = "\"kind\":\"" + kind.text() + "\"";
            assertThat(examples().stream().filter(e -> e.line().contains(marker)))
                    .extracting(Example::valid)
                    .as(marker)
                    .contains(true, false);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examples_are_what_the_specification_says_they_are(Example example) {
        Line line = Village.read(example.line()).get(0);
        assertThat(line instanceof Line.Read).as(line.toString()).isEqualTo(example.valid());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void valid_examples_keep_their_meaning_in_canonical_form(Example example) throws Exception {
        if (Village.read(example.line()).get(0) instanceof Line.Read read) {
            var operation = read.submission().operation();
            assertThat(Village.FORM.read(Village.FORM.write(operation))).isEqualTo(operation);
        }
    }
}
