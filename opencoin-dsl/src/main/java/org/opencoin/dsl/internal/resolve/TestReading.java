package org.opencoin.dsl.internal.resolve;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Article;
import org.opencoin.dsl.charter.CharterTest;
import org.opencoin.dsl.charter.CharterTest.Step;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.quantity.Unit;
import org.opencoin.dsl.syntax.Amount;
import org.opencoin.dsl.syntax.Measure;
import org.opencoin.dsl.syntax.Moment;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.Numeral;
import org.opencoin.dsl.syntax.TestBlock;

/** One test, line by line. */
final class TestReading {

    /** When a test begins that doesn't say so. */
    private static final LocalDateTime DEFAULT_START = LocalDateTime.of(2026, 1, 1, 12, 0);

    private final Context context;
    private final List<MappedCurrency> currencies;
    private final TestParties parties;
    private final PartyMapping names;
    private final List<CharterTest.Given> givens = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private Optional<LocalDateTime> start = Optional.empty();
    private LocalDateTime now = DEFAULT_START;
    private boolean acted;

    TestReading(Context context, List<MappedCurrency> currencies) {
        this.context = context;
        this.currencies = currencies;
        this.parties = new TestParties(context, reserves(currencies));
        this.names = new PartyMapping(
                context, currencies.isEmpty() ? "" : currencies.get(0).money().code());
    }

    private static Map<String, Denomination> reserves(List<MappedCurrency> currencies) {
        Map<String, Denomination> reserves = new HashMap<>();
        currencies.forEach(mapped -> mapped.currency()
                .reserves()
                .forEach(reserve -> reserves.putIfAbsent(
                        reserve.name(),
                        new Denomination(
                                reserve.currency(),
                                reserve.decimals(),
                                mapped.money().why()))));
        return reserves;
    }

    CharterTest test(TestBlock block) {
        read(block.lines());
        return new CharterTest(block.name().value(), 0, block.span().line(), start, givens, steps);
    }

    /** Goes on with some lines. */
    void read(List<? extends TestBlock.TestLine> lines) {
        if (!context.currencies().isEmpty()) {
            lines.forEach(this::line);
        }
    }

    /** A row of a table: what was read so far, and what must then be true, which the next row doesn't see. */
    CharterTest row(TestBlock block, int number, TestBlock.Row row, List<TestBlock.Then> claims) {
        List<Step> all = new ArrayList<>(steps);
        claims.forEach(then -> all.add(claim(then.span().line(), then.claim())));
        return new CharterTest(block.name().value(), number, row.span().line(), start, givens, all);
    }

    private void line(TestBlock.TestLine line) {
        if (line instanceof TestBlock.On on) {
            first(line);
            start = Optional.of(time(on.moment(), LocalTime.NOON));
            now = start.get();
        } else if (line instanceof TestBlock.Given given) {
            first(line);
            given.parties().forEach(this::given);
        } else if (line instanceof TestBlock.When when) {
            steps.add(event(when.span().line(), when.event()));
        } else if (line instanceof TestBlock.Then then) {
            steps.add(claim(then.span().line(), then.claim()));
        }
    }

    /** How things stand at the start is said before anything happens. */
    private void first(TestBlock.TestLine line) {
        if (!steps.isEmpty()) {
            context.findings().report("OC2062", line.span());
        }
    }

    private static LocalDateTime time(Moment moment, LocalTime unsaid) {
        return moment.date().atTime(moment.time().orElse(unsaid));
    }

    private List<String> agreed(List<Name> members) {
        return members.stream().map(parties::given).toList();
    }

    private void given(TestBlock.GivenParty party) {
        givens.add(party(party, party.roles().isEmpty() ? purse(party.name()) : parties.member(party.name())));
    }

    private CharterTest.Given party(TestBlock.GivenParty party, String name) {
        return new CharterTest.Given(
                name,
                party.roles().stream().map(names::role).toList(),
                party.home().map(this::home).orElse(List.of()),
                party.home().isPresent(),
                party.holdings().stream()
                        .map(amount -> parties.holding(amount, parties.money(name, amount)))
                        .toList());
    }

