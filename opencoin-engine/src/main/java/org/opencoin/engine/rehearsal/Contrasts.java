package org.opencoin.engine.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Role;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.ledger.Posting;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.telling.Attempt;
import org.opencoin.engine.telling.Circumstances.Earlier;
import org.opencoin.engine.telling.Contrast;
import org.opencoin.engine.telling.Worked;

/** Examples of what a change comes to, each run under both charters; where none shows the change, there is none. */
final class Contrasts {

    private static final int UNITS = 100;

    private final BothWays both;
    private final Currency before;
    private final Currency after;

    Contrasts(BothWays both, Currency before, Currency after) {
        this.both = both;
        this.before = before;
        this.after = after;
    }

    /** Those of one change. */
    List<Contrast> of(RulePair pair) {
        Rule rule = pair.after().or(pair::before).orElseThrow();
        if (rule instanceof Rule.Demurrage) {
            return melting(pair).stream().toList();
        }
        if (rule instanceof Rule.PaymentFee) {
            return paid(pair).stream().toList();
        }
        if (rule instanceof Rule.Issuance || rule instanceof Rule.Redemption) {
            return converted(pair).stream().toList();
        }
        return payments(pair);
    }

    /** Whether payments can show a change of such a rule. */
    static boolean isTried(Rule rule) {
        return rule instanceof Rule.Flow
                || rule instanceof Rule.PaymentLimit
                || rule instanceof Rule.CountLimit
                || rule instanceof Rule.BalanceLimit
                || rule instanceof Rule.PartPayment
                || rule instanceof Rule.CreditLine;
    }

    /** One that is refused now, and one that is accepted now; by this change alone where there is one. */
    private List<Contrast> payments(RulePair pair) {
        List<BothWays.Judged> differing = new ArrayList<>();
        for (boolean refusedNow : new boolean[] {true, false}) {
            first(pair, refusedNow, true)
                    .or(() -> first(pair, refusedNow, false))
                    .ifPresent(differing::add);
        }
        return differing.stream().map(Contrasts::judged).toList();
    }

    /** As an example. */
    static Contrast judged(BothWays.Judged one) {
        return new Contrast.Judged(
                one.attempt(), one.before().verdict(), one.after().verdict());
    }

    private Optional<BothWays.Judged> first(RulePair pair, boolean refusedNow, boolean alone) {
        Optional<Rule> refusing = refusedNow ? pair.after() : pair.before();
        Rule rule = refusing.or(refusedNow ? pair::before : pair::after).orElseThrow();
        Predicate<Clause> speaks = clause -> speaks(refusing, rule, clause);
        return both.of(candidates(pair))
                .filter(BothWays.Judged::differs)
                .filter(one -> one.before().verdict().allows() == refusedNow)
                .filter(one -> {
                    List<Clause> clauses = one.refusal().verdict().clauses();
                    return alone
                            ? clauses.stream().allMatch(speaks)
                            : clauses.stream().anyMatch(speaks);
                })
                .findFirst();
    }

    /** Whether a reason comes from the rule of the charter that refuses, or from its not being there. */
    private static boolean speaks(Optional<Rule> refusing, Rule rule, Clause clause) {
        if (rule instanceof Rule.Flow flow && !flow.forbids()) {
            return clause.code() == ClauseCode.NO_RULE;
        }
        if (rule instanceof Rule.CreditLine) {
            return clause.code() == ClauseCode.CREDIT;
        }
        return refusing.isPresent()
                && clause.rule().equals(Optional.of(refusing.get().head().id()));
    }

    private Stream<Attempt> candidates(RulePair pair) {
        Rule rule = pair.after().or(pair::before).orElseThrow();
        if (rule instanceof Rule.PaymentLimit limit) {
            return ofWhom(limit.who(), true)
                    .flatMap(attempt -> maxima(pair).mapToObj(maximum -> attempt.of(maximum + 1)));
        }
        if (rule instanceof Rule.CountLimit limit) {
            return ofWhom(limit.who(), true)
                    .flatMap(attempt -> counts(pair)
                            .mapToObj(count -> attempt.of(both.attempts().unit())
                                    .in(attempt.circumstances()
                                            .after(new Earlier(
                                                    count, both.attempts().unit())))));
        }
        if (rule instanceof Rule.BalanceLimit limit) {
            return ofWhom(limit.who(), false)
                    .flatMap(attempt -> maxima(pair).boxed().flatMap(maximum -> filled(attempt, maximum)));
        }
        if (rule instanceof Rule.CreditLine line) {
            return ofWhom(line.who(), true)
                    .flatMap(attempt -> maxima(pair)
                            .mapToObj(maximum -> attempt.between(attempt.payer().holding(0), attempt.payee())
                                    .of(maximum)));
        }
        if (rule instanceof Rule.PartPayment) {
            return both.attempts().usualOnes().flatMap(attempt -> parts(pair, attempt));
        }
        boolean unseen = rule instanceof Rule.SupplyCap
                || rule instanceof Rule.Reversal
                || rule instanceof Rule.Dividend
                || rule instanceof Rule.StandingGrant
                || rule instanceof Rule.Grant
                || rule instanceof Rule.Departure
                || rule instanceof Rule.DeclaredDeparture
                || rule instanceof Rule.Disputes
                || rule instanceof Rule.Admission
                || rule instanceof Rule.Levy;
        return unseen ? Stream.empty() : both.about(pair);
    }

