package org.opencoin.dsl.internal.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.diagnostic.Fix;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;
import org.opencoin.dsl.internal.resolve.MappedRule;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Statements among each other: never and yet, the same twice, outside every article. */
record StatementChecks(MappedCurrency currency, Findings findings) {

    void run() {
        each(RuleSyntax.Absent.class).forEach(this::never);
        currency.rules().stream()
                .filter(mapped -> !mapped.inArticle() && mapped.rule().isPresent())
                .forEach(mapped -> findings.report("OC3006", mapped.syntax().span()));
        repeated();
    }

    private <S extends RuleSyntax> Stream<S> each(Class<S> kind) {
        return currency.rules().stream()
                .map(MappedRule::syntax)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private void never(RuleSyntax.Absent absent) {
        Class<? extends Rule> denied = denied(absent.what());
        currency.rules().stream()
                .filter(mapped -> mapped.rule().filter(denied::isInstance).isPresent())
                .findFirst()
                .ifPresent(rule -> findings.add(findings.about("OC3009", absent.span())
                        .note(rule.syntax().span())));
    }

    private static Class<? extends Rule> denied(RuleSyntax.Kind kind) {
        return switch (kind) {
            case ISSUE -> Rule.Issuance.class;
            case REDEEM -> Rule.Redemption.class;
            case SUPPLY -> Rule.SupplyCap.class;
            case DEMURRAGE -> Rule.Demurrage.class;
            case REVERSAL -> Rule.Reversal.class;
        };
    }

    /** Limits said twice have a finding of their own. */
    private void repeated() {
        currency.sound(Rule.class)
                .filter(sound -> mayRepeat(sound.rule()))
                .collect(groupingBy(sound -> likeness(sound.rule()), LinkedHashMap::new, toList()))
                .values()
                .forEach(this::repeatedAmong);
    }

    private void repeatedAmong(List<Sound<Rule>> alike) {
        if (alike.size() > 1) {
            Map<Rule, MappedRule> seen = new HashMap<>();
            alike.forEach(sound -> repeated(sound, seen));
        }
    }

    /**
     * Equal for rules that are equal. Rules are compared whole only among the few that share it: hashing the first record
     * of a JVM takes longer than all other checks together.
     */
    private static String likeness(Rule rule) {
        String kind = rule.getClass().getName();
        return rule instanceof Rule.Flow flow
                ? kind + flow.forbids() + flow.when().map(Object::getClass).map(Class::getName)
                : kind;
    }

    private void repeated(Sound<Rule> sound, Map<Rule, MappedRule> seen) {
        MappedRule earlier = seen.putIfAbsent(headless(sound.rule()), sound.mapped());
        if (earlier != null) {
            TextSpan span = sound.mapped().syntax().span();
            findings.add(
                    addsUp(sound.rule())
                            ? findings.about("OC2155", span)
                                    .note(earlier.syntax().span())
                            : findings.about("OC3011", span)
                                    .note(earlier.syntax().span())
                                    .fixedBy(new Fix(span, "")));
        }
    }

    /** Whether a rule said twice would take or give twice. */
    private static boolean addsUp(Rule rule) {
        return rule instanceof Rule.Dividend
                || rule instanceof Rule.StandingGrant
                || rule instanceof Rule.Levy
                || rule instanceof Rule.Demurrage;
    }

    /** Whether two rules say the same, wherever they stand. */
    static boolean isSame(Rule one, Rule other) {
        return headless(one).equals(headless(other));
    }

    /** The rule without what tells it from another that says the same. */
    private static Rule headless(Rule rule) {
        RuleHead none = new RuleHead("", Optional.empty(), Map.of());
        if (rule instanceof Rule.Flow flow) {
            return new Rule.Flow(none, flow.forbids(), flow.from(), flow.to(), flow.when(), flow.whenKnown());
        }
        if (rule instanceof Rule.Advice advice) {
            return new Rule.Advice(none, headless(advice.rule()));
        }
        if (rule instanceof Rule.Issuance issue) {
            return new Rule.Issuance(none, issue.to(), issue.reserve(), issue.rate(), issue.fees());
        }
        if (rule instanceof Rule.Redemption redeem) {
            return new Rule.Redemption(none, redeem.by(), redeem.reserve(), redeem.rate(), redeem.fees());
        }
        if (rule instanceof Rule.Dividend dividend) {
            return new Rule.Dividend(none, dividend.to(), dividend.amount(), dividend.each(), dividend.growth());
        }
        if (rule instanceof Rule.StandingGrant grant) {
            return new Rule.StandingGrant(
                    none, grant.to(), grant.amount(), grant.each(), grant.fund(), grant.whenShort());
        }
        if (rule instanceof Rule.Levy levy) {
            return new Rule.Levy(none, levy.by(), levy.measure(), levy.each(), levy.destination());
        }
        if (rule instanceof Rule.Admission admission) {
            return new Rule.Admission(none, admission.of(), admission.by());
        }
        if (rule instanceof Rule.DeclaredDeparture declared) {
            return new Rule.DeclaredDeparture(none, declared.by(), declared.idle());
        }
        Rule.Demurrage melt = (Rule.Demurrage) rule;
        return new Rule.Demurrage(
                none, melt.schedule(), melt.rate(), melt.base(), melt.minimum(), melt.destination(), melt.exempt());
    }

    private static boolean mayRepeat(Rule rule) {
        return rule instanceof Rule.Flow
                || rule instanceof Rule.Advice advice && mayRepeat(advice.rule())
                || rule instanceof Rule.Issuance
                || rule instanceof Rule.Redemption
                || rule instanceof Rule.Dividend
                || rule instanceof Rule.StandingGrant
                || rule instanceof Rule.Levy
                || rule instanceof Rule.Admission
                || rule instanceof Rule.DeclaredDeparture
                || rule instanceof Rule.Demurrage;
    }
}
