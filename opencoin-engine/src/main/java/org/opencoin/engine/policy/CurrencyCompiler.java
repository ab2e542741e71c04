package org.opencoin.engine.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.opencoin.dsl.charter.Approvers;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Exchange;
import org.opencoin.dsl.charter.Fee;
import org.opencoin.dsl.charter.FeeMeasure;
import org.opencoin.dsl.charter.Fund;
import org.opencoin.dsl.charter.LeaversDebt;
import org.opencoin.dsl.charter.LevyMeasure;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Reserve;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.charter.Tallied;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.charter.Window;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.money.Factor;
import org.opencoin.engine.money.Shares;
import org.opencoin.engine.time.WallClock;

/** Compiles the currencies of a charter, rule by rule. */
final class CurrencyCompiler {

    private final Policy policy;
    private final Charter charter;

    CurrencyCompiler(Policy policy, Charter charter) {
        this.policy = policy;
        this.charter = charter;
    }

    List<CurrencyPolicy> all() {
        return charter.currencies().stream()
                .map(currency -> new One(currency).compile())
                .toList();
    }

    /** One currency. */
    private final class One {

        private final Currency currency;
        private final int number;
        private final CriterionCompiler criteria;
        private final List<FlowRule> allows = new ArrayList<>();
        private final List<FlowRule> forbids = new ArrayList<>();
        private final List<PaymentFeeRule> fees = new ArrayList<>();
        private final List<PartRule> parts = new ArrayList<>();
        private final List<ConversionRule> issuances = new ArrayList<>();
        private final List<ConversionRule> redemptions = new ArrayList<>();
        private final List<CapRule> caps = new ArrayList<>();
        private final List<LimitRule> ceilings = new ArrayList<>();
        private final List<CreditRule> credits = new ArrayList<>();
        private final List<PaymentsRule> payments = new ArrayList<>();
        private final List<PaymentsRule> counts = new ArrayList<>();
        private final List<ReversalRule> reversals = new ArrayList<>();
        private final List<MeltLine> melts = new ArrayList<>();
        private final List<DividendRule> dividends = new ArrayList<>();
        private final List<StandingGrantRule> standing = new ArrayList<>();
        private final List<GrantRule> grants = new ArrayList<>();
        private final List<LevyRule> levies = new ArrayList<>();
        private final List<AdmissionRule> admissions = new ArrayList<>();
        private final List<DeclarationRule> declarations = new ArrayList<>();
        private final List<FlowRule> against = new ArrayList<>();
        private final List<LimitRule> advisedCeilings = new ArrayList<>();
        private final List<CreditRule> advisedCredits = new ArrayList<>();
        private final List<PaymentsRule> advisedPayments = new ArrayList<>();
        private final List<PaymentsRule> advisedCounts = new ArrayList<>();
        private Optional<DisputeRule> disputes = Optional.empty();
        private Optional<DepartureRule> departure = Optional.empty();
        private final Set<Tally> tallies = new LinkedHashSet<>();

        One(Currency currency) {
            this.currency = currency;
            this.number = policy.currencies().require(currency.code());
            this.criteria = new CriterionCompiler(policy, tallies);
        }

        CurrencyPolicy compile() {
            currency.rules().forEach(this::add);
            return new CurrencyPolicy(
                    number,
                    currency.code(),
                    currency.decimals(),
                    currency.rounding(),
                    WallClock.of(currency.calendar()),
                    account(AccountName.issuance(currency.code())),
                    funds(),
                    allows,
                    forbids,
                    fees,
                    parts,
                    issuances,
                    redemptions,
                    caps,
                    ceilings,
                    credits,
                    payments,
                    counts,
                    reversals,
                    melts,
                    dividends,
                    standing,
                    grants,
                    levies,
                    disputes,
                    new MembershipRules(admissions, declarations, departure),
                    new Advice(against, advisedCeilings, advisedCredits, advisedPayments, advisedCounts),
                    tallies);
        }

