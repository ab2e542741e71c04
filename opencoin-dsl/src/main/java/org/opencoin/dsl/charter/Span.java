package org.opencoin.dsl.charter;

/** A length of time on the charter's wall clock. Days and months are different things and never convert. */
public sealed interface Span {

    /** Calendar days on local wall time. */
    record Days(int count) implements Span {}

    /** Calendar months on local wall time; a missing day is the last day of the month. */
    record Months(int count) implements Span {}

    /** Elapsed hours of 3,600 seconds. */
    record Hours(int count) implements Span {}
}
