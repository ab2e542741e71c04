package org.opencoin.engine.place;

import org.opencoin.dsl.charter.Zone.Point;

/**
 * Distances on a sphere with a radius of 6 371 008.8 m, the mean radius of the Earth.
 *
 * <p>The haversine formula: with latitudes p1, p2 and longitudes q1, q2, {@code a = sin²((p2 - p1) / 2) + cos p1 cos p2
 * sin²((q2 - q1) / 2)} and {@code d = 2 R asin √a}, in IEEE doubles with the functions of {@link StrictMath}, then rounded
 * to the nearest metre, halves up. The antimeridian and the poles need no care: the sine is periodic. Against the
 * ellipsoid it errs by up to half a percent, which the radius of a zone can stand.
 */
public final class Sphere {

    private static final double RADIUS_METRES = 6_371_008.8;
    private static final double RADIANS_PER_E7 = StrictMath.PI / 180 / 1e7;

    private Sphere() {}

    /** The distance in whole metres. */
    public static long metres(Point from, Point to) {
        double latitudes = haversine(to.latitudeE7() - (long) from.latitudeE7());
        double longitudes = haversine(to.longitudeE7() - (long) from.longitudeE7());
        double a = latitudes + cosine(from.latitudeE7()) * cosine(to.latitudeE7()) * longitudes;
        double angle = 2 * StrictMath.asin(StrictMath.sqrt(StrictMath.min(1, a)));
        return StrictMath.round(RADIUS_METRES * angle);
    }

    private static double haversine(long e7) {
        double sine = StrictMath.sin(e7 * RADIANS_PER_E7 / 2);
        return sine * sine;
    }

    private static double cosine(int e7) {
        return StrictMath.cos(e7 * RADIANS_PER_E7);
    }
}
