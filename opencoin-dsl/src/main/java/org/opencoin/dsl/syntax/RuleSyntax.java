package org.opencoin.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.source.TextSpan;

/** One rule, in an article or outside. */
public sealed interface RuleSyntax extends Statement {

    /** {@code issue to any member against EUR into Vault at 1 PIO per 1 EUR}. */
    record Issue(TextSpan span, PartySyntax to, Name against, Name into, ExchangeSyntax rate, List<FeeSyntax> fees)
            implements RuleSyntax {
        public Issue {
            fees = List.copyOf(fees);
        }
    }

    /** {@code redeem by Shop from Vault at 1 EUR per 1 PIO}. */
    record Redeem(TextSpan span, PartySyntax by, Name from, ExchangeSyntax rate, List<FeeSyntax> fees)
            implements RuleSyntax {
        public Redeem {
            fees = List.copyOf(fees);
        }
    }

    /** {@code redeem never} or {@code no demurrage}: absence, said aloud. */
    record Absent(TextSpan span, Kind what) implements RuleSyntax {}

    /** {@code demurrage to decide}: a whole rule still to be decided. */
    record Undecided(TextSpan span, Kind what, Hole hole) implements RuleSyntax {}

    /**
     * {@code ignore OC3110 because "..."}: a finding about the statement that follows is not told. No rule, and not part of
     * the charter's identity.
     *
     * @param code of the finding, as written
     */
    record Ignore(TextSpan span, Name code, Text reason) implements RuleSyntax {}

    /** Kinds of rule that can be absent or undecided as a whole. */
    enum Kind {
        ISSUE,
        REDEEM,
        SUPPLY,
        DEMURRAGE,
        REVERSAL
    }

    /** {@code supply at most 200 000 PIO}. */
    record SupplyCap(TextSpan span, Amount maximum) implements RuleSyntax {}

    /** {@code payments can be reversed for 30 days by the payee}. */
    record Reversal(TextSpan span, DurationSyntax within, ReversedBy by) implements RuleSyntax {}

    /** Who may reverse. */
    sealed interface ReversedBy extends Node {
        /** {@code the payee}. */
        record Payee(TextSpan span) implements ReversedBy {}

        /** {@code a Steward}. */
        record Holder(TextSpan span, Name role) implements ReversedBy {}
    }

    /**
     * {@code demurrage on the 1st of each month, 1 % of what an account then holds beyond 50 PIO, to Commons except
     * accounts of an Association}.
     *
     * @param meltsIn the time in which that rate is gone, step by step; empty when each step takes the rate
     * @param manner the redundant word, when written
     * @param minimum {@code at least 0.01 PIO}
     * @param to where charges go; empty when not written
     * @param except roles whose accounts are not charged
     */
    record Demurrage(
            TextSpan span,
            ScheduleSyntax schedule,
            Rate rate,
            Optional<LengthSyntax> meltsIn,
            BaseSyntax base,
            Optional<Manner> manner,
            Optional<Amount> minimum,
            Optional<Recipient> to,
            List<Name> except)
            implements RuleSyntax {
        public Demurrage {
            except = List.copyOf(except);
        }
    }

    /** {@code compounding} or {@code simple}. */
    record Manner(TextSpan span, boolean compounding) implements Node {}

    /**
     * {@code forbid payment when payee lives outside Valley}.
     *
     * @param forbids false for {@code allow}
     * @param route empty when the rule speaks of every payment
     * @param whenKnown {@code , when known} was written
     */
    record Flow(
            TextSpan span, boolean forbids, Optional<Route> route, Optional<ConditionSyntax> when, boolean whenKnown)
            implements RuleSyntax {}

    /**
     * {@code payment fee 2 % on the payee, taken from it, to Commons when Channel is Text}.
     *
     * @param route empty when it is taken of every payment
     * @param onPayer on the payer, on top; else on the payee, inside
     * @param shares in the order written; none in the short form
     * @param remaining who receives what the shares leave; in the short form, everything
     * @param whenKnown {@code , when known} was written
     */
    record PaymentFee(
            TextSpan span,
            Optional<Route> route,
            FeeMeasureSyntax measure,
            boolean onPayer,
            List<FeeSyntax.Share> shares,
            Optional<Recipient> remaining,
            Optional<ConditionSyntax> when,
            boolean whenKnown)
            implements RuleSyntax {
        public PaymentFee {
            shares = List.copyOf(shares);
        }
    }

