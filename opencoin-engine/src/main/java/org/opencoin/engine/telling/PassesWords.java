package org.opencoin.engine.telling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Window;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.Approve;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.operation.Dispute;
import org.opencoin.engine.operation.Grant;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Propose;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.Settle;
import org.opencoin.engine.time.LedgerTime;
import org.opencoin.engine.time.WallClock;

/** What would make one clause pass, all else equal. */
final class PassesWords {

    private final Speech speech;
    private final OperationEntry entry;
    private final AgainstWords against;
    private final ConditionWords conditions;
    private final PartyWords parties;

    PassesWords(Speech speech, OperationEntry entry, AgainstWords against) {
        this.speech = speech;
        this.entry = entry;
        this.against = against;
        this.conditions = new ConditionWords(speech);
        this.parties = new PartyWords(speech);
    }

    /** A condition, to follow "it would pass if". */
    String of(Reason reason) {
        Clause clause = reason.clause();
        return switch (clause.code()) {
            case NO_RULE -> reason.rule().map(rule -> nearest(rule, clause)).orElseGet(this::anotherCharter);
            case FORBIDDEN -> unless(reason.rule().orElseThrow());
            case FACT_MISSING -> missing(clause, reason.rule().orElseThrow());
            case PART -> values(clause, "least", "price");
            case NO_PART -> wholly((Rule.PartPayment) reason.rule().orElseThrow());
            case CREDIT -> credit(clause);
            case CEILING -> ceiling(clause);
            case PAYMENTS -> payments(clause, (Rule.PaymentLimit) reason.rule().orElseThrow());
            case COUNT -> count(clause, (Rule.CountLimit) reason.rule().orElseThrow());
            case SUPPLY ->
                room(clause, key(clause), "maximum", "supply").orElseGet(() -> speech.say("passes.supply.none"));
            case APPROVALS -> approvals(clause);
            case GRANTED -> granted(clause);
            case ALLOWANCE -> allowance(clause);
            case NOT_REVERSIBLE, NOT_DISPUTABLE, NO_DISPUTE -> undone(clause);
            case CHOSEN -> values(clause, "role");
            case CHOICE ->
                speech.say(
                        key(clause) + "." + AgainstWords.value(clause, "against"), AgainstWords.value(clause, "role"));
            case KEY -> speech.say(key(clause) + "." + AgainstWords.value(clause, "against"));
            case AMENDMENT -> new AmendmentWords(speech).passes(clause);
            case UPGRADE ->
                speech.say(
                        key(clause) + "." + AgainstWords.value(clause, "against"), AgainstWords.value(clause, "name"));
            case RESERVE -> values(clause, "reserve");
            case LEAVING -> leaving(clause);
            case NOTHING -> speech.say(entry.operation() instanceof Grant ? key(clause) + ".measured" : key(clause));
            case OVERFLOW, MEMBER_EXISTS, LEFT -> speech.say(key(clause));
        };
    }

    private String granted(Clause clause) {
        if (clause.saw().containsKey("from")) {
            return from(clause, key(clause) + ".from");
        }
        return speech.say(clause.saw().containsKey("certificate") ? key(clause) + ".certificate" : key(clause));
    }

    private String allowance(Clause clause) {
        return clause.saw().containsKey("from") ? from(clause, key(clause) + ".from") : values(clause, "maximum");
    }

    private String from(Clause clause, String key) {
        long from = LedgerTime.parse(AgainstWords.value(clause, "from")).orElseThrow();
        return speech.say(key, speech.time(from, currency(clause)));
    }

    private String leaving(Clause clause) {
        if (clause.saw().containsKey("balance")) {
            return speech.say("passes.leaving.balance");
        }
        if (clause.saw().containsKey("disputes")) {
            return speech.say("passes.leaving.disputes");
        }
        if (clause.saw().containsKey("from")) {
            return from(clause, "passes.leaving.idle");
        }
        return clause.saw().containsKey("maximum")
                ? speech.say("passes.leaving.debt.most", most(clause))
                : speech.say("passes.leaving.debt");
    }

    private String wholly(Rule.PartPayment rule) {
        String code = rule.rate().gained();
        return rule.when()
                .map(condition -> speech.say("passes.no-part.when", code, conditions.of(condition, true)))
                .orElseGet(() -> speech.say("passes.no-part", code));
    }

    private static String key(Clause clause) {
        return "passes." + clause.code().text();
    }

    private String values(Clause clause, String... names) {
        SawWords saw = new SawWords(speech);
        return speech.say(
                key(clause),
                Stream.of(names)
                        .map(name -> saw.value(AgainstWords.value(clause, name)))
                        .toArray());
    }

    // Rules on who may

