package org.opencoin.engine.telling;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.charter.Window;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.TallyKey;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.time.LedgerTime;

/** What stands against an operation, clause by clause. */
final class AgainstWords {

    private final Speech speech;
    private final SawWords saw;
    private final Optional<Operation> operation;

    /** @param operation what is told to whoever asked for it; empty to tell everything, as in tests of charters */
    AgainstWords(Speech speech, Optional<Operation> operation) {
        this.speech = speech;
        this.saw = new SawWords(speech);
        this.operation = operation;
    }

    /** A sentence without its full stop: {@code m2 holds 4.20 ACO; 10.00 ACO less would bring it below 0.00 ACO}. */
    String of(Clause clause) {
        return switch (clause.code()) {
            case CREDIT ->
                isFee(clause)
                        ? speech.say("against.credit.fee", speech.account(value(clause, "account")))
                        : account(clause, "balance", "floor") + grown(clause);
            case CEILING -> account(clause, "ceiling");
            case APPROVALS ->
                clause.saw().containsKey("needed")
                        ? values(clause, "approvals", "needed", "role")
                        : speech.say("against.approvals.nobody");
            case CHOSEN -> chosen(clause);
            case NO_PART -> values(clause, "legal");
            case PART -> values(clause, "amount", "price", "least");
            case PAYMENTS -> payments(clause);
            case COUNT -> count(clause);
            case GRANTED -> granted(clause);
            case ALLOWANCE ->
                clause.saw().containsKey("granted")
                        ? values(clause, "granted", "amount", "maximum")
                        : speech.say(named(clause) + ".once", amount(clause, "amount"), amount(clause, "maximum"));
            case SUPPLY -> values(clause, "supply", "amount", "maximum");
            case RESERVE -> values(clause, "reserve", "payout");
            case NOTHING -> values(clause, "amount");
            case CHOICE ->
                speech.say(named(clause) + "." + value(clause, "against"), value(clause, "role"), member(clause));
            case KEY ->
                speech.say(named(clause) + "." + value(clause, "against"), speech.member(value(clause, "member")));
            case AMENDMENT -> new AmendmentWords(speech).against(clause);
            case UPGRADE -> new AmendmentWords(speech).upgrade(clause);
            case MEMBER_EXISTS, LEFT -> values(clause, "member");
            case LEAVING -> leaving(clause);
            case NOT_DISPUTABLE, NO_DISPUTE -> undone(clause);
            case NOT_REVERSIBLE -> undone(clause);
            case NO_RULE -> clause.rule().isPresent() ? speech.say("code.no-rule.nearest") : plain(clause);
            case FORBIDDEN, FACT_MISSING, OVERFLOW -> plain(clause);
        };
    }

    private String plain(Clause clause) {
        return speech.kind(clause.code());
    }

    private String granted(Clause clause) {
        String when = when(clause, "granted");
        return clause.saw().containsKey("certificate")
                ? speech.say(named(clause) + ".certificate", when, value(clause, "certificate"))
                : speech.say(named(clause), when);
    }

    private String leaving(Clause clause) {
        if (clause.saw().containsKey("balance")) {
            return speech.say("against.leaving.balance", saw.value(value(clause, "balance")));
        }
        if (clause.saw().containsKey("disputes")) {
            return speech.say("against.leaving.disputes", value(clause, "disputes"));
        }
        if (clause.saw().containsKey("from")) {
            return speech.say("against.leaving.idle", when(clause, "last"));
        }
        String debt = saw.value(value(clause, "debt"));
        return clause.saw().containsKey("maximum")
                ? speech.say("against.leaving.debt.most", debt, saw.value(value(clause, "maximum")))
                : speech.say("against.leaving.debt", debt);
    }

    private static String named(Clause clause) {
        return "against." + clause.code().text();
    }