    /**
     * {@code part payment in CHF at 1 CHW per 1 CHF, at least 30 % in CHW when price is more than 1 000 CHW}.
     *
     * @param legal code of the money in which the other part is paid
     */
    record PartPayment(
            TextSpan span, Name legal, ExchangeSyntax rate, LeastPartSyntax least, Optional<ConditionSyntax> when)
            implements RuleSyntax {}

    /** {@code balance of each Resident at most 3 000 PIO}. */
    record BalanceLimit(TextSpan span, PartySyntax who, Amount maximum) implements RuleSyntax {}

    /** {@code payments of each Resident at most 500 PIO per calendar day}, or {@code over 7 days}. */
    record PaymentLimit(TextSpan span, PartySyntax who, Amount maximum, WindowSyntax window) implements RuleSyntax {}

    /** {@code number of payments of each Resident at most 20 over 7 days}. */
    record CountLimit(TextSpan span, PartySyntax who, Count maximum, WindowSyntax window) implements RuleSyntax {}

    /**
     * {@code advise against payment from a Shop to any member}, {@code balance of each Shop at most 500 PIO, advisory}: what
     * a rule would refuse is only noted.
     */
    record Advice(TextSpan span, RuleSyntax rule) implements RuleSyntax {}

    /** {@code units expire 12 months after they were received, to Commons}. */
    record Expiry(TextSpan span, DurationSyntax age, Optional<Recipient> to, List<Name> except) implements RuleSyntax {
        public Expiry {
            except = List.copyOf(except);
        }
    }

    /** {@code dividend of 10 PIO to each member on the 1st of each month}. */
    record Dividend(TextSpan span, Amount amount, PartySyntax to, PeriodSyntax each, Optional<GrowthSyntax> growing)
            implements RuleSyntax {}

    /** {@code standing grant of 20 HOUR to each Steward on the 1st of each month, paid by Commons, nobody when short}. */
    record StandingGrant(
            TextSpan span, Amount amount, PartySyntax to, PeriodSyntax each, Name paidBy, WhenShortSyntax whenShort)
            implements RuleSyntax {}

    /**
     * {@code grant Welcome of 50 PIO to any member, paid by Commons, approved by 2 of Steward, once}.
     *
     * @param paidBy a fund; empty when units come into being
     * @param most what may be granted in a period, in the order written
     */
    record Grant(
            TextSpan span,
            Name name,
            GrantMeasureSyntax measure,
            PartySyntax to,
            Optional<Name> paidBy,
            Optional<Approvers> by,
            Optional<OnceSyntax> once,
            List<MostGrantedSyntax> most)
            implements RuleSyntax {
        public Grant {
            most = List.copyOf(most);
        }
    }

    /** {@code levy of 5 PIO paid by each Shop on the 1st of each month, to Commons}. */
    record Levy(TextSpan span, LevyMeasureSyntax measure, PartySyntax by, PeriodSyntax each, Recipient to)
            implements RuleSyntax {}

    /** {@code payments can be disputed for 60 days by payer or payee, settled by 2 of Steward}. */
    record Disputes(TextSpan span, DurationSyntax within, boolean byPayer, boolean byPayee, Approvers settled)
            implements RuleSyntax {}

    /** {@code admission of each Shop, approved by 2 of Steward}. */
    record Admission(TextSpan span, PartySyntax of, Approvers by) implements RuleSyntax {}

    /**
     * {@code departures can be declared by 2 of Steward after 12 months without paying anybody}.
     *
     * @param idle for how long the member must have paid nobody; empty when not written
     */
    record DeclaredDeparture(TextSpan span, Approvers by, Optional<DurationSyntax> idle) implements RuleSyntax {}

    /**
     * {@code departure of any member, their balance to Commons, their debt borne by Commons (at most 500 LET)}.
     *
     * @param balance where it goes; empty for {@code to be spent first}
     * @param debt empty when not written
     */
    record Departure(TextSpan span, Optional<Recipient> balance, Optional<LeaversDebtSyntax> debt)
            implements RuleSyntax {}

    /** {@code credit of each Shop up to 500 PIO}, with what it grows with and its most. */
    record CreditLine(
            TextSpan span,
            PartySyntax who,
            Optional<Amount> amount,
            List<CreditPartSyntax> parts,
            Optional<Amount> maximum)
            implements RuleSyntax {
        public CreditLine {
            parts = List.copyOf(parts);
        }
    }
}
