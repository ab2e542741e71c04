package org.opencoin.engine.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.CreditPart;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.DividendGrowth;
import org.opencoin.dsl.charter.Exchange;
import org.opencoin.dsl.charter.Fee;
import org.opencoin.dsl.charter.FeeMeasure;
import org.opencoin.dsl.charter.LeastPart;
import org.opencoin.dsl.charter.LeaversDebt;
import org.opencoin.dsl.charter.LevyMeasure;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.dsl.charter.Window;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.ledger.TallyKey;

/** What a rule comes to, in a sentence or two that somebody understands who never saw a charter. */
final class RuleWords implements Rule.Cases<String> {

    private final Speech speech;
    private final Currency currency;
    private final PlainNames names;
    private final String limit;

    RuleWords(Speech speech, Currency currency) {
        this(speech, currency, "plain");
    }

    /** @param limit how keys of limits begin: for those that bind, or for those that only advise */
    private RuleWords(Speech speech, Currency currency, String limit) {
        this.speech = speech;
        this.limit = limit;
        this.currency = currency;
        this.names = new PlainNames(speech);
    }

    /** The sentences. */
    String of(Rule rule) {
        return PlainNames.sentence(rule.match(this));
    }

    @Override
    public String issuance(Rule.Issuance rule) {
        Exchange rate = rule.rate();
        String who = names.party(rule.to());
        String first = speech.say("plain.issue", who, rate.given(), rule.reserve(), rate.gained(), rate(rate));
        return withFees(first, rule.fees());
    }

    @Override
    public String redemption(Rule.Redemption rule) {
        Exchange rate = rule.rate();
        String key = rule.fees().isEmpty() ? "plain.redeem" : "plain.redeem.fees";
        String who = names.party(rule.by());
        return withFees(speech.say(key, who, rate.gained(), rule.reserve(), rate.given(), rate(rate)), rule.fees());
    }

    private String rate(Exchange rate) {
        Figures figures = speech.figures();
        Ratio gained = rate.minorPerMinor()
                .times(Ratio.of(figures.minorPerUnit(rate.given()), figures.minorPerUnit(rate.gained())));
        String yields = figures.exact(gained) + " " + rate.gained();
        return speech.say("plain.rate", yields, "1 " + rate.given());
    }

    private String withFees(String first, List<Fee> fees) {
        List<String> said = new ArrayList<>(List.of(first));
        fees.forEach(fee -> said.add(fee(fee)));
        return String.join(" ", said);
    }

    private String fee(Fee fee) {
        String key = fee.shares().isEmpty() ? "plain.fee" : "plain.fee.shared";
        String shares = names.listed(fee.shares().stream().map(this::share).toList(), "plain.list.and");
        List<Object> values = new ArrayList<>(List.of(names.percent(fee.rate()), fee.currency()));
        if (!fee.shares().isEmpty()) {
            values.add(shares);
        }
        boolean burned = fee.remaining() instanceof Destination.Burned;
        if (!burned) {
            values.add(names.receiver(fee.remaining()));
        }
        return speech.say(key + (burned ? ".burned" : ""), values.toArray());
    }

    private String share(Fee.Share share) {
        String part = names.percent(share.part());
        return share.to() instanceof Destination.Burned
                ? speech.say("plain.fee.share.burned", part)
                : speech.say("plain.fee.share", part, names.receiver(share.to()));
    }

    @Override
    public String supplyCap(Rule.SupplyCap rule) {
        return speech.say("plain.supply", amount(rule.maximum()));
    }

    @Override
    public String demurrage(Rule.Demurrage rule) {
        return new MeltWords(speech, currency.code()).of(rule);
    }

    @Override
    public String dividend(Rule.Dividend rule) {
        String when = speech.say("plain.melt.each." + PlainNames.key(rule.each()));
        String first = speech.say("plain.dividend", when, names.party(rule.to()), amount(rule.amount()));
        List<String> said = new ArrayList<>(List.of(first));
        if (has(Rule.BalanceLimit.class)) {
            said.add(speech.say("plain.dividend.ceiling", currency.remainderFund()));
        }
        if (has(Rule.SupplyCap.class)) {
            said.add(speech.say("plain.dividend.cap"));
        }
        rule.growth().ifPresent(growth -> said.add(growth(growth)));
        return String.join(" ", said);
    }

