package org.opencoin.dsl.syntax;

/** How often something is granted. */
public sealed interface OnceSyntax {

    /** {@code once}: to each member, for good. */
    record Ever() implements OnceSyntax {}

    /** {@code once per calendar month}: to each member. */
    record InEach(PeriodSyntax period) implements OnceSyntax {}

    /** {@code once per certificate}, or {@code once per member and certificate}. */
    record ForEachCertificate(boolean ofMember) implements OnceSyntax {}
}
