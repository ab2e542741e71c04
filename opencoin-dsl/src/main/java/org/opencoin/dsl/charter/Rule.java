package org.opencoin.dsl.charter;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.opencoin.dsl.quantity.Ratio;

/** One rule of a currency. A new kind of rule is one more record here, and the compiler names every place to extend. */
public sealed interface Rule {

    /** Identity, article and words. */
    RuleHead head();

    /** One answer per kind; a new kind makes every asker say what it answers. */
    <R> R match(Cases<R> cases);

    /** What to answer for each kind. */
    interface Cases<R> {

        /** For a {@link Issuance}. */
        R issuance(Issuance rule);

        /** For a {@link Redemption}. */
        R redemption(Redemption rule);

        /** For a {@link SupplyCap}. */
        R supplyCap(SupplyCap rule);

        /** For a {@link Demurrage}. */
        R demurrage(Demurrage rule);

        /** For a {@link Dividend}. */
        R dividend(Dividend rule);

        /** For a {@link StandingGrant}. */
        R standingGrant(StandingGrant rule);

        /** For a {@link Grant}. */
        R grant(Grant rule);

        /** For a {@link Levy}. */
        R levy(Levy rule);

        /** For a {@link Flow}. */
        R flow(Flow rule);

        /** For a {@link PaymentFee}. */
        R paymentFee(PaymentFee rule);

        /** For a {@link PartPayment}. */
        R partPayment(PartPayment rule);

        /** For a {@link BalanceLimit}. */
        R balanceLimit(BalanceLimit rule);

        /** For a {@link PaymentLimit}. */
        R paymentLimit(PaymentLimit rule);

        /** For a {@link CountLimit}. */
        R countLimit(CountLimit rule);

        /** For a {@link CreditLine}. */
        R creditLine(CreditLine rule);

        /** For {@link Advice}. */
        R advice(Advice rule);

        /** For an {@link Admission}. */
        R admission(Admission rule);

        /** For a {@link DeclaredDeparture}. */
        R declaredDeparture(DeclaredDeparture rule);

        /** For {@link Disputes}. */
        R disputes(Disputes rule);

        /** For a {@link Departure}. */
        R departure(Departure rule);

        /** For a {@link Reversal}. */
        R reversal(Reversal rule);
    }

    /** The rule, or for {@link Advice} what it would be if it bound. */
    default Rule asIfBinding() {
        return this instanceof Advice advice ? advice.rule() : this;
    }

    /** The currency's units come into being when {@code to} brings legal money into {@code reserve}. */
    record Issuance(RuleHead head, Party to, String reserve, Exchange rate, List<Fee> fees) implements Rule {
        public Issuance {
            fees = List.copyOf(fees);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.issuance(this);
        }
    }

    /** The currency's units are given back by {@code by} against legal money out of {@code reserve}. */
    record Redemption(RuleHead head, Party by, String reserve, Exchange rate, List<Fee> fees) implements Rule {
        public Redemption {
            fees = List.copyOf(fees);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.redemption(this);
        }
    }

