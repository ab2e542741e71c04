package org.opencoin.dsl.attachment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.charter.Zone.Point;

/** Finds the geometries of a GeoJSON text, wherever {@code type} stands beside {@code coordinates}. */
final class GeoJsonGeometry {

    /** Deepest nesting of objects that mean something: collection, feature, geometry collections. */
    private static final int DEEPEST = 16;

    private static final BigDecimal MAXIMUM_LATITUDE = BigDecimal.valueOf(90);
    private static final BigDecimal MAXIMUM_LONGITUDE = BigDecimal.valueOf(180);

    /** Digits after the mark of a degree that are kept: 1e-7 degrees is 11 mm. */
    private static final int DIGITS = 7;

    /** A polygon as written: its rings, each with its place. */
    record Shape(List<WrittenRing> rings, Place place) {}

    /** A ring as written. */
    record WrittenRing(List<Point> points, Place place) {}

    /** Nested arrays of a {@code coordinates} member. */
    private sealed interface Nest {
        Place place();
    }

    private record Branch(List<Nest> children, Place place) implements Nest {}

    private record Position(Point point, Place place) implements Nest {}

    private final PlaceIndex places;
    private final JsonParser parser;
    private final List<Finding> findings;
    private final List<Shape> shapes = new ArrayList<>();

    GeoJsonGeometry(String text, JsonParser parser, List<Finding> findings) {
        this.places = new PlaceIndex(text);
        this.parser = parser;
        this.findings = findings;
    }

    List<Shape> readAll() throws IOException {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            object(0);
            end();
        } else {
            report("OC2086", "");
        }
        if (shapes.isEmpty() && findings.isEmpty()) {
            findings.add(new Finding("OC2086", 1, 1, List.of("")));
        }
        return shapes;
    }

    private void end() throws IOException {
        if (parser.nextToken() != null) {
            report("OC2085");
        }
    }

    private void object(int depth) throws IOException {
        Place start = here();
        String type = "";
        Optional<Nest> coordinates = Optional.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "type" -> type = String.valueOf(parser.getText());
                case "coordinates" -> coordinates = nest(0);
                case "geometry", "features", "geometries" -> inside(depth + 1);
                default -> parser.skipChildren();
            }
        }
        geometry(type, coordinates, start);
    }

    private void inside(int depth) throws IOException {
        if (depth > DEEPEST) {
            report("OC2086", "");
            parser.skipChildren();
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(depth);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                inside(depth + 1);
            }
        }
    }

    private void geometry(String type, Optional<Nest> coordinates, Place start) {
        switch (type) {
            case "Polygon" -> coordinates.ifPresentOrElse(this::polygon, () -> without(start, type));
            case "MultiPolygon" ->
                coordinates.ifPresentOrElse(nest -> children(nest).forEach(this::polygon), () -> without(start, type));
            case "Feature", "FeatureCollection", "GeometryCollection" -> {}
            default -> findings.add(Finding.at(start, "OC2086", type));
        }
    }

    private void without(Place start, String type) {
        if (findings.isEmpty()) {
            findings.add(Finding.at(start, "OC2086", type));
        }
    }

    private void polygon(Nest nest) {
        List<WrittenRing> rings = children(nest).stream()
                .map(this::ring)
                .flatMap(Optional::stream)
                .toList();
        if (rings.isEmpty()) {
            findings.add(Finding.at(nest.place(), "OC2087"));
        } else {
            shapes.add(new Shape(rings, nest.place()));
        }
    }

    private Optional<WrittenRing> ring(Nest nest) {
        List<Point> points = children(nest).stream()
                .filter(Position.class::isInstance)
                .map(child -> ((Position) child).point())
                .toList();
        boolean whole = nest instanceof Branch branch
                && points.size() == branch.children().size();
        if (!whole) {
            findings.add(Finding.at(nest.place(), "OC2087"));
        }
        return whole ? Optional.of(new WrittenRing(points, nest.place())) : Optional.empty();
    }

    private static List<Nest> children(Nest nest) {
        return nest instanceof Branch branch ? branch.children() : List.of();
    }

    /** The array the parser stands on; empty, and said so, when it is something else. */
    private Optional<Nest> nest(int depth) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY || depth > DEEPEST) {
            report("OC2087");
            parser.skipChildren();
            return Optional.empty();
        }
        Place start = here();
        JsonToken first = parser.nextToken();
        return first != null && first.isNumeric() ? position(start) : Optional.of(branch(start, depth));
    }

    private Nest branch(Place start, int depth) throws IOException {
        List<Nest> children = new ArrayList<>();
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            nest(depth + 1).ifPresent(children::add);
            parser.nextToken();
        }
        return new Branch(children, start);
    }

    /** Longitude, latitude and perhaps more numbers, which mean nothing here. */
    private Optional<Nest> position(Place start) throws IOException {
        List<BigDecimal> numbers = new ArrayList<>();
        boolean sound = true;
        for (JsonToken token = parser.currentToken();
                token != JsonToken.END_ARRAY && token != null;
                token = parser.nextToken()) {
            sound &= token.isNumeric();
            if (token.isNumeric()) {
                numbers.add(parser.getDecimalValue());
            } else {
                parser.skipChildren();
            }
        }
        return sound && numbers.size() > 1 ? Optional.ofNullable(point(numbers, start)) : notAPosition(start);
    }

    private Optional<Nest> notAPosition(Place start) {
        findings.add(Finding.at(start, "OC2087"));
        return Optional.empty();
    }

    private @Nullable Nest point(List<BigDecimal> numbers, Place start) {
        BigDecimal longitude = numbers.get(0);
        BigDecimal latitude = numbers.get(1);
        if (exceeds(longitude, MAXIMUM_LONGITUDE) || exceeds(latitude, MAXIMUM_LATITUDE)) {
            findings.add(Finding.at(start, "OC2088", longitude.toString(), latitude.toString()));
            return null;
        }
        return new Position(new Point(e7(latitude), e7(longitude)), start);
    }

    private static boolean exceeds(BigDecimal value, BigDecimal maximum) {
        return value.abs().compareTo(maximum) > 0;
    }

    /** Safe for any exponent: what is far too small to count is never scaled. */
    private static int e7(BigDecimal degrees) {
        boolean nothing = degrees.signum() == 0 || (long) degrees.precision() - degrees.scale() < -DIGITS;
        return nothing
                ? 0
                : degrees.setScale(DIGITS, RoundingMode.HALF_EVEN)
                        .unscaledValue()
                        .intValueExact();
    }

    private void report(String code, String... details) {
        findings.add(Finding.at(here(), code, details));
    }

    private Place here() {
        return places.at((int) parser.currentTokenLocation().getCharOffset());
    }
}
