package org.opencoin.dsl.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.MeasureUnit;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.Numeral;
import org.opencoin.dsl.syntax.Text;

/** Words put one after the other, with blanks where they belong. */
final class Sentence {

    private static final String LETTER = "[\\p{L}\\p{M}_0-9]";
    private static final Pattern PLAIN_NAME = Pattern.compile("\\p{L}(" + LETTER + "|-" + LETTER + ")*");

    private final Style style;
    private final StringBuilder text = new StringBuilder();

    Sentence(Style style) {
        this.style = style;
    }

    Style style() {
        return style;
    }

    /** The phrases of keywords. */
    Sentence words(int... tokens) {
        for (int token : tokens) {
            add(style.say(token));
        }
        return this;
    }

    /** A word or sign as it is, after a blank. */
    Sentence add(String word) {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '(' && text.charAt(text.length() - 1) != '\'') {
            text.append(' ');
        }
        text.append(word);
        return this;
    }

    /** A sign that hugs what stands before it. */
    Sentence hug(String sign) {
        text.append(sign);
        return this;
    }

    Sentence comma() {
        return hug(",");
    }

    /** Marks where the formatter begins a new, indented line; a blank on one line. */
    Sentence breakLine() {
        return hug("\n");
    }

    Sentence name(Name name) {
        return nameText(style.singular().apply(name.text()));
    }

    /** A name that is one of several, with the article the file declares for it. */
    Sentence one(Name name) {
        Optional<String> article = Optional.ofNullable(style.articles().get(name.text()));
        article.ifPresent(a -> elide(a).add(a));
        return article.isPresent() ? nameText(name.text()) : name(name);
    }

    /** {@code to the Association chosen in this operation}, or by whom, agreeing with the article the file declares. */
    Sentence toThe(Name role, int chosen) {
        Optional<String> to = style.toThe(role.text());
        if (to.isEmpty()) {
            return words(Sentences.TO).name(role).words(chosen);
        }
        return add(to.get()).nameText(role.text()).add(style.chosen(role.text(), chosen));
    }

    /** A name that no plural stands for. */
    Sentence exactly(Name name) {
        return nameText(name.text());
    }

    private Sentence nameText(String name) {
        return elide(name).add(quotedIfNeeded(name));
    }

    static String quotedIfNeeded(String name) {
        boolean plain = PLAIN_NAME.matcher(name).matches()
                && !Character.isLowerCase(name.codePointAt(0))
                && MeasureUnit.of(name).isEmpty();
        return plain ? name : quoted(name);
    }

    /** {@code de} before a vowel is {@code d'}. */
    private Sentence elide(String next) {
        List<String> rule = style.vocabulary().elision();
        if (!style.normal()
                && rule.size() == 2
                && Style.beginsWithVowel(next)
                && (text.toString().endsWith(" " + rule.get(0))
                        || text.toString().equals(rule.get(0)))) {
            text.setLength(text.length() - rule.get(0).length());
            text.append(rule.get(1));
        }
        return this;
    }

    /** A number with its thousands apart, under the decimal mark of the language. */
    Sentence number(Numeral number) {
        return add(digits(number.value(), !style.normal()));
    }

    /** A number that counts or numbers things, without grouping. */
    Sentence plainNumber(Numeral number) {
        return add(digits(number.value(), false));
    }

    String digits(BigDecimal value, boolean grouped) {
        BigDecimal shown = style.normal() ? stripped(value) : value;
        String[] parts = shown.toPlainString().split("\\.", -1);
        String whole = grouped ? grouped(parts[0]) : parts[0];
        return parts.length == 1 ? whole : whole + style.vocabulary().decimalMark() + parts[1];
    }

    private static BigDecimal stripped(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String grouped(String digits) {
        return digits.length() < 4 ? digits : digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ");
    }

    /** Words of the statute, in the quotes of the language. */
    Sentence text(Text words) {
        String value = words.value();
        boolean guillemets = style.vocabulary().guillemets()
                && value.indexOf('»') < 0
                && !value.isEmpty()
                && value.equals(value.strip());
        return add(guillemets ? "« " + value + " »" : quoted(value));
    }

    /** The name of a file, or a hash. */
    Sentence file(String name) {
        return add(quoted(name));
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Where the lines break, {@code \n} stands. */
    String lines() {
        return text.toString().replace("\n ", "\n");
    }

    /** All on one line. */
    String line() {
        return text.toString().replace("\n", "");
    }
}
