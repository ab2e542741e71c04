package org.opencoin.dsl.attachment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.opencoin.dsl.attachment.GeoJsonGeometry.Shape;
import org.opencoin.dsl.attachment.GeoJsonGeometry.WrittenRing;
import org.opencoin.dsl.charter.Zone.Point;
import org.opencoin.dsl.charter.Zone.Polygon;
import org.opencoin.dsl.charter.Zone.Ring;

/** Whether rings enclose what they seem to. JTS judges; what is kept are the whole numbers it was given. */
final class RingCheck {

    private static final int FEWEST_POINTS = 4;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final List<Finding> findings;

    RingCheck(List<Finding> findings) {
        this.findings = findings;
    }

    /** The polygon, or nothing when something is wrong with it, which is then among the findings. */
    Optional<Polygon> polygon(Shape shape) {
        int before = findings.size();
        shape.rings().forEach(this::ring);
        if (findings.size() == before) {
            holes(shape);
        }
        return findings.size() > before
                ? Optional.empty()
                : Optional.of(new Polygon(
                        shape.rings().stream().map(r -> new Ring(r.points())).toList()));
    }

    private void ring(WrittenRing ring) {
        List<Point> points = ring.points();
        if (points.size() < FEWEST_POINTS) {
            findings.add(Finding.at(ring.place(), "OC2089", Integer.toString(points.size())));
        } else if (!points.get(0).equals(points.get(points.size() - 1))) {
            findings.add(Finding.at(ring.place(), "OC2090"));
        } else {
            crossing(Stream.of(ring).toList()).ifPresent(at -> findings.add(Finding.at(ring.place(), "OC2091", at)));
        }
    }

    private void holes(Shape shape) {
        WrittenRing outer = shape.rings().get(0);
        List<WrittenRing> holes = shape.rings().subList(1, shape.rings().size());
        int before = findings.size();
        for (WrittenRing hole : holes) {
            crossing(List.of(outer, hole)).ifPresent(at -> findings.add(Finding.at(hole.place(), "OC2092", at)));
        }
        if (findings.size() == before && holes.size() > 1) {
            crossing(shape.rings()).ifPresent(at -> findings.add(Finding.at(shape.place(), "OC2092", at)));
        }
    }

    /** Where these rings, an outer one and its holes, don't make a polygon. */
    private static Optional<String> crossing(List<WrittenRing> rings) {
        LinearRing[] all = rings.stream().map(RingCheck::jts).toArray(LinearRing[]::new);
        LinearRing[] holes = java.util.Arrays.copyOfRange(all, 1, all.length);
        @Nullable
        TopologyValidationError error = new IsValidOp(GEOMETRY.createPolygon(all[0], holes)).getValidationError();
        return Optional.ofNullable(error)
                .map(TopologyValidationError::getCoordinate)
                .map(RingCheck::degrees);
    }

    private static LinearRing jts(WrittenRing ring) {
        return GEOMETRY.createLinearRing(ring.points().stream()
                .map(p -> new Coordinate(p.longitudeE7(), p.latitudeE7()))
                .toArray(Coordinate[]::new));
    }

    private static String degrees(Coordinate at) {
        return degrees(Math.round(at.getY())) + " N / " + degrees(Math.round(at.getX())) + " E";
    }

    private static String degrees(long e7) {
        return java.math.BigDecimal.valueOf(e7, 7).stripTrailingZeros().toPlainString();
    }
}
