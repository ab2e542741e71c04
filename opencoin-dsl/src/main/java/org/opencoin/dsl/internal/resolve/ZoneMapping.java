package org.opencoin.dsl.internal.resolve;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.AttachedFile;
import org.opencoin.dsl.charter.Zone;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.quantity.Unit;
import org.opencoin.dsl.syntax.Declaration;
import org.opencoin.dsl.syntax.Hole;
import org.opencoin.dsl.syntax.Shape;

/** Zones: postcodes, discs and areas. */
final class ZoneMapping {

    private static final int DEGREE_DIGITS = 7;
    private static final BigDecimal MAXIMUM_LATITUDE = BigDecimal.valueOf(90);
    private static final BigDecimal MAXIMUM_LONGITUDE = BigDecimal.valueOf(180);

    /** Half the way around the Earth. */
    private static final BigInteger FARTHEST_METRES = BigInteger.valueOf(20_037_000);

    private final Context context;

    ZoneMapping(Context context) {
        this.context = context;
    }

    Zone zone(Declaration.Zone zone) {
        return new Zone(
                zone.name().text(), zone.shapes().stream().flatMap(this::shapes).toList());
    }

    private Stream<Zone.Shape> shapes(Shape shape) {
        if (shape instanceof Shape.Postcodes postcodes) {
            return postcodes.codes().stream().map(this::postcodes);
        }
        if (shape instanceof Shape.Within within) {
            return Stream.of(disc(within));
        }
        if (shape instanceof Shape.Area area) {
            return area(area).stream();
        }
        context.holes().open((Hole) shape, Told.of("a part of the zone", "une partie de la zone"));
        return Stream.empty();
    }

    private Zone.Shape postcodes(Shape.Codes codes) {
        String first = codes.first();
        String last = codes.last().orElse(first);
        if (!isRange(first, last)) {
            context.findings().report("OC2029", codes.span(), first, last);
        }
        return new Zone.Postcodes(first, last);
    }

    /** Whether both have the same length and differ only in final digits, the smaller first. */
    static boolean isRange(String first, String last) {
        if (first.length() != last.length()) {
            return false;
        }
        int common = 0;
        while (common < first.length() && first.charAt(common) == last.charAt(common)) {
            common++;
        }
        return first.compareTo(last) <= 0 && areDigits(first.substring(common)) && areDigits(last.substring(common));
    }

    private static boolean areDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Zone.Shape disc(Shape.Within within) {
        Shape.Point centre = within.centre();
        return new Zone.Disc(
                degrees(centre, centre.latitude().value(), centre.south(), MAXIMUM_LATITUDE),
                degrees(centre, centre.longitude().value(), centre.west(), MAXIMUM_LONGITUDE),
                metres(within));
    }

    private int degrees(Shape.Point point, BigDecimal value, boolean negative, BigDecimal most) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.compareTo(most) > 0 || plain.scale() > DEGREE_DIGITS) {
            context.findings().report("OC2030", point.span(), Numbers.told(value));
            return 0;
        }
        int e7 = plain.movePointRight(DEGREE_DIGITS).intValueExact();
        return negative ? -e7 : e7;
    }

    /** Whole metres, rounded down. */
    private long metres(Shape.Within within) {
        Ratio exact = unit(within.unit()).inBase(Numbers.ratio(within.distance().value()));
        BigInteger metres = Numbers.floor(exact);
        if (metres.signum() == 0 || metres.compareTo(FARTHEST_METRES) > 0) {
            context.findings()
                    .report(
                            "OC2031",
                            within.distance().span(),
                            within.distance().raw());
            return 1;
        }
        return metres.longValueExact();
    }

    private static Unit unit(Shape.LengthUnit unit) {
        String name = switch (unit) {
            case METRE -> "m";
            case KILOMETRE -> "km";
            case MILE -> "mile";
        };
        return Unit.named(name).orElseThrow();
    }

    private List<Zone.Shape> area(Shape.Area area) {
        Optional<AttachedFile> file = context.attachments().file(area.file(), area.sha256());
        return file
                .<Zone.Shape>map(
                        found -> new Zone.Area(found, context.attachments().area(found)))
                .stream()
                .toList();
    }
}
