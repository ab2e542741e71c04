package org.opencoin.engine.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Condition.Side;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.charter.Tallied;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.charter.Window;

/**
 * The name under which a clause notes what came together before a payment: {@code payer.amount-paid.P7D}. Lengths are
 * those of ISO 8601, {@code P7D}, {@code P1M}, {@code PT24H}; periods of the calendar are {@code this-month}.
 */
public record TallyKey(Of of, Tally tally) {

    /** Whose past it is. */
    public enum Of {
        PAYER,
        PAYEE,
        /** That of the account that a clause names. */
        ACCOUNT
    }

    private static final Pattern FORM = Pattern.compile("(payer|payee|account)\\.([a-z-]+)\\.(.+)");
    private static final Pattern LENGTH = Pattern.compile("(P|PT)([1-9][0-9]{0,8})([DMH])");
    private static final String THIS = "this-";

    /** The past of a side of a payment. */
    public static TallyKey of(Side side, Tally tally) {
        return new TallyKey(side == Side.PAYER ? Of.PAYER : Of.PAYEE, tally);
    }

    /** The past of the account that a clause names. */
    public static TallyKey ofAccount(Tally tally) {
        return new TallyKey(Of.ACCOUNT, tally);
    }

    /** The name. */
    public String text() {
        return word(of) + "." + word(tally.what()) + "." + text(tally.window());
    }

    private static String text(Window window) {
        if (window instanceof Window.Calendar calendar) {
            return THIS + word(calendar.period());
        }
        Span length = ((Window.Rolling) window).length();
        if (length instanceof Span.Days days) {
            return "P" + days.count() + "D";
        }
        return length instanceof Span.Months months
                ? "P" + months.count() + "M"
                : "PT" + ((Span.Hours) length).count() + "H";
    }

    /** What a name is of; empty for any other name. */
    public static Optional<TallyKey> parse(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        Optional<Window> window = window(found.group(3));
        Optional<Of> of = named(Of.values(), found.group(1));
        return named(Tallied.values(), found.group(2))
                .flatMap(what -> window.map(over -> new TallyKey(of.orElseThrow(), new Tally(what, over))));
    }

    private static Optional<Window> window(String text) {
        if (text.startsWith(THIS)) {
            return named(Period.values(), text.substring(THIS.length())).map(Window.Calendar::new);
        }
        Matcher length = LENGTH.matcher(text);
        return length.matches()
                ? span(length.group(1) + length.group(3), Integer.parseInt(length.group(2)))
                        .map(Window.Rolling::new)
                : Optional.empty();
    }

    private static Optional<Span> span(String unit, int count) {
        return switch (unit) {
            case "PD" -> Optional.of(new Span.Days(count));
            case "PM" -> Optional.of(new Span.Months(count));
            case "PTH" -> Optional.of(new Span.Hours(count));
            default -> Optional.empty();
        };
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String word) {
        return Stream.of(all).filter(one -> word(one).equals(word)).findFirst();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