    /** Units outstanding never exceed {@code maximum} minor units; checked by every operation that raises them. */
    record SupplyCap(RuleHead head, long maximum) implements Rule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.supplyCap(this);
        }
    }

    /**
     * Money melts.
     *
     * @param schedule when charges fall
     * @param rate what part of the base each charge takes, between 0 and 1
     * @param base what the rate is of
     * @param minimum least charge in minor units, 0 when none was stated (then charge = min(base, max(minimum, rate x base)))
     * @param destination where charges go
     * @param exempt roles whose accounts are not charged
     */
    record Demurrage(
            RuleHead head,
            Schedule schedule,
            Ratio rate,
            DemurrageBase base,
            long minimum,
            Destination destination,
            Set<String> exempt)
            implements Rule {
        public Demurrage {
            exempt = Set.copyOf(exempt);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.demurrage(this);
        }
    }

    /**
     * New units come into being on members' accounts.
     *
     * @param to who receives it: whoever it speaks of at the instant it falls due
     * @param amount minor units for each
     * @param each it falls due at 00:00 local of the first day of each such period
     * @param growth how the amount becomes larger; empty when it stays
     */
    record Dividend(RuleHead head, Party to, long amount, Period each, Optional<DividendGrowth> growth)
            implements Rule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dividend(this);
        }
    }

    /**
     * Members receive units of a fund at each step.
     *
     * @param amount minor units for each, above 0
     * @param fund which pays
     * @param whenShort who receives when it doesn't hold enough for all
     */
    record StandingGrant(RuleHead head, Party to, long amount, Period each, String fund, WhenShort whenShort)
            implements Rule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.standingGrant(this);
        }
    }

    /**
     * Members pay at each step, whatever they do; on credit too, as far as it goes.
     *
     * @param by who pays it: whoever it speaks of at the instant it falls due
     * @param measure how much
     * @param each it falls due at 00:00 local of the first day of each such period
     * @param destination where it goes; never out of existence
     */
    record Levy(RuleHead head, Party by, LevyMeasure measure, Period each, Destination destination) implements Rule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.levy(this);
        }
    }

    /**
     * Allows or forbids payments.
     *
     * @param forbids false for {@code allow}, true for {@code forbid}
     * @param from who pays
     * @param to who is paid
     * @param when the condition, empty for always
     * @param whenKnown a {@code forbid} that is passed over, instead of refusing, when a fact it needs is missing
     */
    record Flow(RuleHead head, boolean forbids, Party from, Party to, Optional<Condition> when, boolean whenKnown)
            implements Rule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.flow(this);
        }
    }

    /**
     * What a payment costs besides its amount.
     *
     * @param from who pays
     * @param to who is paid
     * @param bearer the payer, on top of the amount, or the payee, out of it
     * @param measure how much
     * @param shares exact parts of the fee, in the order written; together at most 1
     * @param remaining receives what the shares leave
     * @param when the condition, empty for always
     * @param whenKnown taken only when the facts it needs are known, instead of refusing when one is missing
     */
    record PaymentFee(
            RuleHead head,
            Party from,
            Party to,
            Condition.Side bearer,
            FeeMeasure measure,
            List<Fee.Share> shares,
            Destination remaining,
            Optional<Condition> when,
            boolean whenKnown)
            implements Rule {
        public PaymentFee {
            shares = List.copyOf(shares);
        }

        /** The fees it stands for: itself, or one for each cell of its table that takes something, under the same head. */
        public List<PaymentFee> each() {
            return measure instanceof FeeMeasure.ByTable table
                    ? table.cells().stream()
                            .flatMap(cell -> cell.measure().stream().map(taken -> cell(cell.when(), taken)))
                            .toList()
                    : List.of(this);
        }

        private PaymentFee cell(Condition keys, FeeMeasure taken) {
            return new PaymentFee(head, from, to, bearer, taken, shares, remaining, Optional.of(keys), false);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paymentFee(this);
        }
    }

    /**
     * A part of the price may be paid in legal money, beside the record.
     *
     * @param rate minor units of the currency that one minor unit of the legal money counts for: {@code gained} is the
     *     currency, {@code given} the legal money
     * @param legalDecimals digits after the mark of the legal money
     * @param least what is paid in the currency itself, at least
     * @param when the condition, empty for always; a payment of which it isn't known gets no such permission
     */
    record PartPayment(RuleHead head, Exchange rate, int legalDecimals, LeastPart least, Optional<Condition> when)
            implements Rule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.partPayment(this);
        }
    }

    /** The balance of each account of {@code who} stays at or below {@code maximum} minor units. */
    record BalanceLimit(RuleHead head, Party who, long maximum) implements Rule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.balanceLimit(this);
        }
    }

    /** What each of {@code who} pays others within a {@code window} stays at or below {@code maximum} minor units. */
    record PaymentLimit(RuleHead head, Party who, long maximum, Window window) implements Rule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paymentLimit(this);
        }
    }

    /** Each of {@code who} makes at most {@code maximum} payments within a {@code window}. */
    record CountLimit(RuleHead head, Party who, long maximum, Window window) implements Rule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.countLimit(this);
        }
    }

    /**
     * Accounts of {@code who} may go down to minus {@code amount} minor units and what {@code parts} add, in all no further
     * than minus {@code maximum}. Without such a rule the floor is zero.
     */
    record CreditLine(RuleHead head, Party who, long amount, List<CreditPart> parts, OptionalLong maximum)
            implements Rule {
        public CreditLine {
            parts = List.copyOf(parts);
        }

        /** Credit that doesn't grow. */
        public CreditLine(RuleHead head, Party who, long amount) {
            this(head, who, amount, List.of(), OptionalLong.empty());
        }

        /** The credit of who has no past. */
        public long least() {
            return Math.min(amount, maximum.orElse(amount));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.creditLine(this);
        }
    }

    /**
     * What a rule would refuse is let pass with a notice.
     *
     * @param rule a {@link Flow} that forbids, or a limit, with the same head
     */
    record Advice(RuleHead head, Rule rule) implements Rule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.advice(this);
        }
    }

    /** Nobody joins, or takes the role {@code of} speaks of, unless so many holders of a role agree. */
    record Admission(RuleHead head, Party of, Approvers by) implements Rule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.admission(this);
        }
    }

    /**
     * Members are granted units when something was done, measured or decided.
     *
     * @param name by which operations ask for it, one in the currency
     * @param to who may be granted it
     * @param paidBy the fund it comes from; empty when units come into being
     * @param by who must agree; empty when nobody need
     * @param once how often; empty when as often as agreed
     * @param most what may be granted in a period
     */
    record Grant(
            RuleHead head,
            String name,
            Party to,
            GrantMeasure measure,
            Optional<String> paidBy,
            Optional<Approvers> by,
            Optional<Once> once,
            List<MostGranted> most)
            implements Rule {
        public Grant {
            most = List.copyOf(most);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.grant(this);
        }

        /** Whether its operations name a certificate. */
        public boolean asksCertificate() {
            return once.filter(Once.ForEachCertificate.class::isInstance).isPresent();
        }
    }

    /**
     * Payments may be disputed until {@code within} after them, exclusive, and so many holders of a role settle it.
     *
     * @param byPayer whether who paid may
     * @param byPayee whether who was paid may
     */
    record Disputes(RuleHead head, Span within, boolean byPayer, boolean byPayee, Approvers settled) implements Rule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.disputes(this);
        }
    }

    /**
     * So many holders of a role together may say that a member has left.
     *
     * @param idle how long ago the member must have paid somebody for the last time, or joined; empty when it doesn't matter
     */
    record DeclaredDeparture(RuleHead head, Approvers by, Optional<Span> idle) implements Rule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.declaredDeparture(this);
        }
    }

    /**
     * Members may leave.
     *
     * @param balance where what they hold goes; empty when whoever holds something can't leave
     * @param debt what becomes of what they owe
     */
    record Departure(RuleHead head, Optional<Destination> balance, LeaversDebt debt) implements Rule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.departure(this);
        }
    }

    /** Payments may be reversed by {@code by} until {@code within} after them, exclusive. */
    record Reversal(RuleHead head, ReversedBy by, Span within) implements Rule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reversal(this);
        }
    }

    /** Who may reverse a payment. */
    sealed interface ReversedBy {
        /** The member who was paid. */
        record Payee() implements ReversedBy {}

        /** Any member holding the role. */
        record Holder(String role) implements ReversedBy {}
    }
}
