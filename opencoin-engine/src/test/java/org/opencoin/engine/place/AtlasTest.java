package org.opencoin.engine.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencoin.dsl.charter.AttachedFile;
import org.opencoin.dsl.charter.Zone;
import org.opencoin.dsl.charter.Zone.Area;
import org.opencoin.dsl.charter.Zone.Disc;
import org.opencoin.dsl.charter.Zone.Point;
import org.opencoin.dsl.charter.Zone.Polygon;
import org.opencoin.dsl.charter.Zone.Postcodes;
import org.opencoin.dsl.charter.Zone.Ring;

class AtlasTest {

    private static final AttachedFile FILE = new AttachedFile("park.geojson", "0".repeat(64), new byte[0]);

    /** A square of 100 by 100 with a hole of 20 by 20 in the middle. */
    private static final Area PARK = area(ring(0, 0, 0, 100, 100, 100, 100, 0), ring(40, 40, 40, 60, 60, 60, 60, 40));

    @ParameterizedTest
    @CsvSource({
        "26340, 26349, 26340, true",
        "26340, 26349, 26345, true",
        "26340, 26349, 26350, false",
        "26340, 26349, 263450, false",
        "26340, 26349, 2634, false",
        "26150, 26150, 26150, true",
        "01000, 01099, 01050, true",
        "01000, 01099, 010:0, false",
        "2A004, 2A008, 2A006, true",
        "2A004, 2A008, 2B006, false"
    })
    void postcodes_are_compared_digit_by_digit(String first, String last, String code, boolean inside) {
        Atlas atlas = atlas(new Postcodes(first, last));
        assertThat(atlas.decide(Whereabouts.postcode(code))).isEqualTo(Map.of("Z", inside));
    }

    @ParameterizedTest
    @CsvSource({
        "50, 10, true",
        "50, 50, false",
        "40, 50, true",
        "60, 60, true",
        "0, 0, true",
        "100, 33, true",
        "101, 33, false",
        "0, -1, false",
        "-1, 0, false",
        "40, -10, false",
        "100, 101, false"
    })
    void an_edge_is_inside_and_a_hole_is_not(int latitude, int longitude, boolean inside) {
        assertThat(atlas(PARK).decide(Whereabouts.point(latitude, longitude))).isEqualTo(Map.of("Z", inside));
    }

    @Test
    void products_of_the_widest_coordinates_are_exact() {
        int north = 900_000_000;
        int east = 1_800_000_000;
        Area world = area(ring(-north, -east, north, east, north, -east));
        assertThat(atlas(world).decide(Whereabouts.point(1, 2))).isEqualTo(Map.of("Z", true));
        assertThat(atlas(world).decide(Whereabouts.point(1, 3))).isEqualTo(Map.of("Z", false));
    }

    @Test
    void a_point_on_the_antimeridian_is_on_both_sides_of_it() {
        int east = 1_800_000_000;
        Area fiji = area(ring(-10, -east, -10, 10 - east, 10, 10 - east, 10, -east));
        assertThat(atlas(fiji).decide(Whereabouts.point(0, east))).isEqualTo(Map.of("Z", true));
        assertThat(atlas(fiji).decide(Whereabouts.point(0, -east))).isEqualTo(Map.of("Z", true));
        assertThat(atlas(fiji).decide(Whereabouts.point(0, east - 1))).isEqualTo(Map.of("Z", false));
    }

    @Test
    void distances_are_those_of_the_stated_sphere() {
        Point crest = new Point(447_334_000, 50_252_000);
        Point paris = new Point(488_566_000, 23_522_000);
        assertThat(Sphere.metres(crest, crest)).isZero();
        assertThat(Sphere.metres(new Point(0, 0), new Point(900_000_000, 0))).isEqualTo(10_007_557);
        assertThat(Sphere.metres(new Point(0, 1_800_000_000), new Point(0, -1_800_000_000)))
                .isZero();
        assertThat(Sphere.metres(new Point(0, 0), new Point(0, 1_800_000_000))).isEqualTo(20_015_114);
        assertThat(Sphere.metres(crest, paris))
                .isEqualTo(Sphere.metres(paris, crest))
                .isEqualTo(501_524);
    }

    @Test
    void the_edge_of_a_disc_is_inside() {
        Point centre = new Point(447_334_000, 50_252_000);
        long away = Sphere.metres(centre, new Point(449_000_000, 50_252_000));
        Whereabouts there = Whereabouts.point(449_000_000, 50_252_000);
        assertThat(atlas(disc(centre, away)).decide(there)).isEqualTo(Map.of("Z", true));
        assertThat(atlas(disc(centre, away - 1)).decide(there)).isEqualTo(Map.of("Z", false));
    }

    @Test
    void a_postcode_decides_postcodes_and_a_point_decides_the_rest() {
        Disc disc = disc(new Point(0, 0), 1000);
        Atlas mixed = atlas(new Postcodes("26340", "26349"), disc);
        assertThat(mixed.decide(Whereabouts.postcode("26345"))).isEqualTo(Map.of("Z", true));
        assertThat(mixed.decide(Whereabouts.postcode("75001"))).isEmpty();
        assertThat(mixed.decide(Whereabouts.point(0, 0))).isEqualTo(Map.of("Z", true));
        assertThat(mixed.decide(Whereabouts.point(10_000_000, 0))).isEmpty();
        assertThat(mixed.decide(new Whereabouts(Optional.of("75001"), Optional.of(new Point(10_000_000, 0)))))
                .isEqualTo(Map.of("Z", false));
        assertThat(atlas(disc).decide(Whereabouts.postcode("26345"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"44.7334, 447334000", "-0.0000001, -1", "90, 900000000", "-90.0, -900000000", "007, 70000000"})
    void degrees_become_integers(String text, int e7) {
        assertThat(Coordinate.latitude(text)).hasValue(e7);
    }

    @ParameterizedTest
    @CsvSource({"90.0000001", "1.12345678", "44_7", "1e1", "+1", ".5", "1.", "abc"})
    void what_is_no_latitude_is_refused(String text) {
        assertThat(Coordinate.latitude(text)).isEmpty();
    }

    private static Atlas atlas(Zone.Shape... shapes) {
        return Atlas.of(List.of(new Zone("Z", List.of(shapes))));
    }

    private static Disc disc(Point centre, long metres) {
        return new Disc(centre.latitudeE7(), centre.longitudeE7(), metres);
    }

    private static Area area(Ring... rings) {
        return new Area(FILE, List.of(new Polygon(Arrays.asList(rings))));
    }

    /** A ring through points given as latitude, longitude, latitude, longitude... */
    private static Ring ring(int... coordinates) {
        Point[] points = new Point[coordinates.length / 2 + 1];
        for (int i = 0; i < points.length; i++) {
            int at = 2 * i % coordinates.length;
            points[i] = new Point(coordinates[at], coordinates[at + 1]);
        }
        return new Ring(Arrays.asList(points));
    }
}