    private String nearest(Rule rule, Clause clause) {
        if (rule instanceof Rule.Flow flow) {
            return flow(flow, clause);
        }
        if (rule instanceof Rule.Reversal reversal) {
            return reversal.by() instanceof Rule.ReversedBy.Holder holder
                    ? speech.say("passes.no-rule.reversal.holder", holder.role())
                    : speech.say("passes.no-rule.reversal.payee", speech.account(AgainstWords.value(clause, "payee")));
        }
        if (rule instanceof Rule.Disputes disputes) {
            String side = disputes.byPayer() && disputes.byPayee() ? "both" : disputes.byPayer() ? "payer" : "payee";
            return speech.say("passes.no-rule.dispute." + side);
        }
        return parties.of("member", member(rule), true).orElseThrow();
    }

    /** Whom a rule on members speaks of. */
    private static Party member(Rule rule) {
        if (rule instanceof Rule.Grant grant) {
            return grant.to();
        }
        return rule instanceof Rule.Issuance issuance ? issuance.to() : ((Rule.Redemption) rule).by();
    }

    private String flow(Rule.Flow flow, Clause clause) {
        boolean others = clause.saw().containsKey("payer.roles");
        Stream<String> who = !others
                ? Stream.empty()
                : Stream.of(parties.wanted("payer", flow.from(), clause), parties.wanted("payee", flow.to(), clause))
                        .flatMap(Optional::stream);
        Stream<String> when = flow.when().map(condition -> conditions.of(condition, true)).stream();
        return Stream.concat(who, when).collect(Collectors.joining(speech.say("join.and")));
    }

    /** When a rule that forbids doesn't speak. */
    private String unless(Rule rule) {
        Rule.Flow flow = (Rule.Flow) rule;
        if (flow.when().isPresent()) {
            return conditions.of(flow.when().get(), false);
        }
        List<String> others = Stream.of(parties.of("payer", flow.from(), false), parties.of("payee", flow.to(), false))
                .flatMap(Optional::stream)
                .toList();
        return others.isEmpty() ? speech.say("passes.forbidden.always") : String.join(speech.say("join.or"), others);
    }

    private String anotherCharter() {
        Operation operation = entry.operation();
        if (operation instanceof Issue issue) {
            return speech.say("passes.no-rule.issue", issue.reserve());
        }
        if (operation instanceof Redeem redeem) {
            return speech.say("passes.no-rule.redeem", redeem.reserve());
        }
        boolean declared =
                operation instanceof Leave leave && !leave.approvals().isEmpty();
        return speech.say("passes.no-rule." + operation.kind() + (declared ? ".declared" : ""));
    }

    // Facts

    /** A fee asks only to know; a rule that forbids must then not speak. */
    private String missing(Clause clause, Rule rule) {
        return rule instanceof Rule.PaymentFee
                ? facts(clause)
                : speech.say("passes.fact-missing", facts(clause), unless(rule));
    }

    private String facts(Clause clause) {
        return clause.saw().entrySet().stream()
                .filter(seen -> seen.getValue().equals("unknown"))
                .map(seen -> fact(seen.getKey()))
                .collect(Collectors.joining(speech.say("join.and")));
    }

    private String fact(String name) {
        int dot = name.lastIndexOf('.');
        String end = name.substring(dot + 1);
        if (name.startsWith("payer.home.") || name.startsWith("payee.home.")) {
            String zone = name.substring("payer.home.".length());
            return speech.say("fact.home", speech.account(side(name)), zone);
        }
        if (name.startsWith("place.")) {
            return speech.say("fact.place", name.substring("place.".length()));
        }
        if (name.startsWith("field.")) {
            return speech.say("fact.field", name.substring("field.".length()));
        }
        return name.equals("category")
                ? speech.say("fact.category")
                : speech.say("fact." + name.substring(0, dot), end);
    }

    private String side(String name) {
        Payment payment = (Payment) entry.operation();
        return name.startsWith("payer.") ? payment.payer() : payment.payee();
    }

    // Amounts and times

    private String credit(Clause clause) {
        String account = AgainstWords.value(clause, "account");
        if (against.isFee(clause)) {
            return speech.say("passes.credit.fee", speech.account(account));
        }
        if (entry.operation() instanceof Reversal || entry.operation() instanceof Settle || !against.tells(account)) {
            return speech.say("passes.credit.other", speech.account(account));
        }
        return room(clause, hasFees(clause) ? "passes.credit.fees" : key(clause), "balance", "floor")
                .orElseGet(() -> speech.say("passes.credit.none", speech.account(account)));
    }

    /** Whether fees come on top of what is paid. */
    private boolean hasFees(Clause clause) {
        return entry.operation() instanceof Payment payment && payment.amount() != minor(clause, "amount");
    }

    /** The amount for which there is room between two values; empty when there is none. */
    private Optional<String> room(Clause clause, String sentence, String above, String below) {
        long room = Amounts.minus(minor(clause, above), minor(clause, below));
        String currency = currency(clause, above);
        return room > 0 ? Optional.of(speech.say(sentence, speech.figures().amount(room, currency))) : Optional.empty();
    }

