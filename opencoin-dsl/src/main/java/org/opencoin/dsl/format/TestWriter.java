package org.opencoin.dsl.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.Amount;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.Numeral;
import org.opencoin.dsl.syntax.TestBlock;
import org.opencoin.dsl.syntax.TestBlock.GivenParty;
import org.opencoin.dsl.syntax.TestBlock.TestLine;

/** Writes the lines of tests. */
final class TestWriter {

    private final Sentence out;
    private final ValueWriter values;

    TestWriter(Sentence out) {
        this.out = out;
        this.values = new ValueWriter(out);
    }

    void write(TestLine line) {
        if (line instanceof TestBlock.On on) {
            out.words(Sentences.ON);
            values.moment(on.moment());
        } else if (line instanceof TestBlock.Given given) {
            given(given);
        } else if (line instanceof TestBlock.When when) {
            out.words(Sentences.WHEN);
            event(when.event());
        } else if (line instanceof TestBlock.Then then) {
            out.words(Sentences.THEN);
            claim(then.claim());
        } else {
            boolean inTurn = ((TestBlock.Cases) line).inTurn();
            out.words(Sentences.CASES).comma().words(inTurn ? Sentences.EACH_IN_TURN : Sentences.EACH_APART);
        }
    }

    private void given(TestBlock.Given given) {
        out.words(Sentences.GIVEN);
        for (int i = 0; i < given.parties().size(); i++) {
            if (i > 0) {
                out.hug(out.style().vocabulary().guillemets() ? " ;" : ";");
            }
            party(given.parties().get(i));
        }
    }

    private void party(GivenParty party) {
        out.name(party.name());
        if (!party.roles().isEmpty()) {
            out.comma();
            facts(party);
            out.comma();
        }
        out.words(Sentences.HAS);
        amounts(party.holdings());
    }

    private void facts(GivenParty party) {
        values.names(party.roles(), Sentences.AND);
        party.home().ifPresent(home -> {
            out.words(home.inside() ? Sentences.LIVING_IN : Sentences.LIVING_OUTSIDE);
            values.names(home.zones(), Sentences.AND);
        });
    }

    private void joins(TestBlock.Joins joins) {
        out.name(joins.who().name()).words(Sentences.JOINS_AS);
        facts(joins.who());
        agreed(Sentences.APPROVED_BY, joins.approvedBy());
    }

    private void agreed(int by, List<Name> names) {
        if (!names.isEmpty()) {
            out.comma().words(by);
            values.names(names, Sentences.AND);
        }
    }

    void amounts(List<Amount> amounts) {
        for (int i = 0; i < amounts.size(); i++) {
            if (i > 0) {
                out.words(Sentences.AND);
            }
            values.amount(amounts.get(i));
        }
    }

    private void event(TestBlock.Event event) {
        if (event instanceof TestBlock.Pays pays) {
            pays(pays);
        } else if (event instanceof TestBlock.Brings brings) {
            out.name(brings.member()).words(Sentences.BRINGS);
            values.amount(brings.amount());
            out.words(Sentences.INTO).name(brings.reserve());
        } else if (event instanceof TestBlock.Redeems redeems) {
            redeems(redeems);
        } else if (event instanceof TestBlock.Chooses chooses) {
            chooses(chooses);
        } else if (event instanceof TestBlock.Reverses reverses) {
            out.words(Sentences.LAST_REVERSED, Sentences.BY).name(reverses.by());
        } else if (event instanceof TestBlock.Leaves leaves) {
            out.name(leaves.member()).words(Sentences.LEAVES);
            agreed(Sentences.DECLARED_BY, leaves.declaredBy());
        } else if (event instanceof TestBlock.IsGranted granted) {
            new GrantWriter(out).event(granted);
        } else if (event instanceof TestBlock.Disputes disputes) {
            out.words(Sentences.LAST_DISPUTED, Sentences.BY).name(disputes.by());
        } else if (event instanceof TestBlock.Settles settles) {
            out.words(settles.upheld() ? Sentences.DISPUTE_UPHELD : Sentences.DISPUTE_DISMISSED, Sentences.BY);
            values.names(settles.by(), Sentences.AND);
        } else if (event instanceof TestBlock.Joins joins) {
            joins(joins);
        } else if (event instanceof TestBlock.Passes passes) {
            values.duration(passes.duration());
            values.agreeing(Sentences.PASS, passes.duration().count());
        } else {
            values.moment(((TestBlock.Comes) event).moment());
            out.words(Sentences.COMES);
        }
    }

