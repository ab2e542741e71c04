package org.opencoin.dsl.charter;

/** A calendar period of the currency's time zone. Weeks begin on Monday 00:00. */
public enum Period {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
}
