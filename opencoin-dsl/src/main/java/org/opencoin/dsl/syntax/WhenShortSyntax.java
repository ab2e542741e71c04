package org.opencoin.dsl.syntax;

/** {@code in equal parts when short}, {@code nobody when short}, {@code the first to join first when short}. */
public enum WhenShortSyntax {
    EQUAL_PARTS,
    NOBODY,
    FIRST_TO_JOIN
}
