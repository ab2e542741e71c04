package org.opencoin.dsl.internal.resolve;

import java.util.Map;

/**
 * What every part of the mapping needs.
 *
 * @param currencies the charter's own currencies by code, the first one first
 */
record Context(
        Findings findings,
        Scope scope,
        Holes holes,
        Amounts amounts,
        Rates rates,
        Attachments attachments,
        Map<String, Denomination> currencies) {

    static Context of(Findings findings, Attachments attachments, Map<String, Denomination> currencies) {
        Holes holes = new Holes(findings);
        return new Context(
                findings,
                new Scope(findings),
                holes,
                new Amounts(findings, holes, currencies),
                new Rates(findings, holes),
                attachments,
                currencies);
    }
}
