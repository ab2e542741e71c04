package org.opencoin.engine.policy;

import java.util.List;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.engine.money.Factor;

/**
 * A compiled issuance or redemption.
 *
 * @param who may
 * @param reserve name of the reserve
 * @param reserveAccount its account
 * @param outside the account its money comes from and goes to
 * @param held number of the currency the reserve holds
 * @param rate minor units gained per minor unit given
 * @param fees taken, in order
 */
public record ConversionRule(
        RuleHead head,
        Who who,
        String reserve,
        int reserveAccount,
        int outside,
        int held,
        Factor rate,
        List<FeeRule> fees) {

    public ConversionRule {
        fees = List.copyOf(fees);
    }

    /** The roles in which somebody must be chosen for a fee, each once. */
    public Stream<Target.Chosen> choices() {
        return fees.stream()
                .flatMap(fee -> fee.split().targets().stream())
                .filter(Target.Chosen.class::isInstance)
                .map(Target.Chosen.class::cast)
                .distinct();
    }
}