    private Stream<Attempt> parts(RulePair pair, Attempt attempt) {
        return Stream.concat(pair.before().stream(), pair.after().stream())
                .map(rule -> new PartAttempts(
                        (Rule.PartPayment) rule, after, both.attempts().unit()))
                .flatMap(parts -> parts.like(attempt))
                .flatMap(parts -> Stream.of(parts.met(), parts.missed()));
    }

    private Stream<Attempt> ofWhom(Party who, boolean payer) {
        return both.attempts()
                .usualOnes()
                .filter(attempt -> WorkedExamples.is(who, payer ? attempt.payer() : attempt.payee()));
    }

    private static LongStream maxima(RulePair pair) {
        return Stream.concat(pair.before().stream(), pair.after().stream())
                .flatMap(rule -> Leaning.maximum(rule).stream())
                .mapToLong(Long::longValue)
                .distinct();
    }

    /** As many payments before as a limit lets pass. */
    private static LongStream counts(RulePair pair) {
        return Stream.concat(pair.before().stream(), pair.after().stream())
                .map(Rule.CountLimit.class::cast)
                .mapToLong(Rule.CountLimit::maximum)
                .filter(count -> count <= Surroundings.MOST_BEFORE)
                .distinct();
    }

    /** One unit more than an account may hold that is full, or one minor unit. */
    private Stream<Attempt> filled(Attempt attempt, long maximum) {
        Attempt full = attempt.between(attempt.payer(), attempt.payee().holding(maximum));
        return Stream.of(full.of(both.attempts().unit()), full.of(1));
    }

    private Optional<Contrast> paid(RulePair pair) {
        Rule.PaymentFee fee = (Rule.PaymentFee) pair.after().or(pair::before).orElseThrow();
        Stream<Attempt> rich = both.about(pair)
                .filter(attempt ->
                        WorkedExamples.is(fee.from(), attempt.payer()) && WorkedExamples.is(fee.to(), attempt.payee()))
                .map(attempt -> attempt.between(attempt.payer().holding(3 * attempt.amount()), attempt.payee()));
        return both.of(rich)
                .filter(one ->
                        one.before().verdict().allows() && one.after().verdict().allows())
                .map(one -> new Contrast.Paid(one.attempt(), moved(one.before()), moved(one.after())))
                .filter(one -> !one.before().equals(one.after()))
                .<Contrast>map(one -> one)
                .findFirst();
    }

    private Contrast.Moved moved(OperationEntry entry) {
        Payment payment = (Payment) entry.operation();
        return new Contrast.Moved(-sum(entry, payment.payer()), sum(entry, payment.payee()));
    }

    private long sum(OperationEntry entry, String account) {
        AccountName name = AccountName.parse(account).orElseThrow();
        return entry.postings().list().stream()
                .filter(posting ->
                        posting.account().equals(name) && posting.currency().equals(after.code()))
                .mapToLong(Posting::amount)
                .sum();
    }

    /** A year under both, in the hands of the first sort of member whom it makes a difference to. */
    private Optional<Contrast> melting(RulePair pair) {
        if (!both.areComparable()) {
            return Optional.empty();
        }
        List<Rule.Demurrage> rules = Stream.concat(pair.before().stream(), pair.after().stream())
                .map(Rule.Demurrage.class::cast)
                .toList();
        LocalDate day = rules.stream()
                .map(WorkedExamples::day)
                .max(LocalDate::compareTo)
                .orElseThrow();
        long amount = UNITS * both.attempts().unit()
                + rules.stream()
                        .mapToLong(rule -> WorkedExamples.threshold(rule.base()))
                        .max()
                        .orElseThrow();
        return both.after().charter().roles().stream()
                .filter(both.before().charter().roles()::contains)
                .map(Role::name)
                .map(role ->
                        new Contrast.Run(kept(both.before(), role, day, amount), kept(both.after(), role, day, amount)))
                .filter(run -> !run.before().equals(run.after()))
                .<Contrast>map(run -> run)
                .findFirst();
    }

    private Worked kept(org.opencoin.engine.policy.Policy policy, String role, LocalDate day, long amount) {
        return WorkedExamples.kept(policy, after.code(), role, day, amount, Optional.of(role));
    }

    /** The same conversion under both. */
    private Optional<Contrast> converted(RulePair pair) {
        if (!both.areComparable() || pair.before().isEmpty() || pair.after().isEmpty()) {
            return Optional.empty();
        }
        Optional<Worked> was = converted(
                new WorkedConversion(both.before(), before), pair.before().get());
        Optional<Worked> is = converted(
                new WorkedConversion(both.after(), after), pair.after().get());
        return was.isPresent() && is.isPresent() && !was.equals(is)
                ? Optional.of(new Contrast.Run(was.get(), is.get()))
                : Optional.empty();
    }

    private static Optional<Worked> converted(WorkedConversion conversion, Rule rule) {
        return rule instanceof Rule.Issuance issuance
                ? conversion.issued(issuance)
                : conversion.redeemed((Rule.Redemption) rule);
    }
}