        private void add(Rule rule) {
            if (rule instanceof Rule.Flow flow) {
                (flow.forbids() ? forbids : allows).add(flow(flow));
            } else if (rule instanceof Rule.PaymentFee fee) {
                fee.each().forEach(one -> fees.add(paymentFee(one)));
            } else if (rule instanceof Rule.PartPayment part) {
                parts.add(part(part));
            } else if (rule instanceof Rule.Issuance issue) {
                issuances.add(conversion(issue.head(), issue.to(), issue.reserve(), issue.rate(), issue.fees()));
            } else if (rule instanceof Rule.Redemption redeem) {
                redemptions.add(conversion(redeem.head(), redeem.by(), redeem.reserve(), redeem.rate(), redeem.fees()));
            } else if (rule instanceof Rule.SupplyCap cap) {
                caps.add(new CapRule(cap.head(), cap.maximum()));
            } else if (rule instanceof Rule.BalanceLimit limit) {
                ceilings.add(ceiling(limit));
            } else if (rule instanceof Rule.CreditLine credit) {
                credits.add(credit(credit));
            } else if (rule instanceof Rule.PaymentLimit limit) {
                payments.add(payments(limit));
            } else if (rule instanceof Rule.CountLimit limit) {
                counts.add(counts(limit));
            } else if (rule instanceof Rule.Advice advice) {
                advise(advice.rule());
            } else if (rule instanceof Rule.Reversal reversal) {
                reversals.add(reversal(reversal));
            } else if (rule instanceof Rule.Demurrage demurrage) {
                melts.add(melt(demurrage));
            } else if (rule instanceof Rule.Dividend dividend) {
                dividends.add(dividend(dividend));
            } else if (rule instanceof Rule.StandingGrant grant) {
                standing.add(standing(grant));
            } else if (rule instanceof Rule.Grant grant) {
                grants.add(grant(grant));
            } else if (rule instanceof Rule.Levy levy) {
                levies.add(levy(levy));
            } else if (rule instanceof Rule.Departure leaving) {
                departure = Optional.of(departure(leaving));
            } else if (rule instanceof Rule.Admission admission) {
                int of = admission.of() instanceof Party.Holder holder
                        ? policy.roles().require(holder.role())
                        : Names.NONE;
                admissions.add(new AdmissionRule(admission.head(), of, signers(admission.by())));
            } else if (rule instanceof Rule.Disputes disputed) {
                disputes = Optional.of(new DisputeRule(
                        disputed.head(),
                        disputed.within(),
                        disputed.byPayer(),
                        disputed.byPayee(),
                        signers(disputed.settled())));
            } else if (rule instanceof Rule.DeclaredDeparture declared) {
                AdmissionRule agreement = new AdmissionRule(declared.head(), Names.NONE, signers(declared.by()));
                declarations.add(new DeclarationRule(agreement, declared.idle(), WallClock.of(currency.calendar())));
            }
        }

        private CreditRule credit(Rule.CreditLine line) {
            line.parts().forEach(part -> tallies.add(part.tally()));
            long most = line.maximum().orElse(Amounts.LARGEST);
            return new CreditRule(line.head(), who(line.who()), line.amount(), line.parts(), most);
        }

        private void advise(Rule rule) {
            if (rule instanceof Rule.Flow flow) {
                against.add(flow(flow));
            } else if (rule instanceof Rule.BalanceLimit limit) {
                advisedCeilings.add(ceiling(limit));
            } else if (rule instanceof Rule.CreditLine credit) {
                advisedCredits.add(credit(credit));
            } else if (rule instanceof Rule.PaymentLimit limit) {
                advisedPayments.add(payments(limit));
            } else if (rule instanceof Rule.CountLimit limit) {
                advisedCounts.add(counts(limit));
            }
        }

        private LimitRule ceiling(Rule.BalanceLimit limit) {
            return new LimitRule(limit.head(), who(limit.who()), limit.maximum());
        }

        private PaymentsRule payments(Rule.PaymentLimit limit) {
            return payments(limit.head(), limit.who(), limit.maximum(), Tallied.AMOUNT_PAID, limit.window());
        }

