package org.opencoin.dsl.format;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.FeeMeasureSyntax;
import org.opencoin.dsl.syntax.FeeSyntax;
import org.opencoin.dsl.syntax.Recipient;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Writes fees: clauses of issue and redemption, and fees of payments. */
final class FeeWriter {

    private final Sentence out;
    private final ValueWriter values;

    FeeWriter(Sentence out) {
        this.out = out;
        this.values = new ValueWriter(out);
    }

    void fee(FeeSyntax fee) {
        out.breakLine().words(Sentences.FEE);
        values.rate(fee.rate());
        out.words(Sentences.TAKEN).comma().words(Sentences.IN).name(fee.currency());
        destinations(fee.shares(), fee.remaining());
    }

    void paymentFee(RuleSyntax.PaymentFee fee) {
        out.words(Sentences.PAYMENT_FEE);
        fee.route().ifPresent(route -> {
            values.route(route);
            out.comma();
        });
        if (fee.measure() instanceof FeeMeasureSyntax.Table) {
            out.words(Sentences.BY_TABLE);
        } else {
            measure(fee.measure());
        }
        out.words(fee.onPayer() ? Sentences.ON_PAYER : Sentences.ON_PAYEE)
                .comma()
                .words(fee.onPayer() ? Sentences.ON_TOP : Sentences.TAKEN);
        destinations(fee.shares(), fee.remaining());
        if (fee.measure() instanceof FeeMeasureSyntax.Table table) {
            new FeeTableWriter(out).write(table);
        }
        fee.when().ifPresent(condition -> {
            out.words(Sentences.WHEN);
            new ConditionWriter(out).write(condition);
        });
        if (fee.whenKnown()) {
            out.comma().words(Sentences.WHEN_KNOWN);
        }
    }

    void measure(FeeMeasureSyntax measure) {
        if (measure instanceof FeeMeasureSyntax.Flat flat) {
            values.amount(flat.amount());
        } else {
            part((FeeMeasureSyntax.Part) measure);
        }
    }

    private void part(FeeMeasureSyntax.Part part) {
        values.rate(part.rate());
        if (part.minimum().isEmpty() && part.maximum().isEmpty()) {
            return;
        }
        out.add("(");
        part.minimum().ifPresent(minimum -> {
            out.words(Sentences.AT_LEAST);
            values.amount(minimum);
            part.maximum().ifPresent(maximum -> out.comma());
        });
        part.maximum().ifPresent(maximum -> {
            out.words(Sentences.AT_MOST);
            values.amount(maximum);
        });
        out.hug(")");
    }

    private void destinations(List<FeeSyntax.Share> shares, Optional<Recipient> remaining) {
        if (shares.isEmpty() && remaining.isPresent()) {
            out.comma();
            values.recipient(remaining.get());
        } else {
            shares(shares, remaining);
        }
    }

    private void shares(List<FeeSyntax.Share> shares, Optional<Recipient> remaining) {
        out.add("{");
        for (int i = 0; i < shares.size(); i++) {
            if (i > 0) {
                out.comma();
            }
            values.rate(shares.get(i).part());
            values.recipient(shares.get(i).to());
        }
        remaining.ifPresent(to -> {
            out.comma().words(Sentences.REMAINING);
            values.recipient(to);
        });
        out.add("}");
    }
}