    /** A fund or a reserve that holds something at the start. */
    private String purse(Name name) {
        return context.scope()
                .resolve(name, symbol -> true, Kind.FUND, Kind.RESERVE)
                .map(Symbol::name)
                .orElse(name.text());
    }

    /** The zones lived in; those only said to be lived outside of are checked and left out. */
    private List<String> home(TestBlock.Home home) {
        List<String> zones =
                home.zones().stream().map(zone -> names.named(zone, Kind.ZONE)).toList();
        return home.inside() ? zones : List.of();
    }

    private Step event(int line, TestBlock.Event event) {
        if (event instanceof TestBlock.Passes passes) {
            Span span = context.rates().span(passes.duration());
            now = later(span);
            return new CharterTest.Passes(line, span);
        }
        if (event instanceof TestBlock.Comes comes) {
            return new CharterTest.Comes(line, forward(comes));
        }
        acted = true;
        return operation(line, event);
    }

    private LocalDateTime later(Span span) {
        if (span instanceof Span.Days days) {
            return now.plusDays(days.count());
        }
        return span instanceof Span.Months months
                ? now.plusMonths(months.count())
                : now.plusHours(((Span.Hours) span).count());
    }

    private LocalDateTime forward(TestBlock.Comes comes) {
        LocalDateTime until = time(comes.moment(), LocalTime.MIDNIGHT);
        if (until.isBefore(now)) {
            context.findings().report("OC2065", comes.span(), told(until), told(now));
        } else {
            now = until;
        }
        return until;
    }

    private static Told told(LocalDateTime time) {
        return Told.of(
                time.toLocalDate() + " at " + time.toLocalTime(), time.toLocalDate() + " à " + time.toLocalTime());
    }

    private Step operation(int line, TestBlock.Event event) {
        if (event instanceof TestBlock.Pays pays) {
            return pays(line, pays);
        }
        if (event instanceof TestBlock.Brings brings) {
            Optional<Symbol> reserve = parties.reserve(brings.reserve());
            String name = reserve.map(Symbol::name).orElse(brings.reserve().text());
            CharterTest.Holding amount = parties.holding(brings.amount(), parties.money(name, brings.amount()));
            return new CharterTest.Brings(line, parties.given(brings.member()), amount, name);
        }
        if (event instanceof TestBlock.Redeems redeems) {
            String reserve = parties.reserve(redeems.reserve())
                    .map(Symbol::name)
                    .orElse(redeems.reserve().text());
            CharterTest.Holding amount = parties.holding(redeems.amount(), parties.currency(redeems.amount()));
            return new CharterTest.Redeems(
                    line,
                    parties.given(redeems.member()),
                    amount,
                    reserve,
                    redeems.chosen().map(parties::given));
        }
        if (event instanceof TestBlock.Chooses chooses) {
            return chooses(line, chooses);
        }
        if (event instanceof TestBlock.Leaves leaves) {
            return new CharterTest.Leaves(line, parties.given(leaves.member()), agreed(leaves.declaredBy()));
        }
        if (event instanceof TestBlock.IsGranted granted) {
            return new GrantReading(context, parties, currencies).granted(line, granted, agreed(granted.approvedBy()));
        }
        if (event instanceof TestBlock.Disputes disputes) {
            return new CharterTest.Disputes(line, parties.given(disputes.by()));
        }
        if (event instanceof TestBlock.Settles settles) {
            return new CharterTest.Settles(line, settles.upheld(), agreed(settles.by()));
        }
        if (event instanceof TestBlock.Joins joins) {
            List<String> agreed = agreed(joins.approvedBy());
            String name = parties.newcomer(joins.who().name());
            return new CharterTest.Joins(line, party(joins.who(), name), agreed);
        }
        TestBlock.Reverses reverses = (TestBlock.Reverses) event;
        return new CharterTest.Reverses(line, parties.given(reverses.by()));
    }

    private Step chooses(int line, TestBlock.Chooses chooses) {
        Map<String, String> choices = new HashMap<>();
        chooses.choices().forEach(chosen -> choices.put(names.role(chosen.role()), parties.given(chosen.member())));
        return new CharterTest.Chooses(line, parties.given(chooses.member()), choices);
    }

