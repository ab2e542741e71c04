package org.opencoin.dsl.charter;

/** How often something is granted. */
public sealed interface Once {

    /** To each member once, for good. */
    record Ever() implements Once {}

    /** To each member once in each period of the calendar. */
    record InEach(Period period) implements Once {}

    /**
     * Once for each certificate: a name, said in the operation, of what was measured or attended.
     *
     * @param ofMember whether other members may be granted it for the same certificate
     */
    record ForEachCertificate(boolean ofMember) implements Once {}
}
