package org.opencoin.dsl.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencoin.dsl.charter.Zone.Point;
import org.opencoin.dsl.charter.Zone.Polygon;

class GeoJsonTest {

    private static final String SQUARE = "[[5.0,44.7],[5.1,44.7],[5.1,44.8],[5.0,44.8],[5.0,44.7]]";

    private static Reading<List<Polygon>> read(String text) {
        return GeoJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String polygon(String rings) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}";
    }

    private static List<String> codes(String text) {
        return read(text).findings().stream().map(Finding::code).toList();
    }

    @Test
    void degreesBecomeWholeTenMillionthsLatitudeFirst() {
        Reading<List<Polygon>> reading = read(polygon(SQUARE));

        assertThat(reading.isSound()).isTrue();
        assertThat(reading.value().get(0).rings().get(0).points().get(1)).isEqualTo(new Point(447_000_000, 51_000_000));
    }

    @Test
    void theEighthDecimalIsRoundedHalfToEven() {
        String ring = SQUARE.replace("[5.1,44.7]", "[5.10000005,44.70000015]");

        assertThat(read(polygon(ring)).value().get(0).rings().get(0).points().get(1))
                .isEqualTo(new Point(447_000_002, 51_000_000));
    }

    @Test
    void coordinatesMayStandBeforeTheirTypeAndAltitudesAreLeftOut() {
        String text = "{\"coordinates\":[" + SQUARE.replace("44.7]", "44.7,230.5]") + "],\"type\":\"Polygon\"}";

        assertThat(read(text).isSound()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'Feature','properties':{'coordinates':1},'geometry':%s} | 1",
                "{'type':'FeatureCollection','features':[{'type':'Feature','geometry':%s},{'type':'Feature','geometry':%s}]} | 2",
                "{'type':'GeometryCollection','geometries':[%s,%s,%s]} | 3"
            })
    void polygonsAreFoundInsideFeaturesAndCollections(String text, int polygons) {
        String whole = text.replace('\'', '"').replace("%s", polygon(SQUARE));

        assertThat(read(whole).findings()).isEmpty();
        assertThat(read(whole).value()).hasSize(polygons);
    }

    @Test
    void aMultiPolygonHasOnePolygonForEachOfItsParts() {
        String far = SQUARE.replace("5.", "6.");

        assertThat(read("{\"type\":\"MultiPolygon\",\"coordinates\":[[" + SQUARE + "],[" + far + "]]}")
                        .value())
                .hasSize(2);
    }

    @Test
    void aHoleStaysWithItsPolygon() {
        String hole = "[[5.02,44.72],[5.04,44.72],[5.04,44.74],[5.02,44.72]]";

        assertThat(read(polygon(SQUARE + "," + hole)).value().get(0).rings()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[5.0,44.7],[5.1,44.8],[5.1,44.7],[5.0,44.8],[5.0,44.7]] | OC2091",
                "[[5.0,44.7],[5.1,44.7],[5.1,44.8],[5.0,44.8]] | OC2090",
                "[[5.0,44.7],[5.1,44.7],[5.0,44.7]] | OC2089",
                "[[5.0,44.7],[5.1],[5.1,44.8],[5.0,44.7]] | OC2087",
                "[[5.0,44.7],[5.1,'x'],[5.1,44.8],[5.0,44.7]] | OC2087",
                "[[5.0,44.7],[5.1,91],[5.1,44.8],[5.0,44.7]] | OC2088",
                "[[5.0,44.7],[1e400,44.7],[5.1,44.8],[5.0,44.7]] | OC2088",
                "7 | OC2087",
                "[] | OC2089"
            })
    void aRingThatEnclosesNothingClearIsRefused(String ring, String code) {
        assertThat(codes(polygon(ring.replace('\'', '"')))).contains(code);
    }

    @Test
    void aNumberTooSmallToCountIsZeroHoweverItIsWritten() {
        String ring = "[[0,0],[1e-999999999,1],[1,1],[0,0]]";

        assertThat(read(polygon(ring)).findings()).isEmpty();
    }

    @Test
    void aHoleOutsideItsPolygonIsNamedAtItsPlace() {
        String hole = "\n  [[6.0,44.7],[6.1,44.7],[6.1,44.8],[6.0,44.7]]";

        Finding finding = read(polygon(SQUARE + "," + hole)).findings().get(0);

        assertThat(finding.code()).isEqualTo("OC2092");
        assertThat(finding.line()).isEqualTo(2);
        assertThat(finding.column()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'Point','coordinates':[5,44]} | OC2086",
                "{} | OC2086",
                "[] | OC2086",
                "{'type':'FeatureCollection','features':[]} | OC2086",
                "{'type':'Polygon','coordinates':[[[5,44],]]} | OC2085",
                "{'type':'Polygon' | OC2085",
                "{'type':'a','type':'b'} | OC2085"
            })
    void whatIsNoPolygonIsRefused(String text, String code) {
        assertThat(codes(text.replace('\'', '"'))).contains(code);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        assertThat(GeoJson.read(new byte[] {'{', (byte) 0xE9, '}'})
                        .findings()
                        .get(0)
                        .code())
                .isEqualTo("OC2084");
    }

    @Test
    void nestingWithoutEndIsRefusedAndNeverThrows() {
        assertThat(codes("[".repeat(100_000))).isNotEmpty();
        assertThat(codes("{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(100_000)))
                .isNotEmpty();
        assertThat(codes("{\"geometry\":".repeat(900) + "{}" + "}".repeat(900))).contains("OC2086");
    }
}
