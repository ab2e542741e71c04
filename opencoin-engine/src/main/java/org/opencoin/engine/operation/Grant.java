package org.opencoin.engine.operation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.opencoin.dsl.quantity.Ratio;

/**
 * A member is granted units, by a rule that bears a name.
 *
 * @param member who is granted them
 * @param currency code of the currency
 * @param grant name of the rule
 * @param amount minor units, more than 0, of a grant that is decided each time
 * @param quantities what was measured, by base unit ({@code kWh}); finite decimals, never negative
 * @param certificate what it is granted for, where it is granted once for each; of the form of an operation's id
 * @param approvals members who agree, sorted, each once
 */
public record Grant(
        String id,
        String member,
        String currency,
        String grant,
        OptionalLong amount,
        SortedMap<String, Ratio> quantities,
        Optional<String> certificate,
        List<String> approvals)
        implements Operation {

    public Grant {
        quantities = Sorted.copy(quantities);
        approvals = Sorted.once(approvals);
    }

    /** The same for another amount. */
    public Grant withAmount(long minor) {
        return new Grant(id, member, currency, grant, OptionalLong.of(minor), quantities, certificate, approvals);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.grant(this);
    }
}