    private void pays(TestBlock.Pays pays) {
        out.name(pays.payer()).words(Sentences.PAYS);
        if (out.style().vocabulary().amountBeforePayee()) {
            paid(pays);
            out.words(Sentences.TO).name(pays.payee());
        } else {
            out.name(pays.payee());
            paid(pays);
        }
        pays.category().ifPresent(category -> out.words(Sentences.FOR).name(category));
        if (!pays.carried().isEmpty()) {
            out.words(Sentences.WITH);
        }
        carried(pays.carried());
        pays.zone().ifPresent(zone -> out.words(Sentences.INSIDE).name(zone));
    }

    private void paid(TestBlock.Pays pays) {
        amounts(Stream.concat(Stream.of(pays.amount()), pays.beside().stream()).toList());
    }

    void carried(List<TestBlock.Carried> all) {
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                out.words(Sentences.AND);
            }
            if (all.get(i) instanceof TestBlock.CarriedQuantity carried) {
                values.quantity(carried.quantity());
            } else {
                TestBlock.StatedField stated = (TestBlock.StatedField) all.get(i);
                out.name(stated.field()).exactly(stated.value());
            }
        }
    }

    private void redeems(TestBlock.Redeems redeems) {
        out.name(redeems.member()).words(Sentences.REDEEMS);
        values.amount(redeems.amount());
        out.words(Sentences.FROM).name(redeems.reserve());
        redeems.chosen()
                .ifPresent(chosen -> out.comma().words(Sentences.CHOOSING).name(chosen));
    }

    private void chooses(TestBlock.Chooses chooses) {
        out.name(chooses.member());
        if (chooses.choices().isEmpty()) {
            out.words(Sentences.CHOOSES_NOBODY);
        }
        for (int i = 0; i < chooses.choices().size(); i++) {
            TestBlock.Chosen chosen = chooses.choices().get(i);
            out.words(i == 0 ? Sentences.CHOOSES : Sentences.AND).name(chosen.member());
            out.words(Sentences.AS).one(chosen.role());
        }
    }

    void claim(TestBlock.Claim claim) {
        if (claim instanceof TestBlock.Has has) {
            out.name(has.party()).words(Sentences.HAS);
            values.amount(has.amount());
        } else if (claim instanceof TestBlock.Owes owes) {
            out.name(owes.party()).words(Sentences.OWES);
            values.amount(owes.amount());
        } else if (claim instanceof TestBlock.SupplyIs supply) {
            out.words(Sentences.SUPPLY_IS);
            values.amount(supply.amount());
        } else if (claim instanceof TestBlock.PaysOut paysOut) {
            out.words(Sentences.PAYS_OUT);
            values.amount(paysOut.amount());
        } else if (claim instanceof TestBlock.IsRefused refused) {
            out.words(Sentences.IT_IS_REFUSED);
            by(refused.article());
        } else if (claim instanceof TestBlock.IsAdvisedAgainst advised) {
            out.words(Sentences.IT_IS_ADVISED_AGAINST);
            by(advised.article());
        } else {
            boolean allowed = claim instanceof TestBlock.IsAllowed;
            out.words(allowed ? Sentences.IT_IS_ALLOWED : Sentences.IT_IS_NOT_ALLOWED);
        }
    }

    private void by(Optional<Numeral> article) {
        article.ifPresent(number -> out.words(Sentences.BY_ARTICLE).plainNumber(number));
    }
}
