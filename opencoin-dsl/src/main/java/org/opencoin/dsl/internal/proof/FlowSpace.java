package org.opencoin.dsl.internal.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencoin.dsl.charter.Category;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Condition.Side;
import org.opencoin.dsl.charter.Fund;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Role;
import org.opencoin.dsl.charter.Rule;

/** The payments of one currency, as far as its rules on payments tell them apart. */
public final class FlowSpace {

    private static final List<Certainty> NO_YES = List.of(Certainty.FALSE, Certainty.TRUE);
    private static final List<Certainty> NO_YES_MISSING = List.of(Certainty.FALSE, Certainty.TRUE, Certainty.MISSING);
    private static final int MEMBER = 0;

    private final Thresholds thresholds = new Thresholds();
    private final CategoryClasses categories;
    private final Scale amounts;
    private final List<String> funds;
    private final List<String> roles;

    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * What exists beside the rules.
     *
     * @param roles every role of the charter
     * @param categories roots of the category trees
     * @param funds every fund of the currency
     * @param highestAmount no payment can be of more minor units
     */
    public record Surroundings(
            List<Role> roles, List<Category> categories, List<Fund> funds, BigInteger highestAmount) {

        public Surroundings {
            roles = List.copyOf(roles);
            categories = List.copyOf(categories);
            funds = List.copyOf(funds);
        }
    }

    private FlowSpace(List<Rule.Flow> flows, Surroundings around) {
        flows.forEach(flow -> flow.when().ifPresent(thresholds::add));
        this.categories = new CategoryClasses(around.categories(), thresholds.categories());
        this.amounts = Scale.ofWhole(thresholds.of(Thresholds.AMOUNT), around.highestAmount());
        this.roles = around.roles().stream().map(Role::name).toList();
        this.funds = around.funds().stream().map(Fund::name).toList();
    }

    /** The payments that these rules tell apart. */
    public static FlowSpace of(List<Rule.Flow> flows, Surroundings around) {
        return new FlowSpace(flows, around);
    }

    /** Whether some payment fulfils a formula. */
    public Answer search(Formula goal) {
        return Search.of(
                Formula.all(goal, possible()), facts.stream().map(Fact::size).toList());
    }

    /** The facts that formulas of this space read, by their numbers. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** That a rule speaks of a payment: its parties and its condition. */
    public Formula applies(Rule.Flow flow) {
        Formula parties = Formula.all(is(Side.PAYER, flow.from()), is(Side.PAYEE, flow.to()));
        return flow.when().map(when -> Formula.all(parties, of(when))).orElse(parties);
    }

    /** That a rule that forbids refuses a payment: it applies, or lacks a fact and doesn't pass over that. */
    public Formula refuses(Rule.Flow forbid) {
        return forbid.whenKnown() ? Formula.holds(applies(forbid)) : Formula.mayHold(applies(forbid));
    }

    /**
     * That a payment says nothing of where it takes place, of what its goods carry and of their energy, as far as rules
     * ask. Categories with an intensity of their own speak for their payments, so then intensities are left out.
     */
    public Formula saysNoMore(boolean categoriesHaveIntensities) {
        List<Formula> silent = new ArrayList<>();
        for (int number = 0; number < facts.size(); number++) {
            if (isSaid(facts.get(number), categoriesHaveIntensities)) {
                List<Certainty> values =
                        new ArrayList<>(Collections.nCopies(facts.get(number).size() - 1, Certainty.FALSE));
                values.add(Certainty.TRUE);
                silent.add(new Formula.Atom(number, values));
            }
        }
        return new Formula.All(silent);
    }

    /** That nobody has paid anybody before, as far as rules ask. */
    public Formula nothingBefore() {
        List<Formula> nothing = new ArrayList<>();
        for (int number = 0; number < facts.size(); number++) {
            if (facts.get(number) instanceof Fact.Past past) {
                List<Certainty> values = new ArrayList<>(Collections.nCopies(past.size(), Certainty.FALSE));
                values.set(0, Certainty.TRUE);
                nothing.add(new Formula.Atom(number, values));
            }
        }
        return new Formula.All(nothing);
    }

    private static boolean isSaid(Fact fact, boolean categoriesHaveIntensities) {
        return fact instanceof Fact.Place
                || fact instanceof Fact.Measured measured
                        && !(categoriesHaveIntensities && measured.key().startsWith(Thresholds.INTENSITY));
    }

