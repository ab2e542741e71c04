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
        FieldValues fields,
        StandingChoices choices,
        Attachments attachments,
        Map<String, Denomination> currencies) {

    static Context of(Findings findings, Attachments attachments, Map<String, Denomination> currencies) {
        Holes holes = new Holes(findings);
        Scope scope = new Scope(findings);
        return new Context(
                findings,
                scope,
                holes,
                new Amounts(findings, holes, currencies),
                new Rates(findings, holes),
                new FieldValues(findings, scope),
                new StandingChoices(findings),
                attachments,
                currencies);
    }
}
