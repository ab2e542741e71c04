package org.opencoin.dsl.internal.parse;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.internal.grammar.Sentences.AmountContext;
import org.opencoin.dsl.internal.grammar.Sentences.ApproversContext;
import org.opencoin.dsl.internal.grammar.Sentences.ByHolderContext;
import org.opencoin.dsl.internal.grammar.Sentences.CountContext;
import org.opencoin.dsl.internal.grammar.Sentences.DurationContext;
import org.opencoin.dsl.internal.grammar.Sentences.ExchangeContext;
import org.opencoin.dsl.internal.grammar.Sentences.HoleContext;
import org.opencoin.dsl.internal.grammar.Sentences.MomentContext;
import org.opencoin.dsl.internal.grammar.Sentences.MoneyContext;
import org.opencoin.dsl.internal.grammar.Sentences.NameContext;
import org.opencoin.dsl.internal.grammar.Sentences.PartyContext;
import org.opencoin.dsl.internal.grammar.Sentences.QuantityContext;
import org.opencoin.dsl.internal.grammar.Sentences.QuotientContext;
import org.opencoin.dsl.internal.grammar.Sentences.RateContext;
import org.opencoin.dsl.internal.grammar.Sentences.RecipientContext;
import org.opencoin.dsl.internal.grammar.Sentences.RouteContext;
import org.opencoin.dsl.internal.phrase.Phrases;
import org.opencoin.dsl.syntax.Amount;
import org.opencoin.dsl.syntax.Approvers;
import org.opencoin.dsl.syntax.Count;
import org.opencoin.dsl.syntax.DurationSyntax;
import org.opencoin.dsl.syntax.ExchangeSyntax;
import org.opencoin.dsl.syntax.Hole;
import org.opencoin.dsl.syntax.Measure;
import org.opencoin.dsl.syntax.MeasureUnit;
import org.opencoin.dsl.syntax.Moment;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.Numeral;
import org.opencoin.dsl.syntax.PartySyntax;
import org.opencoin.dsl.syntax.Rate;
import org.opencoin.dsl.syntax.Recipient;
import org.opencoin.dsl.syntax.Route;
import org.opencoin.dsl.syntax.Text;

/** Builds names, numbers, money and time. */
final class ValueBuilder {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate NO_DATE = LocalDate.of(2026, 1, 1);

    private final Phrases phrases;
    private final Findings findings;

    ValueBuilder(Phrases phrases, Findings findings) {
        this.phrases = phrases;
        this.findings = findings;
    }

    Name name(NameContext name) {
        return name(name.getStart());
    }

    Name name(Token token) {
        String text = token.getType() == Sentences.QUOTED
                ? QuotedText.of(token.getText())
                : Normalizer.normalize(token.getText(), Normalizer.Form.NFC);
        if (text.isBlank()) {
            findings.add("OC1211", Spans.of(token));
        }
        return new Name(Spans.of(token), text);
    }

    List<Name> names(List<NameContext> names) {
        return names.stream().map(this::name).toList();
    }

    Text text(Token quoted) {
        return new Text(Spans.of(quoted), QuotedText.of(quoted.getText()));
    }

    Text text(TerminalNode quoted) {
        return text(quoted.getSymbol());
    }

    Numeral number(TerminalNode number) {
        Token token = number.getSymbol();
        return new Numeral(
                Spans.of(token), token.getText(), phrases.number(token).value());
    }

    Hole hole(HoleContext hole) {
        return new Hole(Spans.of(hole), Optional.ofNullable(hole.QUOTED()).map(this::text));
    }

    Count count(CountContext count) {
        return count.hole() == null ? number(count.NUMBER()) : hole(count.hole());
    }

    Amount amount(AmountContext amount) {
        return amount.hole() == null ? money(amount.money()) : hole(amount.hole());
    }

    Amount.Money money(MoneyContext money) {
        return new Amount.Money(Spans.of(money), number(money.NUMBER()), name(money.name()));
    }

    Rate rate(RateContext rate) {
        if (rate.hole() != null) {
            return hole(rate.hole());
        }
        Numeral first = number(rate.NUMBER(0));
        Optional<Numeral> second = Optional.ofNullable(rate.NUMBER(1)).map(this::number);
        return rate.PCT() == null && second.isPresent()
                ? new Rate.Fraction(Spans.of(rate), first, second.get())
                : new Rate.Percent(Spans.of(rate), first, second);
    }