    @Override
    public String standingGrant(Rule.StandingGrant rule) {
        String when = speech.say("plain.melt.each." + PlainNames.key(rule.each()));
        String to = names.party(rule.to());
        List<String> said =
                new ArrayList<>(List.of(speech.say("plain.standing", when, to, amount(rule.amount()), rule.fund())));
        if (has(Rule.BalanceLimit.class)) {
            said.add(speech.say("plain.standing.ceiling", rule.fund()));
        }
        said.add(speech.say("plain.standing." + PlainNames.key(rule.whenShort()), rule.fund(), amount(1)));
        return String.join(" ", said);
    }

    private String growth(DividendGrowth growth) {
        String rate = names.percent(growth.rate());
        String smallest = amount(1);
        return growth.every() instanceof Schedule.EveryHours hours
                ? names.counted("plain.dividend.grows.hours", hours.hours(), hours.from(), rate, smallest)
                : names.counted(
                        "plain.dividend.grows.days",
                        ((Schedule.EveryDays) growth.every()).days(),
                        ((Schedule.EveryDays) growth.every()).from(),
                        rate,
                        smallest);
    }

    @Override
    public String grant(Rule.Grant rule) {
        return new GrantWords(speech, names, this::amount).of(rule);
    }

    @Override
    public String levy(Rule.Levy rule) {
        String when = speech.say("plain.melt.each." + PlainNames.key(rule.each()));
        String who = names.party(rule.by());
        String first = rule.measure() instanceof LevyMeasure.Beyond beyond
                ? beyond(beyond, when, who)
                : speech.say("plain.levy", when, who, amount(((LevyMeasure.Flat) rule.measure()).amount()));
        String to = new MeltWords(speech, currency.code()).levied(rule.destination());
        return first + to + " " + speech.say(currency.letsOwe() ? "plain.levy.credit" : "plain.levy.bare");
    }

    private String beyond(LevyMeasure.Beyond beyond, String when, String who) {
        String rate = names.percent(beyond.rate());
        return beyond.parts().isEmpty()
                ? speech.say("plain.levy.beyond", when, who, rate, amount(beyond.limit()))
                : speech.say("plain.levy.grown", when, who, rate, sum(beyond.limit(), beyond.parts()));
    }

    private boolean has(Class<? extends Rule> kind) {
        return currency.rules().stream().anyMatch(kind::isInstance);
    }

    @Override
    public String flow(Rule.Flow rule) {
        String first = route(rule, rule.forbids() ? "plain.forbid" : "plain.allow");
        if (!rule.forbids()) {
            return first;
        }
        boolean passed = rule.whenKnown() && rule.when().isPresent();
        return first + (passed ? " " + speech.say("plain.forbid.known") : unknown(rule, "plain.forbid.unknown"));
    }

    /** What becomes of a payment of which the condition isn't known, where there may be one. */
    private String unknown(Rule.Flow rule, String key) {
        boolean asked =
                !rule.whenKnown() && rule.when().filter(Condition::mayBeUnknown).isPresent();
        return asked ? " " + speech.say(key) : "";
    }

    private String route(Rule.Flow rule, String said) {
        List<Object> values = new ArrayList<>();
        StringBuilder key = new StringBuilder(said);
        if (!rule.forbids() && rule.from() instanceof Party.AnyMember && rule.to() instanceof Party.AnyMember) {
            key.append(".members");
        } else if (!rule.forbids() || !(rule.from() instanceof Party.Anyone && rule.to() instanceof Party.Anyone)) {
            key.append(rule.forbids() ? ".route" : "");
            values.add(names.party(rule.from()));
            values.add(names.party(rule.to()));
        }
        rule.when().ifPresent(condition -> {
            key.append(".when");
            values.add(new ConditionWords(speech).of(condition, true));
        });
        return speech.say(key.toString(), values.toArray());
    }