        private PaymentsRule counts(Rule.CountLimit limit) {
            return payments(limit.head(), limit.who(), limit.maximum(), Tallied.PAYMENTS_MADE, limit.window());
        }

        private PaymentsRule payments(RuleHead head, Party who, long most, Tallied what, Window window) {
            Tally tally = new Tally(what, window);
            tallies.add(tally);
            return new PaymentsRule(head, who(who), most, tally);
        }

        private Map<Integer, SignersRule> funds() {
            Map<Integer, SignersRule> signers = new HashMap<>();
            for (Fund fund : currency.funds()) {
                SignersRule rule = fund.spending().map(this::signers).orElse(SignersRule.NOBODY);
                signers.put(account(AccountName.fund(fund.name())), rule);
            }
            return signers;
        }

        private SignersRule signers(Approvers by) {
            return new SignersRule(by.count(), policy.roles().require(by.role()));
        }

        private int account(AccountName name) {
            return policy.standing().require(name, number);
        }

        private FlowRule flow(Rule.Flow flow) {
            return new FlowRule(
                    flow.head(),
                    who(flow.from()),
                    who(flow.to()),
                    flow.when().map(criteria::compile),
                    flow.whenKnown());
        }

        private Who who(Party party) {
            if (party instanceof Party.Holder holder) {
                return new Who.Holder(policy.roles().require(holder.role()));
            }
            if (party instanceof Party.OfFund fund) {
                return new Who.OfFund(account(AccountName.fund(fund.fund())));
            }
            return party instanceof Party.Anyone ? new Who.Anyone() : new Who.AnyMember();
        }

        private ConversionRule conversion(RuleHead head, Party who, String reserve, Exchange rate, List<Fee> fees) {
            Reserve found = currency.reserves().stream()
                    .filter(candidate -> candidate.name().equals(reserve))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no reserve " + reserve));
            int held = policy.currencies().require(found.currency());
            return new ConversionRule(
                    head,
                    who(who),
                    reserve,
                    policy.standing().require(AccountName.reserve(reserve), held),
                    policy.standing().require(AccountName.outside(found.currency()), held),
                    held,
                    Factor.of(rate.minorPerMinor()),
                    fees.stream().map(this::fee).toList());
        }

        private FeeRule fee(Fee fee) {
            return new FeeRule(Factor.of(fee.rate()), split(fee.shares(), fee.remaining()));
        }

        private Split split(List<Fee.Share> shares, Destination remaining) {
            List<Target> targets = new ArrayList<>();
            shares.forEach(share -> targets.add(target(share.to())));
            targets.add(target(remaining));
            return new Split(Shares.of(shares.stream().map(Fee.Share::part).toList()), targets);
        }

        private PaymentFeeRule paymentFee(Rule.PaymentFee fee) {
            FlowRule scope = new FlowRule(
                    fee.head(), who(fee.from()), who(fee.to()), fee.when().map(criteria::compile), fee.whenKnown());
            boolean onPayer = fee.bearer() == Condition.Side.PAYER;
            return new PaymentFeeRule(scope, onPayer, scale(fee.measure()), split(fee.shares(), fee.remaining()));
        }

        private PartRule part(Rule.PartPayment part) {
            Exchange rate = part.rate();
            return new PartRule(
                    part.head(),
                    rate.given(),
                    rate.minorPerMinor(),
                    part.least(),
                    part.when().map(criteria::compile));
        }

        private static FeeScale scale(FeeMeasure measure) {
            if (measure instanceof FeeMeasure.Part part) {
                long maximum = part.maximum().orElse(Amounts.LARGEST);
                return new FeeScale.Part(Factor.of(part.rate()), part.minimum(), maximum);
            }
            return new FeeScale.Flat(((FeeMeasure.Flat) measure).amount());
        }

        private Target target(Destination destination) {
            if (destination instanceof Destination.ToChosen chosen) {
                return new Target.Chosen(policy.roles().require(chosen.role()), chosen.role());
            }
            if (destination instanceof Destination.ToStanding choice) {
                return new Target.ByHolder(choice(choice.role()), standing(choice.otherwise()));
            }
            return new Target.Standing(standing(destination));
        }

