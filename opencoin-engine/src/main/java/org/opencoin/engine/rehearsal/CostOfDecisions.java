package org.opencoin.engine.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.payment.WindowMemory;
import org.opencoin.engine.policy.Cost;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.policy.WorstCase;

/**
 * The most that one decision can look at in a currency, and what its windows keep in memory.
 *
 * @param currency code
 * @param decisions one for each kind of operation that the charter has rules for
 * @param perMember bytes for each member
 * @param perPayment bytes for each payment still in a window
 * @param perPair bytes for each pair of members with such a payment
 */
public record CostOfDecisions(
        String currency, List<Decision> decisions, long perMember, long perPayment, long perPair) {

    public CostOfDecisions {
        decisions = List.copyOf(decisions);
    }

    /**
     * The most that one kind of decision looks at.
     *
     * @param kind {@code payment}, {@code issuance}, {@code redemption} or {@code reversal}
     * @param figures rules, conditions, facts of members, windows, and clauses of the longest refusal
     */
    public record Decision(String kind, List<Long> figures) {

        public Decision {
            figures = List.copyOf(figures);
        }

        static Decision of(String kind, Cost cost) {
            return new Decision(
                    kind, List.of(cost.rules(), cost.conditions(), cost.facts(), cost.windows(), cost.clauses()));
        }
    }

    /** That of each of a charter's currencies. */
    public static List<CostOfDecisions> of(Charter charter) {
        Policy policy = Policy.of(charter);
        return charter.currencies().stream()
                .map(currency -> of(policy, policy.currency(policy.currencies().number(currency.code()))))
                .toList();
    }

    private static CostOfDecisions of(Policy policy, CurrencyPolicy rules) {
        WorstCase worst = new WorstCase(policy, rules);
        List<Decision> decisions = new ArrayList<>(List.of(Decision.of("payment", worst.payment())));
        if (!rules.issuances().isEmpty()) {
            decisions.add(Decision.of("issuance", worst.issuance()));
        }
        if (!rules.redemptions().isEmpty()) {
            decisions.add(Decision.of("redemption", worst.redemption()));
        }
        if (!rules.reversals().isEmpty()) {
            decisions.add(Decision.of("reversal", worst.reversal()));
        }
        WindowMemory memory = WindowMemory.of(rules);
        return new CostOfDecisions(rules.code(), decisions, memory.perMember(), memory.perPayment(), memory.perPair());
    }
}
