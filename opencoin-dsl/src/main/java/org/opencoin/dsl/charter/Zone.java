package org.opencoin.dsl.charter;

import java.util.List;

/**
 * A named part of the world.
 *
 * @param name unique in the charter
 * @param shapes a place is in the zone when it is in one of them
 */
public record Zone(String name, List<Shape> shapes) {

    public Zone {
        shapes = List.copyOf(shapes);
    }

    /** One way to say where. */
    public sealed interface Shape {}

    /**
     * All codes from {@code first} to {@code last}; both have the same length and differ only in their final digits.
     * One code stands as a range from itself to itself. Codes are text: zeros, letters and hyphens count.
     */
    public record Postcodes(String first, String last) implements Shape {}

    /**
     * Places at most {@code metres} from a point, measured on the sphere of {@code spec/language.md}.
     *
     * @param latitudeE7 in 1e-7 degrees, north positive
     * @param longitudeE7 in 1e-7 degrees, east positive
     * @param metres greater than 0
     */
    public record Disc(int latitudeE7, int longitudeE7, long metres) implements Shape {}

    /**
     * Polygons of a GeoJSON file; a point on an edge is inside, a point in a hole is not.
     *
     * @param file the attached file
     * @param polygons each has one outer ring, then its holes
     */
    public record Area(AttachedFile file, List<Polygon> polygons) implements Shape {
        public Area {
            polygons = List.copyOf(polygons);
        }
    }

    /** One outer ring followed by its holes. */
    public record Polygon(List<Ring> rings) {
        public Polygon {
            rings = List.copyOf(rings);
        }
    }

    /** A closed ring; the last point repeats the first. */
    public record Ring(List<Point> points) {
        public Ring {
            points = List.copyOf(points);
        }
    }

    /** A point in 1e-7 degrees, north and east positive. */
    public record Point(int latitudeE7, int longitudeE7) {}
}
