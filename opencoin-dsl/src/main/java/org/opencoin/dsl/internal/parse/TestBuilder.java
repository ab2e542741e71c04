package org.opencoin.dsl.internal.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.internal.grammar.Sentences.AgreedContext;
import org.opencoin.dsl.internal.grammar.Sentences.BringsContext;
import org.opencoin.dsl.internal.grammar.Sentences.CarriedContext;
import org.opencoin.dsl.internal.grammar.Sentences.ChoosesContext;
import org.opencoin.dsl.internal.grammar.Sentences.ChoosesMembersContext;
import org.opencoin.dsl.internal.grammar.Sentences.ClaimContext;
import org.opencoin.dsl.internal.grammar.Sentences.ComesContext;
import org.opencoin.dsl.internal.grammar.Sentences.ComesOutContext;
import org.opencoin.dsl.internal.grammar.Sentences.DisputesLastContext;
import org.opencoin.dsl.internal.grammar.Sentences.EventContext;
import org.opencoin.dsl.internal.grammar.Sentences.GivenPartyContext;
import org.opencoin.dsl.internal.grammar.Sentences.HasContext;
import org.opencoin.dsl.internal.grammar.Sentences.HomeContext;
import org.opencoin.dsl.internal.grammar.Sentences.IsAdvisedAgainstContext;
import org.opencoin.dsl.internal.grammar.Sentences.IsAllowedContext;
import org.opencoin.dsl.internal.grammar.Sentences.IsGrantedContext;
import org.opencoin.dsl.internal.grammar.Sentences.IsRefusedContext;
import org.opencoin.dsl.internal.grammar.Sentences.JoinsContext;
import org.opencoin.dsl.internal.grammar.Sentences.JoinsMembersContext;
import org.opencoin.dsl.internal.grammar.Sentences.LeavesMembersContext;
import org.opencoin.dsl.internal.grammar.Sentences.OutcomeContext;
import org.opencoin.dsl.internal.grammar.Sentences.OwesContext;
import org.opencoin.dsl.internal.grammar.Sentences.PassesContext;
import org.opencoin.dsl.internal.grammar.Sentences.PaysContext;
import org.opencoin.dsl.internal.grammar.Sentences.PaysOutContext;
import org.opencoin.dsl.internal.grammar.Sentences.RedeemsContext;
import org.opencoin.dsl.internal.grammar.Sentences.ReversesContext;
import org.opencoin.dsl.internal.grammar.Sentences.SettlesContext;
import org.opencoin.dsl.internal.grammar.Sentences.SupplyIsContext;
import org.opencoin.dsl.internal.grammar.Sentences.TestLineContext;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.TestBlock;

/** Builds the lines of tests. */
final class TestBuilder {

    private final ValueBuilder values;

    TestBuilder(ValueBuilder values) {
        this.values = values;
    }

    TestBlock.TestLine line(TestLineContext line) {
        if (line.on() != null) {
            return new TestBlock.On(Spans.of(line), values.moment(line.on().moment()));
        }
        if (line.given() != null) {
            return new TestBlock.Given(
                    Spans.of(line),
                    line.given().givenParty().stream().map(this::party).toList());
        }
        if (line.cases() != null) {
            return new CasesBuilder(this, values).cases(line.cases());
        }
        return line.whenLine() != null
                ? new TestBlock.When(Spans.of(line), event(line.whenLine().event()))
                : new TestBlock.Then(Spans.of(line), claim(line.then().claim()));
    }

    private TestBlock.GivenParty party(GivenPartyContext party) {
        List<Name> names = values.names(party.name());
        return new TestBlock.GivenParty(
                Spans.of(party),
                names.get(0),
                names.subList(1, names.size()),
                Optional.ofNullable(party.home()).map(this::home),
                party.amount().stream().map(values::amount).toList());
    }

    private TestBlock.Home home(HomeContext home) {
        return new TestBlock.Home(Spans.of(home), home.LIVING_IN() != null, values.names(home.name()));
    }

