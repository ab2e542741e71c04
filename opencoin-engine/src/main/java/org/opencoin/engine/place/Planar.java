package org.opencoin.engine.place;

import java.util.List;
import org.opencoin.dsl.charter.Zone.Area;
import org.opencoin.dsl.charter.Zone.Point;
import org.opencoin.dsl.charter.Zone.Polygon;
import org.opencoin.dsl.charter.Zone.Ring;

/**
 * Points and polygons on the plane of latitude and longitude, exactly.
 *
 * <p>An edge is a straight line on that plane; a point on an edge, of a hole too, is inside. No edge crosses the
 * antimeridian: as GeoJSON asks (RFC 7946, 3.1.9), a shape that does comes in two polygons, one on each side. A point on
 * the antimeridian itself is asked for as 180 and as -180.
 *
 * <p>Differences of longitudes stay below 2^32 and of latitudes below 2^31, so each product fits a {@code long}; products
 * are compared, never subtracted.
 */
final class Planar {

    private static final int ANTIMERIDIAN_E7 = 1_800_000_000;

    private enum Side {
        INSIDE,
        EDGE,
        OUTSIDE
    }

    private Planar() {}

    static boolean inside(Area area, Point point) {
        boolean onAntimeridian = Math.abs(point.longitudeE7()) == ANTIMERIDIAN_E7;
        return insideAsWritten(area, point)
                || (onAntimeridian && insideAsWritten(area, new Point(point.latitudeE7(), -point.longitudeE7())));
    }

    private static boolean insideAsWritten(Area area, Point point) {
        return area.polygons().stream().anyMatch(polygon -> inside(polygon, point));
    }

    private static boolean inside(Polygon polygon, Point point) {
        List<Ring> rings = polygon.rings();
        return side(rings.get(0), point) != Side.OUTSIDE
                && rings.stream().skip(1).noneMatch(hole -> side(hole, point) == Side.INSIDE);
    }

    private static Side side(Ring ring, Point point) {
        List<Point> points = ring.points();
        boolean odd = false;
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            if (onEdge(a, b, point)) {
                return Side.EDGE;
            }
            odd ^= crosses(a, b, point);
        }
        return odd ? Side.INSIDE : Side.OUTSIDE;
    }

    private static boolean onEdge(Point a, Point b, Point p) {
        return turn(a, b, p) == 0
                && between(a.latitudeE7(), p.latitudeE7(), b.latitudeE7())
                && between(a.longitudeE7(), p.longitudeE7(), b.longitudeE7());
    }

    private static boolean between(int a, int x, int b) {
        return Math.min(a, b) <= x && x <= Math.max(a, b);
    }

    /** Whether the half-line from p to the east crosses the edge, its lower end counted, its upper end not. */
    private static boolean crosses(Point a, Point b, Point p) {
        boolean aAbove = a.latitudeE7() > p.latitudeE7();
        boolean bAbove = b.latitudeE7() > p.latitudeE7();
        return aAbove != bAbove && (turn(a, b, p) > 0) == bAbove;
    }

    /** Positive when p is to the left of the way from a to b, zero when it is in line. */
    private static int turn(Point a, Point b, Point p) {
        long east = b.longitudeE7() - (long) a.longitudeE7();
        long north = b.latitudeE7() - (long) a.latitudeE7();
        long pEast = p.longitudeE7() - (long) a.longitudeE7();
        long pNorth = p.latitudeE7() - (long) a.latitudeE7();
        return Long.compare(east * pNorth, north * pEast);
    }
}
