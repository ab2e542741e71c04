package org.opencoin.dsl.format;

import java.util.List;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.LeastPartSyntax;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Writes rules. */
final class RuleWriter {

    private static final List<Integer> KINDS =
            List.of(Sentences.ISSUE, Sentences.REDEEM, Sentences.SUPPLY, Sentences.DEMURRAGE, Sentences.REVERSIBLE);
    private static final List<Integer> WHEN_SHORT =
            List.of(Sentences.EQUAL_PARTS_WHEN_SHORT, Sentences.NOBODY_WHEN_SHORT, Sentences.ELDEST_WHEN_SHORT);
    private final Sentence out;
    private final ValueWriter values;
    private final FeeWriter fees;
    private final WindowWriter windows;

    RuleWriter(Sentence out) {
        this.out = out;
        this.values = new ValueWriter(out);
        this.fees = new FeeWriter(out);
        this.windows = new WindowWriter(out);
    }

    void write(RuleSyntax rule) {
        if (rule instanceof RuleSyntax.Issue issue) {
            issue(issue);
        } else if (rule instanceof RuleSyntax.Redeem redeem) {
            redeem(redeem);
        } else if (rule instanceof RuleSyntax.SupplyCap cap) {
            out.words(Sentences.SUPPLY, Sentences.AT_MOST);
            values.amount(cap.maximum());
        } else if (rule instanceof RuleSyntax.Reversal reversal) {
            reversal(reversal);
        } else if (rule instanceof RuleSyntax.Demurrage demurrage) {
            new DemurrageWriter(out).write(demurrage);
        } else if (rule instanceof RuleSyntax.Flow flow) {
            flow(flow, flow.forbids() ? Sentences.FORBID : Sentences.ALLOW);
        } else if (rule instanceof RuleSyntax.PaymentFee fee) {
            fees.paymentFee(fee);
        } else if (rule instanceof RuleSyntax.Expiry expiry) {
            new DemurrageWriter(out).write(expiry);
        } else if (rule instanceof RuleSyntax.Dividend dividend) {
            dividend(dividend);
        } else if (rule instanceof RuleSyntax.StandingGrant grant) {
            standing(grant);
        } else if (rule instanceof RuleSyntax.Grant grant) {
            new GrantWriter(out).write(grant);
        } else if (rule instanceof RuleSyntax.Departure departure) {
            new DepartureWriter(out).write(departure);
        } else if (rule instanceof RuleSyntax.Admission admission) {
            out.words(Sentences.ADMISSION, Sentences.OF);
            values.party(admission.of(), Sentences.ANY_MEMBER, Sentences.EACH);
            out.comma().words(Sentences.APPROVED_BY);
            values.approvers(admission.by());
        } else if (rule instanceof RuleSyntax.Disputes disputes) {
            disputes(disputes);
        } else if (rule instanceof RuleSyntax.DeclaredDeparture declared) {
            out.words(Sentences.DEPARTURES_DECLARED_BY);
            values.approvers(declared.by());
            declared.idle().ifPresent(new DemurrageWriter(out)::idle);
        } else if (rule instanceof RuleSyntax.PartPayment part) {
            partPayment(part);
        } else if (rule instanceof RuleSyntax.Levy levy) {
            new LevyWriter(out).write(levy);
        } else if (rule instanceof RuleSyntax.Advice advice) {
            advice(advice.rule());
        } else {
            limit(rule);
        }
    }

    private void advice(RuleSyntax rule) {
        if (rule instanceof RuleSyntax.Flow flow) {
            flow(flow, Sentences.ADVISE_AGAINST);
        } else {
            limit(rule);
            out.comma().words(Sentences.ADVISORY);
        }
    }

    private void limit(RuleSyntax rule) {
        if (rule instanceof RuleSyntax.BalanceLimit limit) {
            out.words(Sentences.BALANCE, Sentences.OF);
            values.party(limit.who(), Sentences.EACH_MEMBER, Sentences.EACH);
            out.words(Sentences.AT_MOST);
            values.amount(limit.maximum());
        } else if (rule instanceof RuleSyntax.PaymentLimit limit) {
            out.words(Sentences.PAYMENTS, Sentences.OF);
            values.party(limit.who(), Sentences.EACH_MEMBER, Sentences.EACH);
            out.words(Sentences.AT_MOST);
            values.amount(limit.maximum());
            windows.write(limit.window());
        } else if (rule instanceof RuleSyntax.CountLimit limit) {
            out.words(Sentences.NUMBER_OF_PAYMENTS, Sentences.OF);
            values.party(limit.who(), Sentences.EACH_MEMBER, Sentences.EACH);
            out.words(Sentences.AT_MOST);
            values.count(limit.maximum());
            windows.write(limit.window());
        } else if (rule instanceof RuleSyntax.CreditLine line) {
            out.words(Sentences.CREDIT, Sentences.OF);
            values.party(line.who(), Sentences.EACH_MEMBER, Sentences.EACH);
            windows.credit(line);
        } else {
            whole(rule);
        }
    }