    private static String account(Clause clause) {
        return clause.saw().getOrDefault("account", "");
    }

    private String ceiling(Clause clause) {
        String account = account(clause);
        return speech.say(against.tells(account) ? "passes.ceiling" : "passes.ceiling.other", speech.account(account));
    }

    private String payments(Clause clause, Rule.PaymentLimit rule) {
        Optional<String> currency = rule.head().id().isEmpty() ? Optional.empty() : currency(clause);
        if (rule.window() instanceof Window.Rolling rolling) {
            return rolling(clause, new PlainNames(speech).span(rolling.length()));
        }
        Period period = ((Window.Calendar) rule.window()).period();
        long next = WallClock.of(speech.calendar(currency)).nextStart(period, entry.atMillis());
        String then = speech.time(next, currency);
        long room = Amounts.minus(minor(clause, "maximum"), minor(clause, "paid"));
        boolean fits = minor(clause, "amount") <= minor(clause, "maximum");
        if (room <= 0) {
            return speech.say(fits ? "passes.payments.later" : "passes.payments.smaller-later", most(clause), then);
        }
        String amount = speech.figures().amount(room, currency(clause, "maximum"));
        return speech.say(fits ? "passes.payments" : "passes.payments.smaller", amount, then);
    }

    /** When the window has room depends on what was paid when, which no clause says; a suggestion may. */
    private String rolling(Clause clause, String length) {
        long room = Amounts.minus(minor(clause, "maximum"), minor(clause, "paid"));
        boolean fits = minor(clause, "amount") <= minor(clause, "maximum");
        if (room <= 0) {
            String key = fits ? "passes.payments.rolling.later" : "passes.payments.rolling.smaller-later";
            return speech.say(key, most(clause), length);
        }
        String amount = speech.figures().amount(room, currency(clause, "maximum"));
        return fits
                ? speech.say("passes.payments.rolling", amount, length)
                : speech.say("passes.payments.smaller", amount, "");
    }

    private String count(Clause clause, Rule.CountLimit rule) {
        if (rule.window() instanceof Window.Rolling rolling) {
            return speech.say("passes.count.rolling", new PlainNames(speech).span(rolling.length()));
        }
        Optional<String> currency = rule.head().id().isEmpty() ? Optional.empty() : currency(clause);
        Period period = ((Window.Calendar) rule.window()).period();
        long next = WallClock.of(speech.calendar(currency)).nextStart(period, entry.atMillis());
        return speech.say(key(clause), speech.time(next, currency));
    }

    private String most(Clause clause) {
        return speech.figures().amount(minor(clause, "maximum"), currency(clause, "maximum"));
    }

    private static Optional<String> currency(Clause clause) {
        return clause.rule().map(AgainstWords::currency);
    }

    private String approvals(Clause clause) {
        return clause.saw().containsKey("needed")
                ? new PlainNames(speech)
                        .counted(
                                key(clause),
                                Long.parseLong(AgainstWords.value(clause, "needed")),
                                AgainstWords.value(clause, "role"))
                : speech.say("passes.approvals.nobody", speech.account(account(clause)));
    }

    private String undone(Clause clause) {
        if (clause.saw().containsKey("until")) {
            long until = LedgerTime.parse(AgainstWords.value(clause, "until")).orElseThrow();
            return speech.say(key(clause) + ".late", speech.time(until, currency(clause)));
        }
        return speech.say(key(clause) + "." + AgainstWords.value(clause, "payment"), AgainstWords.value(clause, "of"));
    }

    private long minor(Clause clause, String name) {
        return speech.figures().minor(AgainstWords.value(clause, name));
    }

    private static String currency(Clause clause, String name) {
        String amount = AgainstWords.value(clause, name);
        return amount.substring(amount.indexOf(' ') + 1);
    }

    /** The member who asked for an operation; empty when a fund, or nobody, did. */
    static Optional<String> asker(Operation operation) {
        if (operation instanceof Payment payment) {
            return AccountName.parse(payment.payer())
                    .filter(AccountName::isMember)
                    .map(AccountName::name);
        }
        if (operation instanceof Issue issue) {
            return Optional.of(issue.member());
        }
        if (operation instanceof Redeem redeem) {
            return Optional.of(redeem.member());
        }
        if (operation instanceof Choose choose) {
            return Optional.of(choose.member());
        }
        if (operation instanceof Leave leave) {
            return Optional.of(leave.member());
        }
        if (operation instanceof Grant grant) {
            return Optional.of(grant.member());
        }
        if (operation instanceof Dispute dispute) {
            return Optional.of(dispute.by());
        }
        if (operation instanceof Propose propose) {
            return Optional.of(propose.by());
        }
        if (operation instanceof Approve approve) {
            return Optional.of(approve.by());
        }
        if (operation instanceof Amend amend) {
            return Optional.of(amend.by());
        }
        return operation instanceof Reversal reversal ? Optional.of(reversal.by()) : Optional.empty();
    }
}