    private TestBlock.Event event(EventContext event) {
        if (event instanceof PaysContext pays) {
            return pays(pays);
        }
        if (event instanceof BringsContext brings) {
            return new TestBlock.Brings(
                    Spans.of(brings),
                    values.name(brings.name(0)),
                    values.amount(brings.amount()),
                    values.name(brings.name(1)));
        }
        if (event instanceof RedeemsContext redeems) {
            return redeems(redeems);
        }
        if (event instanceof ChoosesMembersContext chooses) {
            return chooses(chooses.chooses());
        }
        if (event instanceof LeavesMembersContext leaves) {
            return new TestBlock.Leaves(
                    Spans.of(leaves),
                    values.name(leaves.leaves().name()),
                    agreed(leaves.leaves().agreed()));
        }
        if (event instanceof IsGrantedContext granted) {
            return new GrantBuilder(values).event(granted.granted());
        }
        if (event instanceof DisputesLastContext disputes) {
            return new TestBlock.Disputes(Spans.of(disputes), values.name(disputes.name()));
        }
        if (event instanceof SettlesContext settles) {
            return new TestBlock.Settles(Spans.of(settles), settles.DISPUTE_UPHELD() != null, agreed(settles.agreed()));
        }
        if (event instanceof JoinsMembersContext joins) {
            return joins(joins.joins());
        }
        if (event instanceof ReversesContext reverses) {
            return new TestBlock.Reverses(Spans.of(reverses), values.name(reverses.name()));
        }
        return event instanceof PassesContext passes
                ? new TestBlock.Passes(Spans.of(passes), values.duration(passes.duration()))
                : new TestBlock.Comes(Spans.of(event), values.moment(((ComesContext) event).moment()));
    }

    private TestBlock.Event joins(JoinsContext joins) {
        List<Name> names = values.names(joins.name());
        TestBlock.GivenParty who = new TestBlock.GivenParty(
                Spans.of(joins.name(0)),
                names.get(0),
                names.subList(1, names.size()),
                Optional.ofNullable(joins.home()).map(this::home),
                List.of());
        return new TestBlock.Joins(Spans.of(joins), who, agreed(joins.agreed()));
    }

    private List<Name> agreed(@Nullable AgreedContext agreed) {
        return agreed == null ? List.of() : values.names(agreed.name());
    }

    private TestBlock.Event pays(PaysContext pays) {
        List<Name> names = values.names(pays.name());
        int next = 2;
        Optional<Name> category = Optional.empty();
        if (pays.for_() != null) {
            category = Optional.of(names.get(next++));
        }
        Optional<Name> zone = pays.inside_() == null ? Optional.empty() : Optional.of(names.get(next));
        return new TestBlock.Pays(
                Spans.of(pays),
                names.get(0),
                names.get(1),
                values.amount(pays.paid().amount(0)),
                Optional.ofNullable(pays.paid().amount(1)).map(values::amount),
                category,
                pays.carried().stream().map(this::carried).toList(),
                zone);
    }

    TestBlock.Carried carried(CarriedContext carried) {
        return carried.quantity() == null
                ? new TestBlock.StatedField(
                        Spans.of(carried), values.name(carried.name(0)), values.name(carried.name(1)))
                : new TestBlock.CarriedQuantity(Spans.of(carried), values.quantity(carried.quantity()));
    }

    private TestBlock.Event redeems(RedeemsContext redeems) {
        return new TestBlock.Redeems(
                Spans.of(redeems),
                values.name(redeems.name(0)),
                values.amount(redeems.amount()),
                values.name(redeems.name(1)),
                Optional.ofNullable(redeems.name(2)).map(values::name));
    }

    private TestBlock.Event chooses(ChoosesContext chooses) {
        List<TestBlock.Chosen> choices = new ArrayList<>();
        for (int i = 1; i < chooses.name().size(); i += 2) {
            TextSpan span = Spans.of(chooses.name(i)).to(Spans.of(chooses.name(i + 1)));
            choices.add(new TestBlock.Chosen(span, values.name(chooses.name(i)), values.name(chooses.name(i + 1))));
        }
        return new TestBlock.Chooses(Spans.of(chooses), values.name(chooses.name(0)), choices);
    }

    private TestBlock.Claim claim(ClaimContext claim) {
        if (claim instanceof HasContext has) {
            return new TestBlock.Has(Spans.of(has), values.name(has.name()), values.amount(has.amount()));
        }
        if (claim instanceof OwesContext owes) {
            return new TestBlock.Owes(Spans.of(owes), values.name(owes.name()), values.amount(owes.amount()));
        }
        if (claim instanceof SupplyIsContext supply) {
            return new TestBlock.SupplyIs(Spans.of(supply), values.amount(supply.amount()));
        }
        if (claim instanceof PaysOutContext out) {
            return new TestBlock.PaysOut(Spans.of(out), values.amount(out.amount()));
        }
        return outcome(((ComesOutContext) claim).outcome());
    }

    TestBlock.Claim outcome(OutcomeContext outcome) {
        if (outcome instanceof IsRefusedContext refused) {
            return new TestBlock.IsRefused(
                    Spans.of(refused), Optional.ofNullable(refused.NUMBER()).map(values::number));
        }
        if (outcome instanceof IsAdvisedAgainstContext advised) {
            return new TestBlock.IsAdvisedAgainst(
                    Spans.of(advised), Optional.ofNullable(advised.NUMBER()).map(values::number));
        }
        return outcome instanceof IsAllowedContext
                ? new TestBlock.IsAllowed(Spans.of(outcome))
                : new TestBlock.IsNotAllowed(Spans.of(outcome));
    }
}
