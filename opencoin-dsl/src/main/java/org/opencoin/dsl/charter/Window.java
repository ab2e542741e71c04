package org.opencoin.dsl.charter;

/** Over which time payments are counted. */
public sealed interface Window {

    /** The period of the calendar that an instant is in, up to that instant. */
    record Calendar(Period period) implements Window {}

    /** What lies less than {@code length} behind an instant t, and t itself: (t - length, t] on the wall clock. */
    record Rolling(Span length) implements Window {}
}
