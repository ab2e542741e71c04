package org.opencoin.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.source.TextSpan;

/** One way to say where a zone is, or a hole. */
public sealed interface Shape extends Node permits Shape.Postcodes, Shape.Within, Shape.Area, Hole {

    /** {@code postcodes 26150, 26340..26349}. */
    record Postcodes(TextSpan span, List<Codes> codes) implements Shape {
        public Postcodes {
            codes = List.copyOf(codes);
        }
    }

    /** One code, or a range up to {@code last}; codes are text. */
    record Codes(TextSpan span, String first, Optional<String> last) implements Node {}

    /** {@code within 20 km of 44.7334 N / 5.0252 E}. */
    record Within(TextSpan span, Numeral distance, LengthUnit unit, Point centre) implements Shape {}

    /** Degrees north or south, then east or west; south and west are negative. */
    record Point(TextSpan span, Numeral latitude, boolean south, Numeral longitude, boolean west) implements Node {}

    /**
     * {@code polygon "park.geojson"}.
     *
     * @param sha256 only in the normal form
     */
    record Area(TextSpan span, Text file, Optional<Text> sha256) implements Shape {}

    /** Units of distance. */
    enum LengthUnit {
        METRE,
        KILOMETRE,
        /** 1 609.344 m. */
        MILE
    }
}
