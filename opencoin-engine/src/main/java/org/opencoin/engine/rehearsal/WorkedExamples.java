package org.opencoin.engine.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.DemurrageBase;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Role;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.dsl.charter.Span;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.policy.MeltLine;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.telling.Attempt;
import org.opencoin.engine.telling.Attempt.Someone;
import org.opencoin.engine.telling.Worked;

/**
 * Examples in numbers for the rules of one currency. Each is a run of the engine; where no run shows what the rule does,
 * there is no example.
 */
final class WorkedExamples implements Rule.Cases<List<Worked>> {

    private static final int UNITS = 100;
    /** Members beside the one whose money is kept: the first share that doesn't divide evenly shows. */
    private static final int OTHERS = 2;

    private static final Span YEAR = new Span.Months(12);

    private final Charter charter;
    private final Currency currency;
    private final Policy policy;
    private final Attempts attempts;

    WorkedExamples(Policy policy, Currency currency) {
        this.charter = policy.charter();
        this.currency = currency;
        this.policy = policy;
        this.attempts = new Attempts(charter, currency, Sought.by(currency));
    }

    /** Those of one rule. */
    List<Worked> of(Rule rule) {
        return rule.match(this);
    }

    @Override
    public List<Worked> issuance(Rule.Issuance rule) {
        return new WorkedConversion(policy, currency).issued(rule).stream().toList();
    }

    @Override
    public List<Worked> redemption(Rule.Redemption rule) {
        return new WorkedConversion(policy, currency).redeemed(rule).stream().toList();
    }

    @Override
    public List<Worked> supplyCap(Rule.SupplyCap rule) {
        return List.of();
    }

    /** What a fee takes stands in its sentence; a payment under it is shown where it is forbidden or limited. */
    @Override
    public List<Worked> paymentFee(Rule.PaymentFee rule) {
        return List.of();
    }

    /** Who must agree stands in its sentence. */
    @Override
    public List<Worked> admission(Rule.Admission rule) {
        return List.of();
    }

    /** Who may and who settles it stands in its sentence. */
    @Override
    public List<Worked> disputes(Rule.Disputes rule) {
        return List.of();
    }

    /** Who must agree stands in its sentence. */
    @Override
    public List<Worked> declaredDeparture(Rule.DeclaredDeparture rule) {
        return List.of();
    }

    /** What becomes of a balance and of a debt stands in its sentence. */
    @Override
    public List<Worked> departure(Rule.Departure rule) {
        return List.of();
    }

    /** What everybody pays stands in its sentence. */
    @Override
    public List<Worked> levy(Rule.Levy rule) {
        return List.of();
    }

    /** How much and how often stands in its sentence; how much the fund will hold nobody knows. */
    @Override
    public List<Worked> standingGrant(Rule.StandingGrant rule) {
        return List.of();
    }

    /** How much and how often stands in its sentence. */
    @Override
    public List<Worked> grant(Rule.Grant rule) {
        return List.of();
    }

    /** All dividends of a currency reach the same account, so the first one tells for all. */
    @Override
    public List<Worked> dividend(Rule.Dividend rule) {
        if (!isFirst(rule, Rule.Dividend.class)) {
            return List.of();
        }
        return role(role -> includes(rule.to(), role)).stream()
                .map(role -> (Worked) received(role))
                .toList();
    }

    private Worked.Received received(String role) {
        LocalDate day = Stage.usualDay();
        Stage stage = Stage.of(policy, day);
        AccountName member = stage.join(role, new TreeMap<>());
        stage.pass(YEAR);
        return new Worked.Received(role, stage.balance(member, currency.code()), currency.code(), day);
    }

    private <R extends Rule> boolean isFirst(R rule, Class<R> kind) {
        return currency.rules().stream().filter(kind::isInstance).findFirst().equals(Optional.of(rule));
    }