    ExchangeSyntax exchange(ExchangeContext exchange) {
        return exchange.hole() == null
                ? new ExchangeSyntax.Given(Spans.of(exchange), money(exchange.money(0)), money(exchange.money(1)))
                : hole(exchange.hole());
    }

    PartySyntax party(PartyContext party) {
        if (party.hole() != null) {
            return hole(party.hole());
        }
        return party.name() == null
                ? new PartySyntax.AnyMember(Spans.of(party))
                : new PartySyntax.Named(Spans.of(party), name(party.name()));
    }

    Route route(RouteContext route) {
        if (route.BETWEEN_MEMBERS() != null) {
            return new Route.BetweenMembers(Spans.of(route));
        }
        return route.BETWEEN_ANYONE() != null
                ? new Route.BetweenAnyone(Spans.of(route))
                : new Route.FromTo(Spans.of(route), party(route.party(0)), party(route.party(1)));
    }

    Approvers approvers(ApproversContext approvers) {
        return new Approvers(Spans.of(approvers), count(approvers.count()), name(approvers.name()));
    }

    Recipient recipient(RecipientContext recipient) {
        if (recipient.hole() != null) {
            return hole(recipient.hole());
        }
        if (recipient.BURNED() != null) {
            return new Recipient.Burned(Spans.of(recipient));
        }
        if (recipient.byHolder() != null) {
            return byHolder(recipient.byHolder());
        }
        Name name = name(recipient.name());
        return recipient.CHOSEN() == null
                ? new Recipient.Named(Spans.of(recipient), name)
                : new Recipient.Chosen(Spans.of(recipient), name);
    }

    private Recipient byHolder(ByHolderContext to) {
        Optional<Recipient> otherwise = Optional.ofNullable(to.recipient()).map(this::recipient);
        return new Recipient.ByHolder(Spans.of(to), name(to.name()), otherwise);
    }

    Measure.Quantity quantity(QuantityContext quantity) {
        return new Measure.Quantity(Spans.of(quantity), number(quantity.NUMBER()), unit(quantity.UNIT()));
    }

    Measure.QuantityPer quotient(QuotientContext quotient) {
        return new Measure.QuantityPer(
                Spans.of(quotient), number(quotient.NUMBER()), unit(quotient.UNIT()), name(quotient.name()));
    }

    private static MeasureUnit unit(TerminalNode unit) {
        return MeasureUnit.of(unit.getText()).orElseThrow();
    }

    DurationSyntax duration(DurationContext duration) {
        DurationSyntax.Unit unit = switch (duration.durationUnit().getStart().getType()) {
            case Sentences.HOUR -> DurationSyntax.Unit.HOUR;
            case Sentences.DAY -> DurationSyntax.Unit.DAY;
            case Sentences.WEEK -> DurationSyntax.Unit.WEEK;
            case Sentences.MONTH -> DurationSyntax.Unit.MONTH;
            case Sentences.QUARTER -> DurationSyntax.Unit.QUARTER;
            case Sentences.HALF_YEAR -> DurationSyntax.Unit.HALF_YEAR;
            default -> DurationSyntax.Unit.YEAR;
        };
        return new DurationSyntax(Spans.of(duration), count(duration.count()), unit);
    }

    Moment moment(MomentContext moment) {
        Optional<LocalTime> time = Optional.ofNullable(moment.TIME()).map(this::time);
        return new Moment(Spans.of(moment), date(moment.DATE()), time);
    }

    LocalDate date(TerminalNode date) {
        try {
            return LocalDate.parse(date.getText(), DATE);
        } catch (DateTimeException noSuchDay) {
            findings.add("OC1206", Spans.of(date.getSymbol()), date.getText());
            return NO_DATE;
        }
    }

    LocalTime time(TerminalNode time) {
        try {
            String text = time.getText();
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException noSuchTime) {
            findings.add("OC1206", Spans.of(time.getSymbol()), time.getText());
            return LocalTime.NOON;
        }
    }
}
