package org.opencoin.dsl.internal.resolve;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Fix;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.syntax.CurrencyBlock;
import org.opencoin.dsl.syntax.Declaration;
import org.opencoin.dsl.syntax.Name;

/** What a currency says of itself once: purpose, decimals, rounding, calendar. */
final class CurrencyOwn {

    private static final Told ROUNDING = Told.of("rounding", "l’arrondi");
    private static final Told REMAINDER = Told.of("remainder", "à qui va le reste");
    private static final Told CALENDAR = Told.of("calendar", "le calendrier");

    private final Context context;
    private final CurrencyBlock block;

    CurrencyOwn(Context context, CurrencyBlock block) {
        this.context = context;
        this.block = block;
    }

    private <D extends Declaration> Optional<D> one(Class<D> kind, Told words) {
        return one(context.findings(), block, kind, words);
    }

    /** The only statement of that kind; more than one is reported. */
    static <D extends Declaration> Optional<D> one(Findings findings, CurrencyBlock block, Class<D> kind, Told words) {
        List<D> all = block.statements().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
        all.stream()
                .skip(1)
                .forEach(again -> findings.add(findings.about("OC2006", again.span(), words)
                        .note(all.get(0).span())));
        return all.stream().findFirst();
    }

    private void missing(Told words) {
        context.findings().report("OC2007", block.name().span(), block.name().text(), words);
    }

    Optional<String> purpose() {
        return one(Declaration.Purpose.class, Told.of("purpose", "le but"))
                .map(purpose -> purpose.words().value());
    }

    Destination.ToFund remainder() {
        Optional<Declaration.Rounding> rounding = one(Declaration.Rounding.class, ROUNDING);
        if (rounding.isEmpty()) {
            missing(ROUNDING);
        } else if (rounding.get().remainder().isEmpty()) {
            missing(REMAINDER);
        }
        PartyMapping parties = new PartyMapping(context, block.code().text());
        return rounding.flatMap(Declaration.Rounding::remainder)
                .flatMap(parties::fund)
                .orElse(new Destination.ToFund(""));
    }

    Currency.Rounding rounding() {
        return block.statements().stream()
                .filter(Declaration.Rounding.class::isInstance)
                .findFirst()
                .map(statement -> rounding((Declaration.Rounding) statement))
                .orElse(Currency.Rounding.DOWN);
    }

    private Currency.Rounding rounding(Declaration.Rounding rounding) {
        return switch (rounding.mode()) {
            case HALF_EVEN -> Currency.Rounding.HALF_EVEN;
            case HALF_UP -> Currency.Rounding.HALF_UP;
            case HALF_DOWN -> Currency.Rounding.HALF_DOWN;
            case DOWN -> Currency.Rounding.DOWN;
            case UP -> Currency.Rounding.UP;
            case TO_DECIDE -> undecided(rounding);
        };
    }

    private Currency.Rounding undecided(Declaration.Rounding rounding) {
        context.holes().open(rounding.span(), ROUNDING);
        return Currency.Rounding.DOWN;
    }

    ZoneId calendar() {
        Optional<Declaration.Calendar> calendar = one(Declaration.Calendar.class, CALENDAR);
        if (calendar.isEmpty()) {
            missing(CALENDAR);
        }
        return calendar.map(Declaration.Calendar::zone).map(this::zone).orElse(ZoneOffset.UTC);
    }

    private ZoneId zone(Name name) {
        Set<String> known = ZoneRulesProvider.getAvailableZoneIds();
        if (known.contains(name.text()) && isRegion(name.text())) {
            return ZoneId.of(name.text());
        }
        List<String> regions = known.stream().filter(CurrencyOwn::isRegion).toList();
        List<String> near = Likeness.nearest(name.text(), regions);
        Diagnostic unknown =
                context.findings().about("OC2008", name.span(), name.text()).nearest(near);
        context.findings().add(near.size() == 1 ? unknown.fixedBy(new Fix(name.span(), near.get(0))) : unknown);
        return ZoneOffset.UTC;
    }

    /** Region and city; not the short names and fixed offsets that stand beside them for history's sake. */
    private static boolean isRegion(String id) {
        return id.equals("UTC") || id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/");
    }
}