    /** All lines of a currency melt the same account, so the first one tells for all. */
    @Override
    public List<Worked> demurrage(Rule.Demurrage rule) {
        if (!isFirst(rule, Rule.Demurrage.class)) {
            return List.of();
        }
        Stream<Worked> melting = role(role -> !rule.exempt().contains(role)).stream()
                .map(role -> shared() ? among(rule, role) : kept(rule, role));
        Stream<Worked> exempt = role(rule.exempt()::contains).stream().map(role -> kept(rule, role));
        return Stream.concat(melting, exempt).toList();
    }

    private Optional<String> role(Predicate<String> wanted) {
        return charter.roles().stream().map(Role::name).filter(wanted).findFirst();
    }

    private Worked kept(Rule.Demurrage rule, String role) {
        long before = UNITS * attempts.unit() + threshold(rule.base());
        Optional<String> exempt = Optional.of(role).filter(rule.exempt()::contains);
        return kept(policy, currency.code(), role, day(rule), before, exempt);
    }

    /** From when a year is looked at. */
    static LocalDate day(Rule.Demurrage rule) {
        LocalDate from = Stage.usualDay();
        if (rule.schedule() instanceof Schedule.EveryDays every) {
            from = every.from();
        } else if (rule.schedule() instanceof Schedule.EveryHours every) {
            from = every.from();
        }
        return from.isAfter(Stage.usualDay()) ? from : Stage.usualDay();
    }

    /** What a year makes of an amount in the hands of a member. */
    static Worked.Kept kept(
            Policy policy, String currency, String role, LocalDate day, long before, Optional<String> said) {
        Stage stage = Stage.of(WithoutIncome.of(policy), day);
        AccountName holder = stage.join(role, new TreeMap<>());
        stage.open(holder, currency, before);
        stage.pass(YEAR);
        return new Worked.Kept(before, stage.balance(holder, currency), currency, day, said);
    }

    private boolean shared() {
        return policy.currency(policy.currencies().number(currency.code())).melts().stream()
                .anyMatch(line -> line.sharing() instanceof MeltLine.Sharing.Equally);
    }

    private Worked among(Rule.Demurrage rule, String role) {
        LocalDate day = day(rule);
        long before = UNITS * attempts.unit() + threshold(rule.base());
        Stage stage = Stage.of(WithoutIncome.of(policy), day);
        AccountName holder = stage.join(role, new TreeMap<>());
        AccountName other = stage.join(role, new TreeMap<>());
        for (int i = 1; i < OTHERS; i++) {
            stage.join(role, new TreeMap<>());
        }
        stage.open(holder, currency.code(), before);
        stage.pass(YEAR);
        long after = stage.balance(holder, currency.code());
        return new Worked.KeptAmong(before, after, OTHERS, stage.balance(other, currency.code()), currency.code(), day);
    }

    /** The amount from which a base counts, 0 when it counts from the first. */
    static long threshold(DemurrageBase base) {
        if (base instanceof DemurrageBase.Beyond beyond) {
            return beyond.threshold();
        }
        return base instanceof DemurrageBase.WholeWhenBeyond when ? when.threshold() : 0;
    }

    @Override
    public List<Worked> flow(Rule.Flow rule) {
        if (rule.forbids()) {
            return forbidden(rule).stream()
                    .<Worked>map(attempt -> new Worked.Judged(attempt, false))
                    .toList();
        }
        boolean plain = rule.when().isEmpty() && rule.from() instanceof Party.AnyMember;
        return plain
                ? List.of()
                : attempts.all()
                        .filter(attempt -> is(rule.from(), attempt.payer()) && is(rule.to(), attempt.payee()))
                        .filter(attempt -> passes(attempt))
                        .<Worked>map(attempt -> new Worked.Judged(attempt, true))
                        .limit(1)
                        .toList();
    }

    /** One that this rule alone refuses; else one that it refuses with others. */
    private Optional<Attempt> forbidden(Rule.Flow rule) {
        return attempts.all()
                .filter(attempt -> refusesAlone(rule, attempt)
                        && clauses(attempt).stream().allMatch(clause -> forbids(rule, clause)))
                .findFirst()
                .or(() -> attempts.all()
                        .filter(attempt -> clauses(attempt).stream().anyMatch(clause -> forbids(rule, clause)))
                        .findFirst());
    }

