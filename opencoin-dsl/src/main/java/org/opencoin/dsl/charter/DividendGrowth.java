package org.opencoin.dsl.charter;

import org.opencoin.dsl.quantity.Ratio;

/**
 * A dividend becomes larger as there is more money for each who receives it.
 *
 * @param rate what part of the money per member is added, cut off to whole minor units
 * @param every when: {@link Schedule.EveryDays} or {@link Schedule.EveryHours}
 */
public record DividendGrowth(Ratio rate, Schedule every) {}
