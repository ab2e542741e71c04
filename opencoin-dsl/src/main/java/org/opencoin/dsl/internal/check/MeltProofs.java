package org.opencoin.dsl.internal.check;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opencoin.dsl.charter.Currency.Rounding;
import org.opencoin.dsl.charter.DemurrageBase;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Role;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;
import org.opencoin.dsl.internal.resolve.Numbers;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Demurrage that rounding makes nothing, and days that look like a month and aren't one. */
record MeltProofs(MappedCurrency currency, List<Role> roles, Showing showing, Findings findings) {

    private static final int DAYS_IN_TEN_YEARS = 3_652;
    private static final int YEARS = 10;
    private static final Told TITLE = Told.of("all there is doesn't melt", "tout ce qui existe ne fond pas");
    private static final Ratio HALF = Ratio.of(1, 2);

    void run() {
        currency.sound(Rule.Demurrage.class).forEach(sound -> {
            alwaysNothing(sound);
            notAMonth(sound);
        });
    }

    /** The largest base any account can have, the supply's cap being what it is, gives a charge that rounds to nothing. */
    private void alwaysNothing(Sound<Rule.Demurrage> sound) {
        Bounds bounds = new Bounds(currency);
        Rule.Demurrage rule = sound.rule();
        if (bounds.cap().isEmpty() || rule.minimum() > 0 || !isRoundedEachTime(rule)) {
            return;
        }
        Ratio largest = rule.rate().times(Ratio.of(base(rule.base(), bounds.highestBalance()), BigInteger.ONE));
        if (isNothing(largest)) {
            findings.add(bounds.noted(
                            findings.about("OC3027", sound.mapped().syntax().span()))
                    .shownBy(nothingMelts(rule, bounds.highestBalance())));
        }
    }

    /** Whoever holds all there is still has it after a period. */
    private Optional<String> nothingMelts(Rule.Demurrage rule, BigInteger highest) {
        String all = Numbers.amount(
                        highest, currency.money().decimals(), currency.money().code())
                .in("en");
        return roles.stream()
                .map(Role::name)
                .filter(role -> !rule.exempt().contains(role))
                .findFirst()
                .flatMap(role -> showing.test(
                        TITLE,
                        "given Awa, a " + Showing.name(role) + ", has " + all,
                        "when 1 " + period(rule) + " passes",
                        "then Awa has " + all));
    }

    private static String period(Rule.Demurrage rule) {
        Period period = ((Schedule.EachPeriod) rule.schedule()).period();
        return period.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Steps shorter than a month carry their rest, and so do days added up: they always melt something in the end. */
    private static boolean isRoundedEachTime(Rule.Demurrage rule) {
        return !(rule.base() instanceof DemurrageBase.EachOfItsDays)
                && rule.schedule() instanceof Schedule.EachPeriod each
                && each.period().compareTo(Period.MONTH) >= 0;
    }

    private static BigInteger base(DemurrageBase base, BigInteger balance) {
        return base instanceof DemurrageBase.Beyond beyond
                ? balance.subtract(BigInteger.valueOf(beyond.threshold())).max(BigInteger.ZERO)
                : balance;
    }

    private boolean isNothing(Ratio charge) {
        Rounding rounding = currency.currency().rounding();
        int toHalf = charge.compareTo(HALF);
        return switch (rounding) {
            case UP -> charge.signum() <= 0;
            case DOWN -> charge.compareTo(Ratio.ONE) < 0;
            case HALF_UP -> toHalf < 0;
            case HALF_EVEN, HALF_DOWN -> toHalf <= 0;
        };
    }

    private void notAMonth(Sound<Rule.Demurrage> sound) {
        if (sound.rule().schedule() instanceof Schedule.EveryDays every) {
            like(every.days())
                    .ifPresent(calendar -> findings.report(
                            "OC3028",
                            ((RuleSyntax.Demurrage) sound.mapped().syntax())
                                    .schedule()
                                    .span(),
                            every.days(),
                            DAYS_IN_TEN_YEARS / every.days(),
                            calendar.words(),
                            calendar.inTenYears()));
        }
    }

    /** A calendar period that so many days are taken for. */
    private record Calendar(Told words, int inTenYears) {}

    private static Optional<Calendar> like(int days) {
        if (days >= 28 && days <= 31) {
            return Optional.of(new Calendar(Told.of("each month", "chaque mois"), 12 * YEARS));
        }
        if (days >= 90 && days <= 92) {
            return Optional.of(new Calendar(Told.of("each quarter", "chaque trimestre"), 4 * YEARS));
        }
        if (days >= 181 && days <= 184) {
            return Optional.of(new Calendar(Told.of("each half-year", "chaque semestre"), 2 * YEARS));
        }
        return Optional.empty();
    }
}
