package org.opencoin.dsl.charter;

/**
 * Whom members may name once and for all, until they name somebody else.
 *
 * @param role of whoever may be chosen
 * @param by who may choose: members
 */
public record StandingChoice(String role, Party by) {}