    /** A member has at least one role, and nobody pays oneself. */
    private Formula possible() {
        List<Formula> all = new ArrayList<>();
        for (Side side : Side.values()) {
            boolean named = roles.stream().allMatch(role -> numbers.containsKey(key(side, "role", role)));
            if (named && !roles.isEmpty()) {
                List<Formula> one = new ArrayList<>(List.of(Formula.not(isMember(side))));
                roles.forEach(role -> one.add(hasRole(side, role)));
                all.add(new Formula.Any(one));
            }
        }
        funds.forEach(fund -> all.add(Formula.not(Formula.all(isFund(Side.PAYER, fund), isFund(Side.PAYEE, fund)))));
        return new Formula.All(all);
    }

    private Formula is(Side side, Party party) {
        if (party instanceof Party.AnyMember) {
            return isMember(side);
        }
        if (party instanceof Party.Holder holder) {
            return hasRole(side, holder.role());
        }
        if (party instanceof Party.OfFund fund) {
            return isFund(side, fund.fund());
        }
        return party instanceof Party.Anyone ? Formula.all() : other(side + " " + party);
    }

    private Formula of(Condition condition) {
        if (condition instanceof Condition.AnyOf any) {
            return new Formula.Any(any.conditions().stream().map(this::of).toList());
        }
        if (condition instanceof Condition.AllOf all) {
            return new Formula.All(all.conditions().stream().map(this::of).toList());
        }
        if (condition instanceof Condition.Not not) {
            return Formula.not(of(not.condition()));
        }
        return atom(condition);
    }

    private Formula atom(Condition condition) {
        if (condition instanceof Condition.HasRole has) {
            return hasRole(has.side(), has.role());
        }
        if (condition instanceof Condition.LivesIn lives) {
            return livesIn(lives.side(), lives.zone());
        }
        if (condition instanceof Condition.TakesPlaceIn place) {
            return new Formula.Atom(number("place " + place.zone(), new Fact.Place(place.zone())), NO_YES_MISSING);
        }
        if (condition instanceof Condition.TakesPlaceFrom spell) {
            List<Certainty> values = thresholds.times().stream()
                    .map(time -> Certainty.of(spell.includes(time)))
                    .toList();
            return new Formula.Atom(number("time", new Fact.TimeOfDay(thresholds.times())), values);
        }
        if (condition instanceof Condition.CategoryIn in) {
            int fact = number("category", new Fact.InCategory(categories.names()));
            return new Formula.Atom(fact, categories.in(in.category()));
        }
        return condition instanceof Condition.Compare compare
                ? Thresholds.comparison(compare).map(this::compared).orElseGet(() -> other(String.valueOf(condition)))
                : other(String.valueOf(condition));
    }

    private Formula compared(Thresholds.Comparison comparison) {
        String measure = comparison.measure();
        if (measure.equals(Thresholds.AMOUNT)) {
            int fact = number(measure, new Fact.AmountPaid(amounts));
            return new Formula.Atom(fact, amounts.compared(comparison.comparator(), comparison.threshold()));
        }
        Scale scale = Scale.ofMeasured(thresholds.of(measure));
        List<Certainty> values = new ArrayList<>(scale.compared(comparison.comparator(), comparison.threshold()));
        if (measure.startsWith(Thresholds.PAST)) {
            return new Formula.Atom(number(measure, new Fact.Past(measure, scale)), values);
        }
        values.add(Certainty.MISSING);
        return new Formula.Atom(number(measure, new Fact.Measured(measure, scale)), values);
    }

    /** A kind of condition that this room doesn't look into. */
    private Formula other(String condition) {
        return new Formula.Atom(number(condition, new Fact.Other(condition)), NO_YES_MISSING);
    }

    private Formula hasRole(Side side, String role) {
        int fact = number(key(side, "role", role), new Fact.HasRole(side, role));
        return Formula.all(isMember(side), new Formula.Atom(fact, NO_YES));
    }

    /** A fund is at home everywhere. */
    private Formula livesIn(Side side, String zone) {
        int fact = number(key(side, "home", zone), new Fact.Home(side, zone));
        return Formula.any(Formula.not(isMember(side)), new Formula.Atom(fact, NO_YES_MISSING));
    }

    private Formula isMember(Side side) {
        return who(side, MEMBER);
    }

    private Formula isFund(Side side, String fund) {
        return who(side, 1 + funds.indexOf(fund));
    }

    private Formula who(Side side, int value) {
        Fact.Who fact = new Fact.Who(side, funds);
        Certainty[] values = new Certainty[fact.size()];
        Arrays.setAll(values, each -> Certainty.of(each == value));
        return new Formula.Atom(number(key(side, "is", ""), fact), List.of(values));
    }

    private static String key(Side side, String what, String name) {
        return side + " " + what + " " + name;
    }

    private int number(String key, Fact fact) {
        return numbers.computeIfAbsent(key, none -> {
            facts.add(fact);
            return facts.size() - 1;
        });
    }
}
