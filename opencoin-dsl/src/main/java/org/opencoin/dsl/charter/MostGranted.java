package org.opencoin.dsl.charter;

/**
 * How much is granted in one period of the calendar.
 *
 * @param maximum minor units, more than 0
 * @param inAll to everybody together; else to each member
 */
public record MostGranted(long maximum, Period period, boolean inAll) {}
