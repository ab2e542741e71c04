package org.opencoin.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Window;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.ledger.TallyKey;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.operation.Grant;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.payment.PaymentBook;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.PaymentsRule;
import org.opencoin.engine.telling.Suggestion;
import org.opencoin.engine.time.LedgerTime;
import org.opencoin.engine.time.WallClock;

/**
 * The earliest time of the day, or at which a window has room, at which a refused operation passes if nobody does anything
 * before; looked for within a year.
 */
final class EarliestTime {

    private static final long TWO_DAYS = Duration.ofDays(2).toMillis();
    /** Instants that are tried: more than that many payments that leave a window one by one aren't followed. */
    private static final int TRIES = 10_000;

    private static final long A_YEAR = Duration.ofDays(366).toMillis();

    private final Community before;
    private final Operation operation;
    private final long atMillis;
    private final List<Clause> clauses;

    EarliestTime(Community before, Operation operation, long atMillis, List<Clause> clauses) {
        this.before = before;
        this.operation = operation;
        this.atMillis = atMillis;
        this.clauses = clauses;
    }

    Optional<Suggestion> suggestion() {
        if (operation instanceof Grant) {
            return granted();
        }
        return operation instanceof Payment payment ? suggestion(payment) : Optional.empty();
    }

    /** When every period is over in which that is no longer granted, as far as it is granted then. */
    private Optional<Suggestion> granted() {
        OptionalLong from = clauses.stream()
                .flatMap(clause -> Optional.ofNullable(clause.saw().get("from")).stream())
                .mapToLong(text -> LedgerTime.parse(text).orElseThrow())
                .max();
        if (from.isEmpty() || from.getAsLong() > LedgerTime.LAST) {
            return Optional.empty();
        }
        Community then = before.fork();
        then.advanceTo(from.getAsLong());
        boolean passes = then.judge(new Submission(from.getAsLong(), operation))
                .verdict()
                .allows();
        return passes ? Optional.of(new Suggestion.Time(from.getAsLong())) : Optional.empty();
    }

    private Optional<Suggestion> suggestion(Payment payment) {
        Community then = before.fork();
        long at = atMillis;
        long periodStart = at;
        OptionalLong next = next(payment, clauses, at, periodStart);
        for (int tried = 0; tried < TRIES && next.isPresent() && next.getAsLong() <= withinAYear(); tried++) {
            at = next.getAsLong();
            then.advanceTo(at);
            Verdict verdict = then.judge(new Submission(at, payment)).verdict();
            if (verdict.allows()) {
                return Optional.of(new Suggestion.Time(at));
            }
            periodStart = exceeded(payment, verdict.clauses()).isEmpty() ? periodStart : at;
            next = next(payment, verdict.clauses(), at, periodStart);
        }
        return Optional.empty();
    }

    private long withinAYear() {
        return Math.min(LedgerTime.LAST, atMillis + A_YEAR);
    }

    private CurrencyPolicy rules(Payment payment) {
        return before.policy().currency(before.policy().currencies().number(payment.currency()));
    }

    /** The limits on payments that it exceeds. */
    private List<PaymentsRule> exceeded(Payment payment, List<Clause> reached) {
        List<String> named = reached.stream()
                .filter(clause -> clause.code() == ClauseCode.PAYMENTS || clause.code() == ClauseCode.COUNT)
                .flatMap(clause -> clause.rule().stream())
                .toList();
        return Stream.concat(rules(payment).payments().stream(), rules(payment).counts().stream())
                .filter(rule -> named.contains(rule.head().id()))
                .toList();
    }

    /**
     * When the first of the limits that it exceeds may have room, or a condition on the time of the day turns; empty when none
     * does, or when it would exceed a limit alone. Within two days of an instant with room every time of the day was tried.
     */
    private OptionalLong next(Payment payment, List<Clause> reached, long at, long periodStart) {
        List<PaymentsRule> limits = exceeded(payment, reached);
        if (limits.stream().anyMatch(limit -> limit.of(payment.amount()) > limit.most())) {
            return OptionalLong.empty();
        }
        WallClock clock = rules(payment).clock();
        LongStream starts = limits.stream().mapToLong(limit -> roomAgain(payment, limit, clock, at));
        boolean turns = at < periodStart + TWO_DAYS && reached.stream().anyMatch(EarliestTime::isOfTime);
        LongStream times = turns ? turns(payment.currency(), clock, at) : LongStream.empty();
        return LongStream.concat(LongStream.concat(starts, times), less(payment, reached, at))
                .min();
    }

    /** When what a condition asks about the past becomes less. */
    private LongStream less(Payment payment, List<Clause> reached, long at) {
        return reached.stream()
                .filter(clause -> Explainer.isFlow(clause.code()))
                .flatMap(clause -> clause.saw().keySet().stream())
                .flatMap(name -> TallyKey.parse(name).stream())
                .distinct()
                .flatMapToLong(key -> {
                    String account = key.of() == TallyKey.Of.PAYER ? payment.payer() : payment.payee();
                    return before.nextLess(account, payment.currency(), key.tally(), at).stream();
                });
    }

    private static boolean isOfTime(Clause clause) {
        return Explainer.isFlow(clause.code()) && clause.saw().containsKey("time");
    }

    private LongStream turns(String currency, WallClock clock, long at) {
        return TimesNamed.in(before.policy().charter().currency(currency).orElseThrow()).stream()
                .mapToLong(time -> clock.nextTime(time, at));
    }

    /**
     * When a window may have room: the start of the next period; of a rolling one, when the last payment that must leave
     * it was made a length ago, or, where that day is too short for it, the start of the next day.
     */
    private long roomAgain(Payment payment, PaymentsRule limit, WallClock clock, long at) {
        if (limit.tally().window() instanceof Window.Calendar calendar) {
            return clock.nextStart(calendar.period(), at);
        }
        Window.Rolling rolling = (Window.Rolling) limit.tally().window();
        long most = limit.most() - limit.of(payment.amount());
        long made = before.lastToLeave(payment.payer(), payment.currency(), limit.tally(), most, at);
        long leaves = made == PaymentBook.NEVER_PAID ? at : clock.plus(made, rolling.length());
        return leaves > at ? leaves : clock.nextStart(Period.DAY, at);
    }
}