    private static boolean forbids(Rule rule, Clause clause) {
        return clause.code() == ClauseCode.FORBIDDEN
                && clause.rule().equals(Optional.of(rule.head().id()));
    }

    @Override
    public List<Worked> balanceLimit(Rule.BalanceLimit rule) {
        long unit = attempts.unit();
        if (rule.maximum() < unit) {
            return List.of();
        }
        return limit(
                rule,
                attempt -> is(rule.who(), attempt.payee()),
                attempt -> attempt.between(attempt.payer(), attempt.payee().holding(rule.maximum() - unit))
                        .of(unit));
    }

    @Override
    public List<Worked> paymentLimit(Rule.PaymentLimit rule) {
        return limit(rule, attempt -> is(rule.who(), attempt.payer()), attempt -> attempt.of(rule.maximum()));
    }

    /** Its number is worked number enough. */
    @Override
    public List<Worked> countLimit(Rule.CountLimit rule) {
        return List.of();
    }

    @Override
    public List<Worked> advice(Rule.Advice rule) {
        return List.of();
    }

    @Override
    public List<Worked> creditLine(Rule.CreditLine rule) {
        return limit(
                rule,
                attempt -> is(rule.who(), attempt.payer()),
                attempt -> attempt.between(attempt.payer().holding(0), attempt.payee())
                        .of(rule.least()));
    }

    /** Just as much in the currency as is asked, and a unit less of it; where nothing is asked, only what passes. */
    @Override
    public List<Worked> partPayment(Rule.PartPayment rule) {
        PartAttempts parts = new PartAttempts(rule, currency, attempts.unit());
        return attempts.usualOnes()
                .flatMap(parts::like)
                .filter(pair -> passes(pair.met()))
                .filter(pair -> pair.missed().amount() <= 0 || refusesAlone(rule, pair.missed()))
                .findFirst()
                .map(WorkedExamples::told)
                .orElse(List.of());
    }

    private static List<Worked> told(PartAttempts.Pair pair) {
        Worked met = new Worked.Judged(pair.met(), true);
        return pair.missed().amount() <= 0 ? List.of(met) : List.of(met, new Worked.Judged(pair.missed(), false));
    }

    @Override
    public List<Worked> reversal(Rule.Reversal rule) {
        return List.of();
    }

    /** The plainest payment that just passes, while one minor unit more is refused by that rule alone. */
    private List<Worked> limit(Rule rule, Predicate<Attempt> speaksOf, UnaryOperator<Attempt> at) {
        return attempts.usualOnes()
                .filter(speaksOf)
                .map(at)
                .filter(attempt -> attempt.amount() > 0)
                .filter(attempt -> passes(attempt))
                .filter(attempt -> refusesAlone(rule, attempt.of(attempt.amount() + 1)))
                .<Worked>map(attempt -> new Worked.Limit(attempt, attempt.of(attempt.amount() + 1)))
                .limit(1)
                .toList();
    }

    private boolean refusesAlone(Rule rule, Attempt attempt) {
        List<Clause> clauses = clauses(attempt);
        return !clauses.isEmpty()
                && clauses.stream()
                        .allMatch(clause ->
                                clause.rule().equals(Optional.of(rule.head().id())));
    }

    private boolean passes(Attempt attempt) {
        return Stage.tried(policy, attempt)
                .map(entry -> entry.verdict().allows())
                .orElse(false);
    }

    private List<Clause> clauses(Attempt attempt) {
        return Stage.tried(policy, attempt)
                .map(entry -> entry.verdict().clauses())
                .orElse(List.of());
    }

    private static boolean includes(Party party, String role) {
        return party instanceof Party.Holder holder ? holder.role().equals(role) : !(party instanceof Party.OfFund);
    }

    /** Whether somebody is one of a party. */
    static boolean is(Party party, Someone someone) {
        if (party instanceof Party.Holder holder) {
            return someone.role().equals(Optional.of(holder.role()));
        }
        if (party instanceof Party.OfFund of) {
            return someone.fund().equals(Optional.of(of.fund()));
        }
        return party instanceof Party.Anyone || someone.role().isPresent();
    }
}
