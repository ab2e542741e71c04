package org.opencoin.dsl.attachment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.charter.Zone.Polygon;

/**
 * Polygons of a GeoJSON file (RFC 7946): a {@code Polygon} or {@code MultiPolygon}, alone, in a {@code Feature}, in a
 * {@code FeatureCollection} or in a {@code GeometryCollection}.
 *
 * <p>Coordinates become whole 1e-7 degrees, rounded half even; altitudes are left out. Every ring must be closed, have at
 * least four positions, not cross itself; holes must lie inside and not cross the outer ring or each other.
 */
public final class GeoJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private GeoJson() {}

    /** The polygons of the file, in its order, and all that is wrong with it. */
    public static Reading<List<Polygon>> read(byte[] content) {
        Optional<String> text = StrictText.of(content);
        return text.isPresent() ? read(text.get()) : new Reading<>(List.of(), StrictText.notUtf8());
    }

    private static Reading<List<Polygon>> read(String text) {
        List<Finding> findings = new ArrayList<>();
        List<Polygon> polygons = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            List<GeoJsonGeometry.Shape> shapes = new GeoJsonGeometry(text, parser, findings).readAll();
            shapes.forEach(shape -> new RingCheck(findings).polygon(shape).ifPresent(polygons::add));
        } catch (JsonProcessingException e) {
            findings.add(Finding.at(placeOf(text, e), "OC2085"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("reading from memory", e);
        }
        return new Reading<>(List.copyOf(polygons), findings);
    }

    private static Place placeOf(String text, JsonProcessingException e) {
        long offset = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
        return new PlaceIndex(text).at((int) offset);
    }
}