        private int standing(Destination destination) {
            if (destination instanceof Destination.ToFund fund) {
                return account(AccountName.fund(fund.fund()));
            }
            if (destination instanceof Destination.Burned) {
                return account(AccountName.issuance(currency.code()));
            }
            throw new IllegalArgumentException("nobody chooses where a charge goes: " + destination);
        }

        private ReversalRule reversal(Rule.Reversal rule) {
            OptionalInt role = rule.by() instanceof Rule.ReversedBy.Holder holder
                    ? OptionalInt.of(policy.roles().require(holder.role()))
                    : OptionalInt.empty();
            return new ReversalRule(rule.head(), role, rule.within());
        }

        private DepartureRule departure(Rule.Departure rule) {
            Optional<DepartureRule.Bearer> bearer = rule.debt() instanceof LeaversDebt.Borne borne
                    ? Optional.of(new DepartureRule.Bearer(
                            account(AccountName.fund(borne.fund())),
                            borne.maximum().orElse(Amounts.LARGEST)))
                    : Optional.empty();
            return new DepartureRule(rule.head(), rule.balance().map(this::target), bearer);
        }

        private LevyRule levy(Rule.Levy rule) {
            LevyRule.Measure measure = rule.measure() instanceof LevyMeasure.Beyond beyond
                    ? beyond(beyond)
                    : new LevyRule.Flat(((LevyMeasure.Flat) rule.measure()).amount());
            return new LevyRule(
                    rule.head(),
                    who(rule.by()),
                    measure,
                    rule.each(),
                    sharing(rule.destination()),
                    standing(last(rule.destination())));
        }

        private LevyRule.Beyond beyond(LevyMeasure.Beyond beyond) {
            beyond.parts().forEach(part -> tallies.add(part.tally()));
            return new LevyRule.Beyond(Factor.of(beyond.rate()), beyond.limit(), beyond.parts());
        }

        private MeltLine.Sharing sharing(Destination destination) {
            if (destination instanceof Destination.ToStanding choice) {
                return new MeltLine.Sharing.ByHolder(choice(choice.role()));
            }
            return destination instanceof Destination.Shared
                    ? new MeltLine.Sharing.Equally()
                    : new MeltLine.Sharing.Nobody();
        }

        private ChoiceRule choice(String role) {
            return policy.choice(policy.roles().require(role))
                    .orElseThrow(() -> new IllegalArgumentException("nobody chooses a " + role));
        }

        /** Where goes what goes to no member. */
        private static Destination last(Destination destination) {
            if (destination instanceof Destination.Shared shared) {
                return shared.remaining();
            }
            return destination instanceof Destination.ToStanding choice ? choice.otherwise() : destination;
        }

        private DividendRule dividend(Rule.Dividend rule) {
            int rest = account(AccountName.fund(currency.remainderFund()));
            return new DividendRule(rule.head(), who(rule.to()), rule.amount(), rule.each(), rule.growth(), rest);
        }

        private StandingGrantRule standing(Rule.StandingGrant rule) {
            int fund = account(AccountName.fund(rule.fund()));
            return new StandingGrantRule(
                    rule.head(), who(rule.to()), rule.amount(), rule.each(), fund, rule.whenShort());
        }

        private GrantRule grant(Rule.Grant rule) {
            AccountName source =
                    rule.paidBy().map(AccountName::fund).orElseGet(() -> AccountName.issuance(currency.code()));
            return new GrantRule(
                    rule.head(),
                    rule.name(),
                    who(rule.to()),
                    rule.measure(),
                    account(source),
                    rule.by().map(this::signers),
                    rule.once(),
                    rule.most());
        }

        private MeltLine melt(Rule.Demurrage rule) {
            return new MeltLine(
                    rule.head(),
                    rule.schedule(),
                    Factor.of(rule.rate()),
                    rule.base(),
                    rule.minimum(),
                    sharing(rule.destination()),
                    standing(last(rule.destination())),
                    rule.exempt().stream().sorted().map(policy.roles()::require).toList());
        }
    }
}