    private Step pays(int line, TestBlock.Pays pays) {
        return new CharterTest.Pays(
                line,
                parties.payer(pays.payer()),
                parties.payer(pays.payee()),
                parties.holding(pays.amount(), parties.currency(pays.amount())),
                pays.beside().map(beside -> parties.holding(beside, partLegal(beside))),
                pays.category().map(name -> names.named(name, Kind.CATEGORY)),
                pays.zone().map(name -> names.named(name, Kind.ZONE)),
                each(pays, TestBlock.CarriedQuantity.class)
                        .map(carried -> carried(carried.quantity()))
                        .toList(),
                each(pays, TestBlock.StatedField.class).map(this::stated).toList());
    }

    /** The legal money that is written, of those in which a part may be paid; else the first of them. */
    private Denomination partLegal(Amount beside) {
        List<Denomination> all = currencies.stream()
                .flatMap(mapped -> mapped.currency().rules().stream()
                        .filter(Rule.PartPayment.class::isInstance)
                        .map(Rule.PartPayment.class::cast)
                        .map(part -> new Denomination(
                                part.rate().given(),
                                part.legalDecimals(),
                                mapped.money().why())))
                .toList();
        if (all.isEmpty()) {
            context.findings().report("OC2251", beside.span());
            return new Denomination("", Denomination.UNKNOWN, beside.span());
        }
        return all.stream()
                .filter(legal -> beside instanceof Amount.Money money
                        && legal.code().equals(money.currency().text()))
                .findFirst()
                .orElse(all.get(0));
    }

    private static <C extends TestBlock.Carried> Stream<C> each(TestBlock.Pays pays, Class<C> kind) {
        return pays.carried().stream().filter(kind::isInstance).map(kind::cast);
    }

    private CharterTest.Stated stated(TestBlock.StatedField written) {
        FieldValues.Stated stated = names.stated(written.field(), written.value());
        return new CharterTest.Stated(stated.field(), stated.value());
    }

    static CharterTest.Carried carried(Measure.Quantity quantity) {
        Unit unit = Unit.named(quantity.unit().symbol()).orElseThrow();
        return new CharterTest.Carried(
                unit.inBase(Numbers.ratio(quantity.number().value())),
                unit.dimension().unit());
    }

    private Step claim(int line, TestBlock.Claim claim) {
        if (claim instanceof TestBlock.Has has) {
            String party = parties.holder(has.party());
            return new CharterTest.Has(line, party, parties.holding(has.amount(), parties.money(party, has.amount())));
        }
        if (claim instanceof TestBlock.Owes owes) {
            String party = parties.holder(owes.party());
            CharterTest.Holding owed = parties.holding(owes.amount(), parties.money(party, owes.amount()));
            return new CharterTest.Has(line, party, new CharterTest.Holding(-owed.minor(), owed.currency()));
        }
        if (claim instanceof TestBlock.SupplyIs supply) {
            return new CharterTest.SupplyIs(line, parties.holding(supply.amount(), parties.currency(supply.amount())));
        }
        return outcome(line, claim);
    }

    private Step outcome(int line, TestBlock.Claim claim) {
        if (!acted) {
            context.findings().report("OC2064", claim.span());
        }
        if (claim instanceof TestBlock.PaysOut out) {
            return new CharterTest.PaysOut(line, parties.holding(out.amount(), parties.legal(out.amount())));
        }
        if (claim instanceof TestBlock.IsRefused refused) {
            return new CharterTest.IsRefused(line, refused.article().map(this::article));
        }
        if (claim instanceof TestBlock.IsAdvisedAgainst advised) {
            return new CharterTest.IsAdvisedAgainst(line, advised.article().map(this::article));
        }
        return claim instanceof TestBlock.IsAllowed
                ? new CharterTest.IsAllowed(line)
                : new CharterTest.IsNotAllowed(line);
    }

    private int article(Numeral number) {
        int article = context.rates().whole(number, 1, Integer.MAX_VALUE);
        boolean exists = currencies.stream()
                .flatMap(mapped -> mapped.currency().articles().stream())
                .map(Article::number)
                .anyMatch(known -> known == article);
        if (!exists) {
            context.findings().report("OC2063", number.span(), number.raw());
        }
        return article;
    }
}
