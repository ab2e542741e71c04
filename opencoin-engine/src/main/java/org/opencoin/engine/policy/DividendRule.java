package org.opencoin.engine.policy;

import java.util.Optional;
import org.opencoin.dsl.charter.DividendGrowth;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.RuleHead;

/**
 * A compiled dividend.
 *
 * @param who receives it
 * @param amount minor units for each, to begin with
 * @param each it falls due when such a period begins
 * @param growth how the amount becomes larger; empty when it stays
 * @param rest account number of the fund that receives what a ceiling leaves no room for
 */
public record DividendRule(
        RuleHead head, Who who, long amount, Period each, Optional<DividendGrowth> growth, int rest) {}
