package org.opencoin.engine.telling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.quantity.Ratio;

/** The parts that plain sentences about a charter are made of. */
final class PlainNames {

    private static final int READABLE_BITS = 40;
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private final Speech speech;

    PlainNames(Speech speech) {
        this.speech = speech;
    }

    /** {@code each Shop}. */
    String party(Party party) {
        if (party instanceof Party.Holder holder) {
            return speech.say("plain.holder", holder.role());
        }
        if (party instanceof Party.OfFund of) {
            return speech.say("plain.fund", of.fund());
        }
        return speech.say(party instanceof Party.Anyone ? "plain.anyone" : "plain.everybody");
    }

    /** {@code the fund Commons}; nobody receives what is burned. */
    String receiver(Destination destination) {
        if (destination instanceof Destination.ToFund to) {
            return speech.say("plain.to.fund", to.fund());
        }
        if (destination instanceof Destination.ToStanding choice) {
            return choice.otherwise() instanceof Destination.Burned
                    ? speech.say("plain.to.standing.burned", choice.role())
                    : speech.say("plain.to.standing", choice.role(), receiver(choice.otherwise()));
        }
        return speech.say("plain.to.chosen", ((Destination.ToChosen) destination).role());
    }

    /** {@code 3 months}. */
    String span(Span span) {
        if (span instanceof Span.Days days) {
            return counted("plain.span.days", days.count());
        }
        return span instanceof Span.Months months
                ? counted("plain.span.months", months.count())
                : counted("plain.span.hours", ((Span.Hours) span).count());
    }

    /** The sentence for one, or for several; French has none in the singular too. */
    String counted(String key, long count, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = count;
        System.arraycopy(more, 0, values, 1, more.length);
        return speech.say(key + (count == 1 ? ".one" : ".many"), values);
    }

    /** {@code quarter}. */
    String period(Period period) {
        return speech.say("plain.period." + key(period));
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code 0.5 %}; six digits of what no person would read as a fraction. */
    String percent(Ratio part) {
        if (part.denominator().bitLength() > READABLE_BITS) {
            BigDecimal about = new BigDecimal(part.numerator().multiply(BigInteger.valueOf(100)))
                    .divide(new BigDecimal(part.denominator()), DIGITS);
            return speech.say("plain.percent.about", speech.figures().number(about.toPlainString()));
        }
        return speech.say("plain.percent", speech.figures().exact(part.times(Ratio.of(100, 1))));
    }

    /** {@code Food, Repair and Fuel}. */
    String listed(List<String> items, String lastJoin) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(speech.say("plain.list"), items.subList(0, last))
                        + speech.say(lastJoin)
                        + items.get(last);
    }

    /** Begins as a sentence does. */
    static String sentence(String words) {
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
