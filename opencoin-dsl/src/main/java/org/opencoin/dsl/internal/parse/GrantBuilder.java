package org.opencoin.dsl.internal.parse;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.internal.grammar.Sentences.GrantContext;
import org.opencoin.dsl.internal.grammar.Sentences.GrantMeasureContext;
import org.opencoin.dsl.internal.grammar.Sentences.GrantedContext;
import org.opencoin.dsl.internal.grammar.Sentences.MostGrantedContext;
import org.opencoin.dsl.internal.grammar.Sentences.OnceContext;
import org.opencoin.dsl.syntax.GrantMeasureSyntax;
import org.opencoin.dsl.syntax.MostGrantedSyntax;
import org.opencoin.dsl.syntax.OnceSyntax;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.TestBlock;

/** Builds grants, and what tests say of them. */
final class GrantBuilder {

    private final ValueBuilder values;

    GrantBuilder(ValueBuilder values) {
        this.values = values;
    }

    RuleSyntax rule(GrantContext grant) {
        return new RuleSyntax.Grant(
                Spans.of(grant),
                values.name(grant.name(0)),
                measure(grant.grantMeasure()),
                values.party(grant.party()),
                Optional.ofNullable(grant.name(1)).map(values::name),
                Optional.ofNullable(grant.approvers()).map(values::approvers),
                Optional.ofNullable(grant.once()).map(GrantBuilder::once),
                grant.mostGranted().stream().map(this::most).toList());
    }

    private GrantMeasureSyntax measure(GrantMeasureContext measure) {
        if (measure.OF_AT_MOST() != null) {
            return new GrantMeasureSyntax.UpTo(Spans.of(measure), values.amount(measure.amount()));
        }
        return measure.quantity() == null
                ? new GrantMeasureSyntax.Fixed(Spans.of(measure), values.amount(measure.amount()))
                : new GrantMeasureSyntax.PerQuantity(
                        Spans.of(measure), values.amount(measure.amount()), values.quantity(measure.quantity()));
    }

    private static OnceSyntax once(OnceContext once) {
        if (once.ONCE() == null) {
            return new OnceSyntax.ForEachCertificate(once.ONCE_PER_MEMBER_AND_CERTIFICATE() != null);
        }
        return once.perPeriod() == null
                ? new OnceSyntax.Ever()
                : new OnceSyntax.InEach(WindowBuilder.period(once.perPeriod()));
    }

    private MostGrantedSyntax most(MostGrantedContext most) {
        return new MostGrantedSyntax(
                Spans.of(most),
                values.amount(most.amount()),
                WindowBuilder.period(most.perPeriod()),
                most.IN_ALL() != null);
    }

    TestBlock.Event event(GrantedContext granted) {
        return new TestBlock.IsGranted(
                Spans.of(granted),
                values.name(granted.name(0)),
                values.name(granted.name(1)),
                Optional.ofNullable(granted.amount()).map(values::amount),
                Optional.ofNullable(granted.quantity()).map(values::quantity),
                Optional.ofNullable(granted.quoted()).map(quoted -> values.text(quoted.QUOTED())),
                granted.agreed() == null
                        ? List.of()
                        : values.names(granted.agreed().name()));
    }
}
