package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencoin.cli.Command.Ran;
import org.opencoin.dsl.diagnostic.Catalogue;

class SarifTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One code point and two UTF-16 units: what follows it on its line tells the two counts apart. */
    private static final String FLOWER = "\uD83C\uDF3B";

    @TempDir
    private Path folder;

    @Test
    void columns_count_utf16_units_and_the_replacement_there_mends_the_charter() throws IOException {
        String flowered = Acorn.CHARTER.replaceFirst("burns no oil.\" \\{\\s+allow ", FLOWER + "\" { alow ");
        JsonNode run = sarif(flowered, 1);
        assertThat(run.get("columnKind").asText()).isEqualTo("utf16CodeUnits");
        JsonNode replacement = run.at("/results/0/fixes/0/artifactChanges/0/replacements/0");
        JsonNode region = replacement.get("deletedRegion");
        assertThat(mended(flowered, replacement)).isEqualTo(flowered.replace("alow", "allow"));
        assertThat(region).isEqualTo(run.at("/results/0/locations/0/physicalLocation/region"));
    }

    @Test
    void rules_carry_their_page_and_results_point_to_them() throws IOException {
        JsonNode run = sarif(Acorn.CHARTER.replace("Vault", "Vualt").replaceFirst("Vualt", "Vault"), 1);
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(run.get("results")).isNotEmpty();
        for (JsonNode result : run.get("results")) {
            JsonNode rule = rules.get(result.get("ruleIndex").asInt());
            String code = result.get("ruleId").asText();
            assertThat(rule.get("id").asText()).isEqualTo(code);
            assertThat(rule.at("/help/markdown").asText())
                    .isEqualTo(Catalogue.page(code, "en").orElseThrow().text());
            assertThat(result.get("level").asText()).isEqualTo("error");
        }
    }

    static List<String> codes() {
        return Catalogue.codes().keySet().stream()
                .filter(code -> code.compareTo("OC4") < 0)
                .toList();
    }

    /** The text of a bad sample need not give its finding here (its files aren't there): its log must be well formed. */
    @ParameterizedTest
    @MethodSource("codes")
    void the_log_of_every_bad_sample_is_as_published(String code) throws IOException {
        String bad = Catalogue.page(code, "fr").orElseThrow().sample(0);
        Files.writeString(folder.resolve("l'échange n° 1.coin"), bad);
        Ran ran = Command.in(folder).run("check", "--format", "sarif", "--lang", "fr", "l'échange n° 1.coin");
        assertThat(ran.err()).isEmpty();
        assertThat(SarifStructure.wrongIn(JSON.readTree(ran.out()))).isEmpty();
        assertThat(ran.out()).contains("\"uri\": \"l'%C3%A9change%20n%C2%B0%201.coin\"", "\"language\": \"fr\"");
    }

    @Test
    void warnings_are_warnings_and_decisions_are_notes() throws IOException {
        assertThat(levels("OC3001")).isNotEmpty().containsOnly("warning");
        assertThat(levels(openCode())).isNotEmpty().containsOnly("note");
    }

    @Test
    void a_file_that_is_not_there_is_a_result_too() throws IOException {
        Ran ran = Command.in(folder).run("check", "--format=sarif", "none.coin");
        assertThat(ran.code()).isEqualTo(3);
        JsonNode log = JSON.readTree(ran.out());
        assertThat(SarifStructure.wrongIn(log)).isEmpty();
        assertThat(log.at("/runs/0/results/0/ruleId").asText()).isEqualTo("OC1001");
    }

    @Test
    void a_finding_about_an_attached_file_points_to_that_file() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("village"));
        Files.writeString(inner.resolve("spring.geojson"), "{ \"type\": \"Nothing\" }");
        Files.writeString(
                inner.resolve("a.coin"),
                Acorn.CHARTER.replaceFirst("zone +Valley = .*", "zone Valley = polygon \"spring.geojson\""));
        Ran ran = Command.in(folder).run("check", "--format", "sarif", "village/a.coin");
        assertThat(ran.out()).contains("\"uri\": \"village/spring.geojson\"");
    }

    @Test
    void no_other_verb_gives_a_log() {
        Ran ran = Command.in(folder).run("fmt", "--format", "sarif", "x.coin");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("OC6001");
    }

    @Test
    void the_structure_finds_what_is_missing_and_what_is_too_much() throws IOException {
        JsonNode log = JSON.readTree("{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {}, \"colour\": 1}]}");
        assertThat(SarifStructure.wrongIn(log))
                .containsExactlyInAnyOrder("log/runs/0/tool has no driver", "log/runs/0 may have no colour");
    }

    private static String openCode() {
        return Catalogue.codes().entrySet().stream()
                .filter(one -> one.getValue().name().equals("OPEN"))
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private List<String> levels(String code) throws IOException {
        JsonNode results =
                sarif(Catalogue.page(code, "en").orElseThrow().sample(0), 0).get("results");
        return results.findValuesAsText("level");
    }

    private JsonNode sarif(String charter, int exit) throws IOException {
        Files.writeString(folder.resolve("a.coin"), charter);
        Ran ran = Command.in(folder).run("check", "--format", "sarif", "a.coin");
        assertThat(ran.code()).isEqualTo(exit);
        JsonNode log = JSON.readTree(ran.out());
        assertThat(SarifStructure.wrongIn(log)).isEmpty();
        return log.at("/runs/0");
    }

    /** The text with the replacement made as a reader of the log would make it: lines, and UTF-16 units in them. */
    private static String mended(String text, JsonNode replacement) {
        JsonNode region = replacement.get("deletedRegion");
        int from = index(
                text, region.get("startLine").asInt(), region.get("startColumn").asInt());
        int to = index(
                text, region.get("endLine").asInt(), region.get("endColumn").asInt());
        return text.substring(0, from) + replacement.at("/insertedContent/text").asText() + text.substring(to);
    }

    private static int index(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + column - 1;
    }
}