    private void whole(RuleSyntax rule) {
        if (rule instanceof RuleSyntax.Ignore ignore) {
            out.words(Sentences.IGNORE)
                    .exactly(ignore.code())
                    .words(Sentences.BECAUSE)
                    .text(ignore.reason());
        } else if (rule instanceof RuleSyntax.Undecided undecided) {
            out.words(KINDS.get(undecided.what().ordinal()));
            values.hole(undecided.hole());
        } else if (((RuleSyntax.Absent) rule).what() == RuleSyntax.Kind.REDEEM) {
            out.words(Sentences.REDEEM, Sentences.NEVER);
        } else {
            out.words(Sentences.NO_DEMURRAGE);
        }
    }

    private void issue(RuleSyntax.Issue issue) {
        out.words(Sentences.ISSUE, Sentences.TO);
        values.party(issue.to(), Sentences.ANY_MEMBER, Sentences.EACH);
        out.words(Sentences.AGAINST).name(issue.against());
        out.words(Sentences.INTO).name(issue.into()).words(Sentences.AT_RATE);
        values.exchange(issue.rate());
        issue.fees().forEach(fees::fee);
    }

    private void redeem(RuleSyntax.Redeem redeem) {
        out.words(Sentences.REDEEM, Sentences.BY);
        values.oneParty(redeem.by());
        out.words(Sentences.FROM).name(redeem.from()).words(Sentences.AT_RATE);
        values.exchange(redeem.rate());
        redeem.fees().forEach(fees::fee);
    }

    private void partPayment(RuleSyntax.PartPayment part) {
        out.words(Sentences.PART_PAYMENT, Sentences.IN).name(part.legal()).words(Sentences.AT_RATE);
        values.exchange(part.rate());
        least(part.least());
        part.when().ifPresent(condition -> {
            out.words(Sentences.WHEN);
            new ConditionWriter(out).write(condition);
        });
    }

    private void least(LeastPartSyntax least) {
        if (least instanceof LeastPartSyntax.Any) {
            return;
        }
        out.comma().words(Sentences.AT_LEAST);
        if (least instanceof LeastPartSyntax.OfPrice of) {
            values.rate(of.rate());
            out.words(Sentences.IN).name(of.in());
        } else {
            values.amount(((LeastPartSyntax.Whole) least).amount());
        }
    }

    private void reversal(RuleSyntax.Reversal reversal) {
        out.words(Sentences.REVERSIBLE);
        values.duration(reversal.within());
        out.words(Sentences.BY);
        if (reversal.by() instanceof RuleSyntax.ReversedBy.Holder holder) {
            out.one(holder.role());
        } else {
            out.words(Sentences.PAYEE);
        }
    }

    private void disputes(RuleSyntax.Disputes disputes) {
        out.words(Sentences.DISPUTABLE);
        values.duration(disputes.within());
        out.words(Sentences.BY);
        if (disputes.byPayer()) {
            out.words(Sentences.PAYER);
        }
        if (disputes.byPayer() && disputes.byPayee()) {
            out.words(Sentences.OR);
        }
        if (disputes.byPayee()) {
            out.words(Sentences.PAYEE);
        }
        out.comma().words(Sentences.SETTLED_BY);
        values.approvers(disputes.settled());
    }

    private void standing(RuleSyntax.StandingGrant grant) {
        out.words(Sentences.STANDING_GRANT, Sentences.OF);
        values.amount(grant.amount());
        out.words(Sentences.TO);
        values.party(grant.to(), Sentences.EACH_MEMBER, Sentences.EACH);
        out.words(DemurrageWriter.EACH.get(grant.each().ordinal()));
        out.comma().words(Sentences.PAID_BY).name(grant.paidBy());
        out.comma().words(WHEN_SHORT.get(grant.whenShort().ordinal()));
    }

    private void dividend(RuleSyntax.Dividend dividend) {
        out.words(Sentences.DIVIDEND, Sentences.OF);
        values.amount(dividend.amount());
        out.words(Sentences.TO);
        values.party(dividend.to(), Sentences.EACH_MEMBER, Sentences.EACH);
        out.words(DemurrageWriter.EACH.get(dividend.each().ordinal()));
        dividend.growing().ifPresent(growing -> {
            out.comma().words(Sentences.GROWING_BY);
            values.rate(growing.rate());
            out.words(Sentences.OF_MONEY_PER_MEMBER);
            new DemurrageWriter(out).schedule(growing.every());
        });
    }

    private void flow(RuleSyntax.Flow flow, int verb) {
        out.words(verb, Sentences.PAYMENT);
        flow.route().ifPresent(values::route);
        flow.when().ifPresent(condition -> {
            out.words(Sentences.WHEN);
            new ConditionWriter(out).write(condition);
        });
        if (flow.whenKnown()) {
            out.comma().words(Sentences.WHEN_KNOWN);
        }
    }
}
