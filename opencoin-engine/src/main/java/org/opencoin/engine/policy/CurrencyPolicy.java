package org.opencoin.engine.policy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencoin.dsl.charter.Currency.Rounding;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.money.LegalPart;
import org.opencoin.engine.time.WallClock;

/**
 * One currency's rules by kind, each list in the order of the normal form.
 *
 * @param number of the currency
 * @param issuance account number of minus the units outstanding
 * @param funds who may spend each fund, by account number
 * @param counts limits on how often somebody pays
 * @param disputes who may dispute payments, and who settles that; empty when nobody may
 * @param membership how members come and go
 * @param advice rules that only advise
 * @param tallies all that rules ask about the payments before
 */
public record CurrencyPolicy(
        int number,
        String code,
        int decimals,
        Rounding rounding,
        WallClock clock,
        int issuance,
        Map<Integer, SignersRule> funds,
        List<FlowRule> allows,
        List<FlowRule> forbids,
        List<PaymentFeeRule> fees,
        List<PartRule> parts,
        List<ConversionRule> issuances,
        List<ConversionRule> redemptions,
        List<CapRule> caps,
        List<LimitRule> ceilings,
        List<CreditRule> credits,
        List<PaymentsRule> payments,
        List<PaymentsRule> counts,
        List<ReversalRule> reversals,
        List<MeltLine> melts,
        List<DividendRule> dividends,
        List<StandingGrantRule> standingGrants,
        List<GrantRule> grants,
        List<LevyRule> levies,
        Optional<DisputeRule> disputes,
        MembershipRules membership,
        Advice advice,
        Set<Tally> tallies) {

    public CurrencyPolicy {
        funds = Map.copyOf(funds);
        allows = List.copyOf(allows);
        forbids = List.copyOf(forbids);
        fees = List.copyOf(fees);
        parts = List.copyOf(parts);
        issuances = List.copyOf(issuances);
        redemptions = List.copyOf(redemptions);
        caps = List.copyOf(caps);
        ceilings = List.copyOf(ceilings);
        credits = List.copyOf(credits);
        payments = List.copyOf(payments);
        counts = List.copyOf(counts);
        reversals = List.copyOf(reversals);
        melts = List.copyOf(melts);
        dividends = List.copyOf(dividends);
        standingGrants = List.copyOf(standingGrants);
        grants = List.copyOf(grants);
        levies = List.copyOf(levies);
        tallies = Collections.unmodifiableSet(new LinkedHashSet<>(tallies)); // in the order in which they are saved
    }

    /** Whether a part of a price may be paid in that legal money, by some rule. */
    public boolean takes(String legal) {
        return parts.stream().anyMatch(rule -> rule.legal().equals(legal));
    }

    /**
     * What a part in legal money counts for, in minor units of the currency: exact. All rules of a currency on the same
     * legal money have one rate.
     *
     * @throws IllegalArgumentException if no rule takes that legal money
     */
    public Ratio worth(LegalPart part) {
        return parts.stream()
                .filter(rule -> rule.legal().equals(part.currency()))
                .findFirst()
                .map(rule -> rule.rate().times(Ratio.of(part.minor(), 1)))
                .orElseThrow(() -> new IllegalArgumentException("no part may be paid in " + part.currency()));
    }

    /**
     * How far below zero an account may go: the smallest credit line among those that bind it; when none does, 0, or as far
     * as amounts go where one that only advises does; 0 for standing accounts.
     */
    public long floor(int account, Facts facts, Past past) {
        long credit = Long.MAX_VALUE;
        for (CreditRule rule : credits) {
            boolean binds = account >= 0 && rule.who().includes(account, facts);
            credit = binds ? Math.min(credit, rule.amount(account, past)) : credit;
        }
        if (credit == Long.MAX_VALUE) {
            return advice.letsOwe(account, facts) ? -Amounts.LARGEST : 0;
        }
        return -credit;
    }

    /** What still fits under the lowest ceiling that binds an account with that balance, 0 or more minor units. */
    public long room(int account, long balance, Facts facts) {
        long left = Amounts.minus(ceiling(account, facts), balance);
        return Amounts.overflows(left) ? Amounts.LARGEST : Math.max(0, left);
    }

    /** How high a member's balance may go: the smallest ceiling among those that bind it, {@code MAX_VALUE} without one. */
    public long ceiling(int member, Facts facts) {
        long ceiling = Long.MAX_VALUE;
        for (LimitRule rule : ceilings) {
            ceiling = rule.who().includes(member, facts) ? Math.min(ceiling, rule.amount()) : ceiling;
        }
        return ceiling;
    }
}
