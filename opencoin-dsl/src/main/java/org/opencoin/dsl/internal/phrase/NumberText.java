package org.opencoin.dsl.internal.phrase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as written, under the decimal mark of its file. Blanks and {@code _} group exactly three digits; nothing is
 * guessed.
 */
public record NumberText(String raw, char mark) {

    private static final int MAX_DIGITS = 40;
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00A0\\u202F\\u2009]");
    private static final Pattern WELL_FORMED =
            Pattern.compile("(\\d+|\\d{1,3}([_ \\t\\u00A0\\u202F\\u2009]\\d{3})+)(\\.\\d+)?");
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}([.,]\\d{3})+");

    /**
     * What is wrong with a number.
     *
     * @param code of the diagnostic
     * @param readings two things it could mean
     */
    record Problem(String code, List<String> readings) {}

    /** The exact value; that of the first digits when there is a {@link #problem}. */
    public BigDecimal value() {
        return problem().isPresent() ? BigDecimal.ZERO : new BigDecimal(plain().replace(mark, '.'));
    }

    Optional<Problem> problem() {
        if (raw.length() > MAX_DIGITS) {
            return Optional.of(new Problem("OC1108", List.of()));
        }
        if (isWellFormed()) {
            return Optional.empty();
        }
        return Optional.of(raw.indexOf('_') >= 0 ? new Problem("OC1107", List.of()) : misread());
    }

    private boolean isWellFormed() {
        String text = mark == ',' ? raw.replace('.', '!').replace(',', '.') : raw;
        return WELL_FORMED.matcher(text).matches();
    }

    private String plain() {
        return BLANKS.matcher(raw).replaceAll("").replace("_", "");
    }

    private Problem misread() {
        String text = plain();
        boolean oneMark = text.chars().filter(c -> c == '.' || c == ',').count() == 1;
        List<String> readings = new ArrayList<>();
        boolean grouped = GROUPS.matcher(text).matches();
        if (grouped) {
            readings.add(text.replaceAll("[.,]", " "));
        }
        if (oneMark) {
            readings.add(text.replaceAll("[.,]", String.valueOf(mark)));
        }
        readings.add(text.replaceAll("[.,]", ", "));
        return new Problem(
                code(grouped, oneMark, text), List.copyOf(readings.subList(0, Math.min(2, readings.size()))));
    }

    private static String code(boolean grouped, boolean oneMark, String text) {
        if (grouped) {
            return "OC1104";
        }
        boolean few = text.length() - Math.max(text.indexOf('.'), text.indexOf(',')) <= 4;
        return oneMark && few ? "OC1106" : "OC1105";
    }
}
