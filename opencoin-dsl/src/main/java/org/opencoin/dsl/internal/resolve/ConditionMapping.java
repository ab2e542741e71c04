package org.opencoin.dsl.internal.resolve;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.syntax.ConditionSyntax;

/** Conditions of flow rules. */
final class ConditionMapping {

    private final Findings findings;
    private final PartyMapping parties;
    private final ExpressionMapping expressions;

    ConditionMapping(Findings findings, PartyMapping parties, ExpressionMapping expressions) {
        this.findings = findings;
        this.parties = parties;
        this.expressions = expressions;
    }

    Condition condition(ConditionSyntax condition) {
        return compound(condition).orElseGet(() -> simple(condition));
    }

    private Optional<Condition> compound(ConditionSyntax condition) {
        if (condition instanceof ConditionSyntax.Any any) {
            return Optional.of(new Condition.AnyOf(all(any.of())));
        }
        if (condition instanceof ConditionSyntax.All all) {
            return Optional.of(new Condition.AllOf(all(all.of())));
        }
        return condition instanceof ConditionSyntax.Not not
                ? Optional.of(new Condition.Not(condition(not.of())))
                : Optional.empty();
    }

    private List<Condition> all(List<ConditionSyntax> conditions) {
        return conditions.stream().map(this::condition).toList();
    }

    private Condition simple(ConditionSyntax condition) {
        if (condition instanceof ConditionSyntax.Lives lives) {
            String zone = parties.named(lives.zone(), Kind.ZONE);
            return unless(lives.inside(), new Condition.LivesIn(side(lives.side()), zone));
        }
        if (condition instanceof ConditionSyntax.TakesPlace place) {
            return unless(place.inside(), new Condition.TakesPlaceIn(parties.named(place.zone(), Kind.ZONE)));
        }
        if (condition instanceof ConditionSyntax.TakesPlaceFrom spell) {
            if (spell.from().equals(spell.to())) {
                findings.report("OC2190", spell.span(), spell.from().toString());
            }
            return new Condition.TakesPlaceFrom(spell.from(), spell.to());
        }
        if (condition instanceof ConditionSyntax.HasRole role) {
            return unless(role.has(), new Condition.HasRole(side(role.side()), parties.role(role.role())));
        }
        if (condition instanceof ConditionSyntax.CategoryIs category) {
            String name = parties.named(category.category(), Kind.CATEGORY);
            return unless(category.in(), new Condition.CategoryIn(name));
        }
        if (condition instanceof ConditionSyntax.FieldIs field) {
            FieldValues.Stated stated = parties.stated(field.field(), field.value());
            return unless(field.is(), new Condition.FieldIs(stated.field(), stated.value()));
        }
        return expressions.compare((ConditionSyntax.Compare) condition);
    }

    private static Condition unless(boolean affirmed, Condition condition) {
        return affirmed ? condition : new Condition.Not(condition);
    }

    static Condition.Side side(ConditionSyntax.Side side) {
        return switch (side) {
            case PAYER -> Condition.Side.PAYER;
            case PAYEE -> Condition.Side.PAYEE;
        };
    }
}
