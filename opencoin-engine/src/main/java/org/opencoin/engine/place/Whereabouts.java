package org.opencoin.engine.place;

import java.util.Optional;
import org.opencoin.dsl.charter.Zone.Point;

/**
 * Where something is, as far as it was said: personal data, forgotten once zones are known.
 *
 * @param postcode as written, compared character by character
 * @param point in 1e-7 degrees
 */
public record Whereabouts(Optional<String> postcode, Optional<Point> point) {

    /** Known by postcode alone. */
    public static Whereabouts postcode(String postcode) {
        return new Whereabouts(Optional.of(postcode), Optional.empty());
    }

    /** Known by coordinates alone. */
    public static Whereabouts point(int latitudeE7, int longitudeE7) {
        return new Whereabouts(Optional.empty(), Optional.of(new Point(latitudeE7, longitudeE7)));
    }
}