    @Override
    public String paymentFee(Rule.PaymentFee rule) {
        String key = rule.bearer() == Condition.Side.PAYER ? "plain.charge.payer" : "plain.charge.payee";
        if (rule.measure() instanceof FeeMeasure.ByTable table) {
            return table(rule, key, table);
        }
        List<Object> values =
                new ArrayList<>(List.of(names.party(rule.from()), names.party(rule.to()), measure(rule.measure())));
        rule.when().ifPresent(condition -> values.add(new ConditionWords(speech).of(condition, true)));
        List<String> said = new ArrayList<>();
        said.add(speech.say(rule.when().isPresent() ? key + ".when" : key, values.toArray()));
        said.add(receivers(rule));
        if (rule.when().isPresent()) {
            said.add(speech.say(rule.whenKnown() ? "plain.charge.known" : "plain.forbid.unknown"));
        }
        return String.join(" ", said);
    }

    private String table(Rule.PaymentFee rule, String key, FeeMeasure.ByTable table) {
        List<String> said = new ArrayList<>();
        said.add(speech.say(key + ".table", names.party(rule.from()), names.party(rule.to())));
        for (FeeMeasure.Row row : table.rows()) {
            for (int column = 0; column < row.cells().size(); column++) {
                said.add(cell(row, table.columns().get(column), row.cells().get(column)));
            }
        }
        said.add(receivers(rule));
        said.add(speech.say("plain.forbid.unknown"));
        return String.join(" ", said);
    }

    private String cell(FeeMeasure.Row row, Optional<Condition> column, Optional<FeeMeasure> cell) {
        ConditionWords conditions = new ConditionWords(speech);
        String when = Stream.of(row.key(), column)
                .flatMap(Optional::stream)
                .map(key -> conditions.of(key, true))
                .collect(Collectors.joining(speech.say("join.and")));
        String taken = cell.map(this::measure).orElseGet(() -> speech.say("plain.charge.nothing"));
        boolean rest = row.key().isEmpty() || column.isEmpty() && row.cells().size() > 1;
        return when.isEmpty()
                ? speech.say("plain.charge.cell.rest", taken)
                : speech.say(rest ? "plain.charge.cell.else" : "plain.charge.cell", when, taken);
    }

    private String measure(FeeMeasure measure) {
        if (measure instanceof FeeMeasure.Flat flat) {
            return amount(flat.amount());
        }
        FeeMeasure.Part part = (FeeMeasure.Part) measure;
        String said = names.percent(part.rate());
        if (part.minimum() > 0) {
            said = speech.say("plain.charge.least", said, amount(part.minimum()));
        }
        return part.maximum().isPresent()
                ? speech.say("plain.charge.most", said, amount(part.maximum().getAsLong()))
                : said;
    }

    private String receivers(Rule.PaymentFee rule) {
        List<String> said =
                new ArrayList<>(rule.shares().stream().map(this::share).toList());
        boolean burned = rule.remaining() instanceof Destination.Burned;
        String rest = rule.shares().isEmpty() ? "plain.charge.to" : "plain.charge.rest";
        said.add(burned ? speech.say(rest + ".burned") : speech.say(rest, names.receiver(rule.remaining())));
        return PlainNames.sentence(names.listed(said, "plain.list.and")) + ".";
    }

    @Override
    public String partPayment(Rule.PartPayment rule) {
        List<Object> values = new ArrayList<>(List.of(rule.rate().given(), rate(rule.rate())));
        rule.when().ifPresent(condition -> values.add(new ConditionWords(speech).of(condition, true)));
        String first = speech.say(rule.when().isPresent() ? "plain.parts.when" : "plain.parts", values.toArray());
        if (rule.least() instanceof LeastPart.OfPrice of) {
            return first + " " + speech.say("plain.parts.share", names.percent(of.part()), currency.code());
        }
        return rule.least() instanceof LeastPart.Whole whole
                ? first + " " + speech.say("plain.parts.amount", amount(whole.minor()))
                : first;
    }

    @Override
    public String balanceLimit(Rule.BalanceLimit rule) {
        return speech.say(limit + ".balance", names.party(rule.who()), amount(rule.maximum()));
    }

    @Override
    public String paymentLimit(Rule.PaymentLimit rule) {
        String who = names.party(rule.who());
        String most = amount(rule.maximum());
        return rule.window() instanceof Window.Calendar calendar
                ? speech.say(limit + ".payments", who, most, names.period(calendar.period()))
                : speech.say(
                        limit + ".payments.rolling", who, most, names.span(((Window.Rolling) rule.window()).length()));
    }

