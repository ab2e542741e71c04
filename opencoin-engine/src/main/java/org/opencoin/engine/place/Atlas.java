package org.opencoin.engine.place;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencoin.dsl.charter.Zone;

/**
 * The zones of a charter.
 *
 * <p>A postcode answers for postcodes, a point for discs and polygons. A place is in a zone when it is in one of the
 * zone's shapes, outside when it is outside all of them, and undecided when it isn't known to be in one and some shape
 * couldn't be asked.
 */
public final class Atlas {

    private final List<Zone> zones;

    private Atlas(List<Zone> zones) {
        this.zones = List.copyOf(zones);
    }

    /** Those zones. */
    public static Atlas of(List<Zone> zones) {
        return new Atlas(zones);
    }

    /** By name, whether the place is in the zone; zones that can't be decided are left out. */
    public SortedMap<String, Boolean> decide(Whereabouts place) {
        SortedMap<String, Boolean> facts = new TreeMap<>();
        for (Zone zone : zones) {
            decide(zone, place).ifPresent(inside -> facts.put(zone.name(), inside));
        }
        return facts;
    }

    private static Optional<Boolean> decide(Zone zone, Whereabouts place) {
        boolean allAsked = true;
        for (Zone.Shape shape : zone.shapes()) {
            Optional<Boolean> inside = decide(shape, place);
            if (inside.orElse(false)) {
                return inside;
            }
            allAsked &= inside.isPresent();
        }
        return allAsked ? Optional.of(false) : Optional.empty();
    }

    private static Optional<Boolean> decide(Zone.Shape shape, Whereabouts place) {
        if (shape instanceof Zone.Postcodes range) {
            return place.postcode().map(code -> contains(range, code));
        }
        if (shape instanceof Zone.Disc disc) {
            return place.point().map(point -> contains(disc, point));
        }
        Zone.Area area = (Zone.Area) shape;
        return place.point().map(point -> Planar.inside(area, point));
    }

    private static boolean contains(Zone.Disc disc, Zone.Point point) {
        Zone.Point centre = new Zone.Point(disc.latitudeE7(), disc.longitudeE7());
        return Sphere.metres(centre, point) <= disc.metres();
    }

    /** Between two codes that differ in final digits only, a code of the same length with digits there. */
    private static boolean contains(Zone.Postcodes range, String code) {
        return code.length() == range.first().length()
                && range.first().compareTo(code) <= 0
                && code.compareTo(range.last()) <= 0
                && digitsFrom(firstDifference(range), code);
    }

    private static int firstDifference(Zone.Postcodes range) {
        int i = 0;
        while (i < range.first().length()
                && range.first().charAt(i) == range.last().charAt(i)) {
            i++;
        }
        return i;
    }

    private static boolean digitsFrom(int first, String code) {
        return code.substring(first).chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
