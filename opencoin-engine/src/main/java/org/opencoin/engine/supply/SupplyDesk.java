package org.opencoin.engine.supply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.policy.ConversionRule;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.Limits;
import org.opencoin.engine.policy.Names;
import org.opencoin.engine.policy.Pasts;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.policy.Reasons;
import org.opencoin.engine.policy.Saw;
import org.opencoin.engine.policy.Target;

/** Judges issuance and redemption and plans what they move. Reads only. */
public final class SupplyDesk {

    private final Policy policy;
    private final Facts facts;
    private final Accounts accounts;
    private final Limits limits;

    /** A desk over that state. */
    public SupplyDesk(Policy policy, Facts facts, Accounts accounts, Pasts pasts) {
        this.policy = policy;
        this.facts = facts;
        this.accounts = accounts;
        this.limits = new Limits(policy, facts, accounts, pasts);
    }

    /**
     * What is asked for, by dense numbers.
     *
     * @param amount of the deposit for an issuance, of the units given for a redemption
     * @param chosen by role, the number of the member chosen
     * @param atMillis when
     */
    public record Request(
            int member, int currency, String reserve, long amount, Map<String, Integer> chosen, long atMillis) {

        public Request {
            chosen = Map.copyOf(chosen);
        }
    }

    /** Units come into being: {@code floor(deposit x rate)}, fees taken from them. */
    public Conversion issue(Request request, Reasons reasons) {
        CurrencyPolicy rules = policy.currency(request.currency());
        Optional<ConversionRule> found = rule(rules.issuances(), request, reasons);
        if (found.isEmpty()) {
            return Conversion.none();
        }
        ConversionRule rule = found.get();
        choices(rule, request, reasons);
        long units = rule.rate().timesDown(request.amount());
        FeeTaking fees = new FeeTaking(rule.fees(), Math.max(0, units), rules.rounding());
        long kept = Amounts.minus(units, fees.total());
        if (Amounts.overflows(kept)) {
            return overflow(rule, request, reasons);
        }
        if (kept <= 0) {
            return nothing(rule, request, rule.held(), reasons);
        }
        Movements movements = new Movements()
                .move(rule.outside(), rule.reserveAccount(), rule.held(), request.amount())
                .add(rules.issuance(), rules.number(), -units)
                .add(request.member(), rules.number(), kept);
        fees.credit(movements, rules.number(), owners(rules, request));
        limits.ceilings(movements, rules.number(), reasons);
        limits.supply(movements, rules.number(), units, reasons);
        return fitting(new Conversion(movements, units), rule, request, reasons);
    }

    /** Units go out of being: fees are taken, {@code floor((amount - fees) x rate)} is paid out of the reserve. */
    public Conversion redeem(Request request, Reasons reasons) {
        CurrencyPolicy rules = policy.currency(request.currency());
        Optional<ConversionRule> found = rule(rules.redemptions(), request, reasons);
        limits.credit(request.member(), request.currency(), request.amount(), request.atMillis(), reasons);
        if (found.isEmpty()) {
            return Conversion.none();
        }
        ConversionRule rule = found.get();
        choices(rule, request, reasons);
        FeeTaking fees = new FeeTaking(rule.fees(), request.amount(), rules.rounding());
        long destroyed = Amounts.minus(request.amount(), fees.total());
        long payout = rule.rate().timesDown(Math.max(0, destroyed));
        if (Amounts.overflows(destroyed) || Amounts.overflows(payout)) {
            return overflow(rule, request, reasons);
        }
        if (payout <= 0) {
            return nothing(rule, request, rules.number(), reasons);
        }
        reserve(rule, payout, reasons);
        Movements movements = new Movements().add(request.member(), rules.number(), -request.amount());
        fees.credit(movements, rules.number(), owners(rules, request));
        movements
                .add(rules.issuance(), rules.number(), destroyed)
                .move(rule.reserveAccount(), rule.outside(), rule.held(), payout);
        limits.ceilings(movements, rules.number(), reasons);
        return fitting(new Conversion(movements, payout), rule, request, reasons);
    }

    /** The first rule, in the order of the normal form, for this reserve and member. */
    private Optional<ConversionRule> rule(List<ConversionRule> all, Request request, Reasons reasons) {
        List<ConversionRule> here = all.stream()
                .filter(rule -> rule.reserve().equals(request.reserve()))
                .toList();
        Optional<ConversionRule> found = here.stream()
                .filter(rule -> rule.who().includes(request.member(), facts))
                .findFirst();
        if (found.isEmpty()) {
            here.forEach(
                    rule -> reasons.add(ClauseCode.NO_RULE, rule.head(), reasons.sawRoles(request.member(), facts)));
        }
        if (here.isEmpty()) {
            reasons.add(
                    ClauseCode.NO_RULE,
                    reasons.sawRoles(request.member(), facts).text("reserve", request.reserve()));
        }
        return found;
    }

    private void choices(ConversionRule rule, Request request, Reasons reasons) {
        rule.choices().forEach(choice -> {
            int chosen = request.chosen().getOrDefault(choice.name(), Names.NONE);
            if (chosen == Names.NONE || !facts.holds(chosen, choice.role())) {
                String seen = chosen == Names.NONE ? Saw.UNKNOWN : facts.id(chosen);
                Saw saw = reasons.saw().text("role", choice.name()).text("chosen", seen);
                reasons.add(ClauseCode.CHOSEN, rule.head(), saw);
            }
        });
    }

    /** Where shares go. A choice that is missing was refused already: its share stays with the member, unposted. */
    private ToIntFunction<Target> owners(CurrencyPolicy rules, Request request) {
        return target -> owner(target, rules, request);
    }

    private int owner(Target target, CurrencyPolicy rules, Request request) {
        if (target instanceof Target.ByHolder byHolder) {
            int chosen = byHolder.choice().standing(request.member(), facts);
            return chosen == Names.NONE ? byHolder.otherwise() : chosen;
        }
        return target instanceof Target.Standing standing
                ? standing.account()
                : request.chosen().getOrDefault(((Target.Chosen) target).name(), rules.issuance());
    }

    private void reserve(ConversionRule rule, long payout, Reasons reasons) {
        long held = accounts.balance(rule.reserveAccount(), rule.held());
        if (held < payout) {
            String code = policy.currencies().name(rule.held());
            Saw saw = reasons.saw().amount("payout", payout, code).amount("reserve", held, code);
            reasons.add(ClauseCode.RESERVE, rule.head(), saw);
        }
    }

    private Conversion nothing(ConversionRule rule, Request request, int currency, Reasons reasons) {
        reasons.add(ClauseCode.NOTHING, rule.head(), sawAmount(request, currency, reasons));
        return Conversion.none();
    }

    private Conversion overflow(ConversionRule rule, Request request, Reasons reasons) {
        reasons.add(ClauseCode.OVERFLOW, rule.head(), reasons.saw().text("reserve", request.reserve()));
        return Conversion.none();
    }

    private Saw sawAmount(Request request, int currency, Reasons reasons) {
        return reasons.saw()
                .amount("amount", request.amount(), policy.currencies().name(currency));
    }

    private Conversion fitting(Conversion planned, ConversionRule rule, Request request, Reasons reasons) {
        return accounts.fits(planned.movements()) ? planned : overflow(rule, request, reasons);
    }
}