    private String values(Clause clause, String... names) {
        Object[] said = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            said[i] = saw.value(value(clause, names[i]));
        }
        return speech.say(named(clause), said);
    }

    private String payments(Clause clause) {
        String key = named(clause);
        Object[] said = {amount(clause, "paid"), amount(clause, "amount"), amount(clause, "maximum"), ""};
        Optional<Span> length =
                clause.rule().flatMap(speech::find).map(Rule::asIfBinding).flatMap(AgainstWords::length);
        if (length.isPresent()) {
            key += ".rolling";
            said[3] = new PlainNames(speech).span(length.get());
        }
        return speech.say(key, said);
    }

    private String count(Clause clause) {
        PlainNames names = new PlainNames(speech);
        long made = Long.parseLong(value(clause, "made"));
        long most = Long.parseLong(value(clause, "maximum"));
        Optional<Span> length =
                clause.rule().flatMap(speech::find).map(Rule::asIfBinding).flatMap(AgainstWords::length);
        return length.map(span -> names.counted(named(clause) + ".rolling", made, most, names.span(span)))
                .orElseGet(() -> names.counted(named(clause), made, most));
    }

    private static Optional<Span> length(Rule rule) {
        return window(rule) instanceof Window.Rolling rolling ? Optional.of(rolling.length()) : Optional.empty();
    }

    private static @Nullable Window window(Rule rule) {
        if (rule instanceof Rule.CountLimit limit) {
            return limit.window();
        }
        return rule instanceof Rule.PaymentLimit limit ? limit.window() : null;
    }

    /** What credit has grown with, for whoever may know it. */
    private String grown(Clause clause) {
        if (!tells(value(clause, "account"))) {
            return "";
        }
        StringBuilder said = new StringBuilder();
        TallyWords tallies = new TallyWords(speech);
        clause.saw()
                .forEach((name, seen) -> TallyKey.parse(name)
                        .ifPresent(key ->
                                said.append("; ").append(speech.say("saw.is", tallies.of(key), saw.value(seen)))));
        return said.toString();
    }

    private String amount(Clause clause, String name) {
        return saw.value(value(clause, name));
    }

    private String member(Clause clause) {
        return speech.member(value(clause, "chosen"));
    }

    private String chosen(Clause clause) {
        String role = value(clause, "role");
        String chosen = value(clause, "chosen");
        return chosen.equals("unknown")
                ? speech.say(named(clause) + ".none", role)
                : speech.say(named(clause), role, speech.member(chosen));
    }

    /** With numbers for whoever may know them, else without any. */
    private String account(Clause clause, String... limits) {
        String account = value(clause, "account");
        String name = speech.account(account);
        if (!tells(account)) {
            return speech.say(named(clause) + ".other", name);
        }
        Object[] said = new Object[limits.length + 2];
        said[0] = name;
        said[1] = saw.value(value(clause, "amount"));
        for (int i = 0; i < limits.length; i++) {
            said[i + 2] = saw.value(value(clause, limits[i]));
        }
        return speech.say(named(clause), said);
    }

    /** Whether numbers of an account may be told to the reader: their own, and those of funds and reserves. */
    boolean tells(String account) {
        return operation.isEmpty()
                || PassesWords.asker(operation.get()).orElse("").equals(account)
                || !AccountName.parse(account).orElseThrow().isMember();
    }

    /** Whether somebody else than the payer would lose by a payment: a fee takes more than is paid. */
    boolean isFee(Clause clause) {
        return operation.isPresent()
                && operation.get() instanceof Payment payment
                && !payment.payer().equals(value(clause, "account"));
    }

    private String undone(Clause clause) {
        if (clause.saw().containsKey("until")) {
            return speech.say(named(clause) + ".late", when(clause, "paid"), when(clause, "until"));
        }
        return speech.say(named(clause) + "." + value(clause, "payment"), value(clause, "of"));
    }

    private String when(Clause clause, String name) {
        return speech.time(
                LedgerTime.parse(value(clause, name)).orElseThrow(),
                clause.rule().map(AgainstWords::currency));
    }

    /** The currency of a rule is the first part of its id. */
    static String currency(String rule) {
        return rule.substring(0, rule.indexOf('/'));
    }

    static String value(Clause clause, String name) {
        return clause.saw().getOrDefault(name, "");
    }
}