    @Override
    public String countLimit(Rule.CountLimit rule) {
        String who = names.party(rule.who());
        return rule.window() instanceof Window.Calendar calendar
                ? names.counted(limit + ".count", rule.maximum(), who, names.period(calendar.period()))
                : names.counted(
                        limit + ".count.rolling",
                        rule.maximum(),
                        who,
                        names.span(((Window.Rolling) rule.window()).length()));
    }

    @Override
    public String advice(Rule.Advice rule) {
        return rule.rule() instanceof Rule.Flow flow
                ? route(flow, "plain.advise") + unknown(flow, "plain.advise.unknown")
                : speech.say("plain.advice", rule.rule().match(new RuleWords(speech, currency, "plain.advised")));
    }

    @Override
    public String creditLine(Rule.CreditLine rule) {
        if (rule.parts().isEmpty()) {
            return speech.say(limit + ".credit", names.party(rule.who()), amount(-rule.least()));
        }
        String sum = sum(rule.amount(), rule.parts());
        String who = names.party(rule.who());
        return rule.maximum().isPresent()
                ? speech.say(
                        limit + ".credit.grows.most",
                        who,
                        sum,
                        amount(rule.maximum().getAsLong()))
                : speech.say(limit + ".credit.grows", who, sum);
    }

    private String sum(long fixed, List<CreditPart> growth) {
        List<String> parts = new ArrayList<>();
        if (fixed > 0) {
            parts.add(amount(fixed));
        }
        growth.forEach(part -> parts.add(part(part)));
        return String.join(speech.say("plain.credit.plus"), parts);
    }

    private String part(CreditPart part) {
        String tally = new TallyWords(speech).of(TallyKey.ofAccount(part.tally()));
        return part.tally().what().isAmount()
                ? speech.say("plain.credit.part", names.percent(part.each()), tally)
                : speech.say(
                        "plain.credit.times", amount(part.each().numerator().longValueExact()), tally);
    }

    @Override
    public String admission(Rule.Admission rule) {
        int count = rule.by().count();
        return rule.of() instanceof Party.Holder holder
                ? names.counted(
                        "plain.admission.role", count, holder.role(), rule.by().role())
                : names.counted("plain.admission", count, rule.by().role());
    }

    @Override
    public String disputes(Rule.Disputes rule) {
        String who = rule.byPayer() && rule.byPayee() ? "both" : rule.byPayer() ? "payer" : "payee";
        return names.counted(
                "plain.dispute." + who, rule.settled().count(), rule.settled().role(), names.span(rule.within()));
    }

    @Override
    public String declaredDeparture(Rule.DeclaredDeparture rule) {
        String idle = rule.idle()
                .map(span -> " " + speech.say("plain.leave.idle", names.span(span)))
                .orElse("");
        return names.counted(
                        "plain.leave.declared", rule.by().count(), rule.by().role())
                + idle;
    }

    @Override
    public String departure(Rule.Departure rule) {
        List<String> said = new ArrayList<>();
        said.add(rule.balance()
                .map(to -> to instanceof Destination.Burned
                        ? speech.say("plain.leave.burned")
                        : speech.say("plain.leave.to", names.receiver(to)))
                .orElseGet(() -> speech.say("plain.leave.spent")));
        if (currency.letsOwe()) {
            said.add(debt(rule.debt()));
        }
        said.add(speech.say("plain.leave.good"));
        return String.join(" ", said);
    }

    private String debt(LeaversDebt debt) {
        if (!(debt instanceof LeaversDebt.Borne borne)) {
            return speech.say("plain.leave.cleared");
        }
        return borne.maximum().isPresent()
                ? speech.say(
                        "plain.leave.borne.most",
                        borne.fund(),
                        amount(borne.maximum().getAsLong()))
                : speech.say("plain.leave.borne", borne.fund());
    }

    @Override
    public String reversal(Rule.Reversal rule) {
        String within = names.span(rule.within());
        return rule.by() instanceof Rule.ReversedBy.Holder holder
                ? speech.say("plain.reverse.holder", within, names.party(new Party.Holder(holder.role())))
                : speech.say("plain.reverse.payee", within);
    }

    private String amount(long minor) {
        return speech.figures().brief(minor, currency.code());
    }
}
