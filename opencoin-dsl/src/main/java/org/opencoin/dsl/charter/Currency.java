package org.opencoin.dsl.charter;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One currency of a charter.
 *
 * @param name such as {@code Pionnier}
 * @param code two to six capitals or digits, such as {@code PIO}
 * @param purpose the collective's words, if given
 * @param decimals digits after the mark, 0 to 9; one minor unit is 10^-decimals
 * @param rounding how charges and fees are rounded to the minor unit (shares and conversions always round down)
 * @param remainderFund fund that receives what a division leaves over
 * @param calendar time zone in which days, months, quarters and years begin
 * @param funds in the order of the normal form
 * @param reserves in the order of the normal form
 * @param articles in ascending order of their number
 * @param rules every rule of the currency, those of articles and those outside any, in the order of the normal form
 */
public record Currency(
        String name,
        String code,
        Optional<String> purpose,
        int decimals,
        Rounding rounding,
        String remainderFund,
        ZoneId calendar,
        List<Fund> funds,
        List<Reserve> reserves,
        List<Article> articles,
        List<Rule> rules) {

    public Currency {
        funds = List.copyOf(funds);
        reserves = List.copyOf(reserves);
        articles = List.copyOf(articles);
        rules = List.copyOf(rules);
    }

    /** Whether members may owe, within a limit or with no more than advice. */
    public boolean letsOwe() {
        return rules.stream().map(Rule::asIfBinding).anyMatch(Rule.CreditLine.class::isInstance);
    }

    /** How an exact value becomes whole minor units. */
    public enum Rounding {
        /** To the nearest, halves to the even one. */
        HALF_EVEN,
        /** To the nearest, halves away from zero. */
        HALF_UP,
        /** To the nearest, halves toward zero. */
        HALF_DOWN,
        /** Toward zero. */
        DOWN,
        /** Away from zero. */
        UP
    }
}
