package org.opencoin.dsl.format;

import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.GrantMeasureSyntax;
import org.opencoin.dsl.syntax.OnceSyntax;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.TestBlock;

/** Writes grants, and what tests say of them. */
final class GrantWriter {

    private final Sentence out;
    private final ValueWriter values;

    GrantWriter(Sentence out) {
        this.out = out;
        this.values = new ValueWriter(out);
    }

    void write(RuleSyntax.Grant grant) {
        out.words(Sentences.GRANT).name(grant.name());
        measure(grant.measure());
        out.words(Sentences.TO);
        values.party(grant.to(), Sentences.ANY_MEMBER, Sentences.EACH);
        grant.paidBy().ifPresent(fund -> out.comma().words(Sentences.PAID_BY).name(fund));
        grant.by().ifPresent(by -> {
            out.comma().words(Sentences.APPROVED_BY);
            values.approvers(by);
        });
        grant.once().ifPresent(this::once);
        grant.most().forEach(most -> {
            out.comma().words(Sentences.AT_MOST);
            values.amount(most.maximum());
            out.words(WindowWriter.PERIODS.get(most.period().ordinal()));
            if (most.inAll()) {
                out.words(Sentences.IN_ALL);
            }
        });
    }

    private void measure(GrantMeasureSyntax measure) {
        if (measure instanceof GrantMeasureSyntax.UpTo upTo) {
            out.words(Sentences.OF_AT_MOST);
            values.amount(upTo.maximum());
        } else if (measure instanceof GrantMeasureSyntax.PerQuantity per) {
            out.words(Sentences.OF);
            values.amount(per.amount());
            out.words(Sentences.PER);
            values.quantity(per.quantity());
        } else {
            out.words(Sentences.OF);
            values.amount(((GrantMeasureSyntax.Fixed) measure).amount());
        }
    }

    private void once(OnceSyntax once) {
        out.comma();
        if (once instanceof OnceSyntax.ForEachCertificate each) {
            out.words(each.ofMember() ? Sentences.ONCE_PER_MEMBER_AND_CERTIFICATE : Sentences.ONCE_PER_CERTIFICATE);
        } else {
            out.words(Sentences.ONCE);
            if (once instanceof OnceSyntax.InEach each) {
                out.words(WindowWriter.PERIODS.get(each.period().ordinal()));
            }
        }
    }

    void event(TestBlock.IsGranted granted) {
        out.name(granted.member()).words(Sentences.IS_GRANTED).name(granted.grant());
        granted.amount().ifPresent(amount -> {
            out.words(Sentences.OF);
            values.amount(amount);
        });
        granted.quantity().ifPresent(quantity -> {
            out.words(Sentences.FOR);
            values.quantity(quantity);
        });
        granted.certificate()
                .ifPresent(certificate ->
                        out.comma().words(Sentences.WITH_CERTIFICATE).text(certificate));
        if (!granted.approvedBy().isEmpty()) {
            out.comma().words(Sentences.APPROVED_BY);
            values.names(granted.approvedBy(), Sentences.AND);
        }
    }
}
