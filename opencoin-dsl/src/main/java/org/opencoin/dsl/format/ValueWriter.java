package org.opencoin.dsl.format;

import java.math.BigDecimal;
import java.util.List;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.Amount;
import org.opencoin.dsl.syntax.Approvers;
import org.opencoin.dsl.syntax.Count;
import org.opencoin.dsl.syntax.DurationSyntax;
import org.opencoin.dsl.syntax.ExchangeSyntax;
import org.opencoin.dsl.syntax.Hole;
import org.opencoin.dsl.syntax.Measure;
import org.opencoin.dsl.syntax.Moment;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.Numeral;
import org.opencoin.dsl.syntax.PartySyntax;
import org.opencoin.dsl.syntax.Rate;
import org.opencoin.dsl.syntax.Recipient;
import org.opencoin.dsl.syntax.Route;

/** Writes values. */
final class ValueWriter {

    private static final List<Integer> UNITS = List.of(
            Sentences.HOUR,
            Sentences.DAY,
            Sentences.WEEK,
            Sentences.MONTH,
            Sentences.QUARTER,
            Sentences.HALF_YEAR,
            Sentences.YEAR);

    private final Sentence out;

    ValueWriter(Sentence out) {
        this.out = out;
    }

    void hole(Hole hole) {
        out.words(Sentences.TO_DECIDE);
        hole.name().ifPresent(out::text);
    }

    void count(Count count) {
        if (count instanceof Hole hole) {
            hole(hole);
        } else {
            out.number((Numeral) count);
        }
    }

    void amount(Amount amount) {
        if (amount instanceof Amount.Money money) {
            out.number(money.number()).name(money.currency());
        } else {
            hole((Hole) amount);
        }
    }

    void rate(Rate rate) {
        if (rate instanceof Rate.Percent percent) {
            out.number(percent.number());
            percent.denominator()
                    .ifPresent(d ->
                            out.hug("/" + out.digits(d.value(), !out.style().normal())));
            out.add("%");
        } else if (rate instanceof Rate.Fraction fraction) {
            out.number(fraction.numerator())
                    .hug("/"
                            + out.digits(
                                    fraction.denominator().value(), !out.style().normal()));
        } else {
            hole((Hole) rate);
        }
    }

    void exchange(ExchangeSyntax exchange) {
        if (exchange instanceof ExchangeSyntax.Given given) {
            amount(given.gained());
            out.words(Sentences.EXCHANGE_PER);
            amount(given.given());
        } else {
            hole((Hole) exchange);
        }
    }

    /** {@code any member}, {@code each Shop}. */
    void party(PartySyntax party, int member, int... each) {
        if (party instanceof PartySyntax.Named named) {
            out.words(each).name(named.name());
        } else if (party instanceof Hole hole) {
            hole(hole);
        } else {
            out.words(member);
        }
    }

    /** {@code a Shop}, {@code any member}. */
    void oneParty(PartySyntax party) {
        if (party instanceof PartySyntax.Named named) {
            out.one(named.name());
        } else {
            party(party, Sentences.ANY_MEMBER);
        }
    }

    void route(Route route) {
        if (route instanceof Route.FromTo fromTo) {
            out.words(Sentences.FROM);
            oneParty(fromTo.from());
            out.words(Sentences.TO);
            oneParty(fromTo.to());
        } else if (route instanceof Route.BetweenAnyone) {
            out.words(Sentences.BETWEEN_ANYONE).comma().words(Sentences.FUNDS_INCLUDED);
        } else {
            out.words(Sentences.BETWEEN_MEMBERS);
        }
    }

    void recipient(Recipient recipient) {
        if (recipient instanceof Recipient.Named named) {
            out.words(Sentences.TO).name(named.name());
        } else if (recipient instanceof Recipient.Chosen chosen) {
            out.toThe(chosen.role(), Sentences.CHOSEN);
        } else if (recipient instanceof Recipient.ByHolder choice) {
            byHolder(choice);
        } else if (recipient instanceof Recipient.Shared shared) {
            shared(shared);
        } else if (recipient instanceof Hole hole) {
            hole(hole);
        } else {
            out.words(Sentences.BURNED);
        }
    }

    private void byHolder(Recipient.ByHolder choice) {
        out.toThe(choice.role(), Sentences.CHOSEN_BY_HOLDER);
        choice.otherwise().ifPresent(otherwise -> {
            out.comma().words(Sentences.ELSE);
            recipient(otherwise);
        });
    }

    private void shared(Recipient.Shared shared) {
        out.words(Sentences.SHARED_EQUALLY);
        shared.remaining().ifPresent(rest -> {
            out.comma().words(Sentences.REMAINING);
            recipient(rest);
        });
    }

    void quantity(Measure.Quantity quantity) {
        out.number(quantity.number()).add(quantity.unit().symbol());
    }

    void quotient(Measure.QuantityPer quotient) {
        out.number(quotient.number())
                .add(quotient.unit().symbol())
                .words(Sentences.PER)
                .name(quotient.currency());
    }

    void duration(DurationSyntax duration) {
        count(duration.count());
        agreeing(UNITS.get(duration.unit().ordinal()), duration.count());
    }

    /** {@code 2 of Steward}, {@code 2 Intendants}. */
    void approvers(Approvers approvers) {
        count(approvers.count());
        if (!out.style().vocabulary().bareCount()) {
            out.words(Sentences.OF);
        }
        out.name(approvers.role());
    }

    /** A word in the plural, in the singular after one: its second phrase. */
    void agreeing(int token, Count count) {
        boolean one = count instanceof Numeral number && number.value().compareTo(BigDecimal.ONE) == 0;
        out.add(
                one && !out.style().normal()
                        ? out.style().saySecond(token)
                        : out.style().say(token));
    }

    void moment(Moment moment) {
        out.add(moment.date().toString());
        moment.time().ifPresent(time -> out.words(Sentences.AT).add(time.toString()));
    }

    /** Names joined by a word. */
    void names(List<Name> names, int join) {
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                out.words(join);
            }
            out.one(names.get(i));
        }
    }
}
