package org.opencoin.engine.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.CreditPart;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Fee;
import org.opencoin.dsl.charter.Fund;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Tallied;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.charter.Window;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.Approve;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.operation.Dispute;
import org.opencoin.engine.operation.Grant;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Key;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.operation.Opening;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Propose;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.Settle;
import org.opencoin.engine.operation.Tick;
import org.opencoin.engine.operation.Update;
import org.opencoin.engine.reference.ReferenceBook.Cause;
import org.opencoin.engine.reference.ReferenceBook.Movement;
import org.opencoin.engine.reference.ReferenceBook.Person;

/** Judges one operation after the other, remembering only the list of everything that ever moved. */
final class ReferenceEngine {

    /** Why an operation is refused; empty when it is allowed. Written {@code code rule}, the rule {@code -} for none. */
    record Decision(Set<String> reasons, Set<String> notices) {}

    private record Made(Payment payment, long at, List<Movement> moves) {}

    private final Charter charter;
    final ReferenceBook book = new ReferenceBook();
    private final List<ReferenceMelting> meltings = new ArrayList<>();
    private final Map<String, Made> payments = new HashMap<>();
    private final Set<String> reversed = new TreeSet<>();
    private final ReferenceDisputes disputes;
    private final ReferenceGrants grants;
    private long now = Long.MIN_VALUE;
    private Set<String> reasons = new TreeSet<>();
    private final Set<String> notices = new TreeSet<>();
    private final Set<Rule> advised = new HashSet<>();

    ReferenceEngine(Charter charter) {
        this.charter = charter;
        this.disputes = new ReferenceDisputes(charter, book);
        this.grants = new ReferenceGrants(charter, book);
        book.choices.addAll(charter.choices());
        charter.currencies()
                .forEach(currency -> meltings.add(new ReferenceMelting(
                        book, currency, (line, account, at) -> credit(line, currency.code(), account, at))));
    }

    Decision submit(long at, Operation operation) {
        if (now != Long.MIN_VALUE) {
            meltings.forEach(melting -> melting.advance(now, at));
        }
        now = at;
        reasons = new TreeSet<>();
        notices.clear();
        List<Movement> moves = operation.match(new Judging());
        if (reasons.isEmpty()) {
            moves.forEach(m -> book.move(m.at(), m.account(), m.currency(), m.amount(), m.cause(), m.source()));
            operation.match(new Remembering(moves));
        }
        return new Decision(reasons, reasons.isEmpty() ? Set.copyOf(notices) : Set.of());
    }

    private void fails(ClauseCode code, Optional<Rule> rule) {
        boolean advises = rule.filter(advised::contains).isPresent();
        (advises ? notices : reasons)
                .add(code.text() + " " + rule.map(r -> r.head().id()).orElse("-"));
    }

    /** What only advises is asked like the rest, and remembered. */
    private <R extends Rule> List<R> rules(String currency, Class<R> kind) {
        List<R> found = new ArrayList<>();
        for (Rule rule : currency(currency).rules()) {
            Rule binding = rule instanceof Rule.Advice advice ? advice.rule() : rule;
            if (kind.isInstance(binding)) {
                found.add(kind.cast(binding));
            }
            if (rule instanceof Rule.Advice advice) {
                advised.add(advice.rule());
            }
        }
        return found;
    }

    private Currency currency(String code) {
        return charter.currency(code).orElseThrow();
    }

    /** Whoever pays may not end below a floor, whoever receives may not end above a ceiling. */
    private void limits(String code, List<Movement> moves) {
        Set<String> accounts = new TreeSet<>();
        moves.stream().filter(m -> m.currency().equals(code)).forEach(m -> accounts.add(m.account()));
        for (String account : accounts) {
            long change = moves.stream()
                    .filter(m -> m.currency().equals(code) && m.account().equals(account))
                    .mapToLong(Movement::amount)
                    .sum();
            long after = book.balance(account, code) + change;
            if (change < 0 && !account.startsWith("issuance:")) {
                floors(code, account, after);
            }
            if (change > 0 && book.people.containsKey(account)) {
                rules(code, Rule.BalanceLimit.class).stream()
                        .filter(rule -> book.matches(rule.who(), account) && after > rule.maximum())
                        .forEach(rule -> fails(ClauseCode.CEILING, Optional.of(rule)));
            }
        }
    }

    private void floors(String code, String account, long after) {
        List<Rule.CreditLine> lines = rules(code, Rule.CreditLine.class).stream()
                .filter(rule -> book.people.containsKey(account) && book.matches(rule.who(), account))
                .toList();
        if (lines.isEmpty() && after < 0) {
            fails(ClauseCode.CREDIT, Optional.empty());
        }
        lines.stream()
                .filter(rule -> after < 0 && -after > credit(rule, code, account, now))
                .forEach(rule -> fails(ClauseCode.CREDIT, Optional.of(rule)));
    }

    /** Whole minor units of credit, from everything that was ever paid. */
    private long credit(Rule.CreditLine line, String code, String account, long at) {
        Ratio sum = ReferenceArithmetic.whole(line.amount());
        for (CreditPart part : line.parts()) {
            sum = sum.plus(
                    part.each().times(ReferenceArithmetic.whole(past(code, at).apply(account, part.tally()))));
        }
        return Math.min(line.maximum().orElse(Long.MAX_VALUE), ReferenceArithmetic.floor(sum));
    }

    /** What came together before for an account, in a currency. */
    private BiFunction<String, Tally, Long> past(String code, long at) {
        ReferenceCalendar calendar = new ReferenceCalendar(currency(code).calendar());
        return (account, tally) -> {
            long before = lastBefore(tally.window(), calendar, at);
            if (tally.what() == Tallied.DEBT) {
                return debt(account, code, before);
            }
            List<Payment> counted = payments.values().stream()
                    .filter(made -> made.at > before && !reversed.contains(made.payment.id()))
                    .map(Made::payment)
                    .filter(made -> made.currency().equals(code))
                    .toList();
            List<Payment> paid =
                    counted.stream().filter(p -> p.payer().equals(account)).toList();
            List<Payment> got =
                    counted.stream().filter(p -> p.payee().equals(account)).toList();
            return switch (tally.what()) {
                case AMOUNT_PAID -> sum(paid);
                case AMOUNT_RECEIVED -> sum(got);
                case AMOUNT_EXCHANGED -> sum(paid) + sum(got);
                case PAYMENTS_MADE -> (long) paid.size();
                case PAYMENTS_RECEIVED -> (long) got.size();
                case MEMBERS_PAID -> members(paid, List.of());
                case MEMBERS_WHO_PAID -> members(List.of(), got);
                case MEMBERS_EXCHANGED_WITH -> members(paid, got);
                case DEBT -> throw new IllegalStateException();
            };
        };
    }

    /** What was ever owed up to an instant, less all that was ever cleared. */
    private long debt(String account, String code, long upTo) {
        if (!book.people.containsKey(account)) {
            return 0;
        }
        long owed = 0;
        long cleared = 0;
        long balance = 0;
        for (Movement movement : ReferenceBook.net(book.of(account, code))) {
            long more = Math.max(0, -(balance + movement.amount())) - Math.max(0, -balance);
            owed += more > 0 && movement.at() <= upTo ? more : 0;
            cleared += Math.max(0, -more);
            balance += movement.amount();
        }
        return Math.max(0, owed - cleared);
    }

    private static long sum(List<Payment> all) {
        return all.stream().mapToLong(Payment::amount).sum();
    }

    private long members(List<Payment> paid, List<Payment> got) {
        Set<String> others = new TreeSet<>();
        paid.forEach(p -> others.add(p.payee()));
        got.forEach(p -> others.add(p.payer()));
        others.retainAll(book.people.keySet());
        return others.size();
    }

    /** The last instant before a window that reaches up to an instant. */
    private long lastBefore(Window window, ReferenceCalendar calendar, long at) {
        return window instanceof Window.Calendar of
                ? calendar.midnight(calendar.start(of.period(), calendar.day(at))) - 1
                : calendar.minus(at, ((Window.Rolling) window).length());
    }

    /** Where each fee goes; what they are together. */
    private long fees(
            List<Fee> fees,
            String code,
            long amount,
            Map<String, String> chosen,
            String holder,
            String id,
            List<Movement> moves) {
        long together = 0;
        for (Fee fee : fees) {
            long whole = ReferenceArithmetic.round(
                    fee.rate().times(ReferenceArithmetic.whole(amount)),
                    currency(code).rounding());
            together += whole;
            long left = whole;
            for (Fee.Share share : fee.shares()) {
                long part = ReferenceArithmetic.floor(share.part().times(ReferenceArithmetic.whole(whole)));
                left -= part;
                moves.add(new Movement(now, account(share.to(), code, chosen, holder), code, part, Cause.OTHER, id));
            }
            moves.add(new Movement(now, account(fee.remaining(), code, chosen, holder), code, left, Cause.OTHER, id));
        }
        return together;
    }

    private String account(Destination to, String code, Map<String, String> chosen, String holder) {
        if (to instanceof Destination.ToFund fund) {
            return "fund:" + fund.fund();
        }
        if (to instanceof Destination.ToChosen choice) {
            String member = chosen.get(choice.role());
            if (member == null || !book.people.get(member).roles().contains(choice.role())) {
                reasons.add(ClauseCode.CHOSEN.text());
            }
            return member == null ? "nobody" : member;
        }
        if (to instanceof Destination.ToStanding choice) {
            return book.standing(holder, choice.role())
                    .orElseGet(() -> account(choice.otherwise(), code, chosen, holder));
        }
        return "issuance:" + code;
    }

    private final class Judging implements Operation.Cases<List<Movement>> {

        @Override
        public List<Movement> join(Join join) {
            if (book.people.containsKey(join.member())) {
                fails(ClauseCode.MEMBER_EXISTS, Optional.empty());
            }
            new ReferenceAdmissions(charter, book, join.approvals(), "").admit(true, join.roles(), this::unapproved);
            return List.of();
        }

        @Override
        public List<Movement> update(Update update) {
            if (!haveLeft(update.member())) {
                Set<String> taken = new TreeSet<>(update.roles().orElse(List.of()));
                taken.removeAll(book.people.get(update.member()).roles());
                new ReferenceAdmissions(charter, book, update.approvals(), update.member())
                        .admit(false, taken, this::unapproved);
            }
            return List.of();
        }

        private void unapproved(Rule rule) {
            fails(ClauseCode.APPROVALS, Optional.of(rule));
        }

        /** Nothing else is asked of somebody who left. */
        private boolean haveLeft(String... accounts) {
            boolean left = Stream.of(accounts).anyMatch(book.gone::contains);
            if (left) {
                fails(ClauseCode.LEFT, Optional.empty());
            }
            return left;
        }

        @Override
        public List<Movement> leave(Leave leave) {
            if (haveLeft(leave.member())) {
                return List.of();
            }
            List<Movement> moves = new ArrayList<>();
            boolean foreseen = false;
            for (Currency currency : charter.currencies()) {
                ReferenceDepartures departures = new ReferenceDepartures(book, currency, leave, now);
                foreseen |= departures.rule().isPresent();
                moves.addAll(departures.moves(ReferenceEngine.this::fails));
            }
            if (!foreseen) {
                reasons = new TreeSet<>(Set.of(ClauseCode.NO_RULE.text()));
                moves.clear();
            }
            if (!leave.approvals().isEmpty()
                    && !new ReferenceAdmissions(charter, book, leave.approvals(), leave.member())
                            .declare(now, this::unapproved, rule -> fails(ClauseCode.LEAVING, Optional.of(rule)))) {
                reasons.add(ClauseCode.NO_RULE.text());
            }
            charter.currencies().forEach(currency -> limits(currency.code(), moves));
            if (disputes.keeps(leave.member(), reversed)) {
                fails(ClauseCode.LEAVING, Optional.empty());
            }
            return moves;
        }

        @Override
        public List<Movement> key(Key key) {
            throw new UnsupportedOperationException("random traffic signs nothing");
        }

        @Override
        public List<Movement> propose(Propose propose) {
            throw new UnsupportedOperationException("random traffic changes no charter");
        }

        @Override
        public List<Movement> approve(Approve approve) {
            throw new UnsupportedOperationException("random traffic changes no charter");
        }

        @Override
        public List<Movement> amend(Amend amend) {
            throw new UnsupportedOperationException("random traffic changes no charter");
        }

        @Override
        public List<Movement> choose(Choose choose) {
            if (haveLeft(choose.member())) {
                return List.of();
            }
            choose.chosen().forEach((role, other) -> {
                if (!book.mayChoose(choose.member(), role, other)) {
                    fails(ClauseCode.CHOICE, Optional.empty());
                }
            });
            return List.of();
        }

        @Override
        public List<Movement> tick(Tick tick) {
            return List.of();
        }

        @Override
        public List<Movement> opening(Opening opening) {
            throw new IllegalStateException("only rehearsals open accounts outside the rules");
        }

        @Override
        public List<Movement> payment(Payment payment) {
            if (haveLeft(payment.payer(), payment.payee())) {
                return List.of();
            }
            flows(payment);
            new ReferenceParts(
                            currency(payment.currency()),
                            payment,
                            new ReferenceConditions(charter, book, payment, now, past(payment.currency(), now)))
                    .judge((code, rule) -> fails(code, Optional.of(rule)));
            approvals(payment);
            List<Movement> moves = new ReferenceFees(charter, book, payment, now, past(payment.currency(), now))
                    .moves(rule -> {
                        if (!rule.whenKnown()) {
                            fails(ClauseCode.FACT_MISSING, Optional.of(rule));
                        }
                    });
            limits(payment.currency(), moves);
            paidWithinPeriods(payment);
            return moves;
        }

        private void flows(Payment payment) {
            ReferenceConditions facts =
                    new ReferenceConditions(charter, book, payment, now, past(payment.currency(), now));
            boolean allowed = false;
            for (Rule.Flow rule : rules(payment.currency(), Rule.Flow.class)) {
                boolean parties =
                        book.matches(rule.from(), payment.payer()) && book.matches(rule.to(), payment.payee());
                Optional<Boolean> holds = rule.when().map(facts::ask).orElse(Optional.of(true));
                if (!rule.forbids()) {
                    allowed |= parties && holds.equals(Optional.of(true));
                } else if (parties && holds.equals(Optional.of(true))) {
                    fails(ClauseCode.FORBIDDEN, Optional.of(rule));
                } else if (parties && holds.isEmpty() && !rule.whenKnown()) {
                    fails(ClauseCode.FACT_MISSING, Optional.of(rule));
                }
            }
            if (!allowed) {
                reasons.add(ClauseCode.NO_RULE.text());
            }
        }

        private void approvals(Payment payment) {
            if (!payment.payer().startsWith("fund:")) {
                return;
            }
            Fund fund = currency(payment.currency()).funds().stream()
                    .filter(f -> ("fund:" + f.name()).equals(payment.payer()))
                    .findFirst()
                    .orElseThrow();
            boolean enough = fund.spending()
                    .map(signers -> payment.approvals().stream()
                                    .filter(m -> book.people.get(m).roles().contains(signers.role()))
                                    .count()
                            >= signers.count())
                    .orElse(false);
            if (!enough) {
                fails(ClauseCode.APPROVALS, Optional.empty());
            }
        }

        private void paidWithinPeriods(Payment payment) {
            ReferenceCalendar calendar =
                    new ReferenceCalendar(currency(payment.currency()).calendar());
            for (Rule.PaymentLimit rule : rules(payment.currency(), Rule.PaymentLimit.class)) {
                if (!book.people.containsKey(payment.payer()) || !book.matches(rule.who(), payment.payer())) {
                    continue;
                }
                long paid = madeIn(payment, rule.window(), calendar)
                        .mapToLong(made -> made.payment.amount())
                        .sum();
                if (paid + payment.amount() > rule.maximum()) {
                    fails(ClauseCode.PAYMENTS, Optional.of(rule));
                }
            }
            for (Rule.CountLimit rule : rules(payment.currency(), Rule.CountLimit.class)) {
                if (book.people.containsKey(payment.payer())
                        && book.matches(rule.who(), payment.payer())
                        && madeIn(payment, rule.window(), calendar).count() + 1 > rule.maximum()) {
                    fails(ClauseCode.COUNT, Optional.of(rule));
                }
            }
        }

        /** The payments that the payer made in a window that reaches up to now, reversed ones left out. */
        private Stream<Made> madeIn(Payment payment, Window window, ReferenceCalendar calendar) {
            long before = lastBefore(window, calendar, now);
            return payments.values().stream()
                    .filter(made -> made.payment.payer().equals(payment.payer()))
                    .filter(made -> made.payment.currency().equals(payment.currency()))
                    .filter(made -> made.at > before && !reversed.contains(made.payment.id()));
        }

        @Override
        public List<Movement> issue(Issue issue) {
            if (haveLeft(issue.member())) {
                return List.of();
            }
            Optional<Rule.Issuance> rule = rules(issue.currency(), Rule.Issuance.class).stream()
                    .filter(r -> r.reserve().equals(issue.reserve()) && book.matches(r.to(), issue.member()))
                    .findFirst();
            if (rule.isEmpty()) {
                reasons.add(ClauseCode.NO_RULE.text());
                return List.of();
            }
            String code = issue.currency();
            String legal = rule.get().rate().given();
            long units = ReferenceArithmetic.floor(
                    rule.get().rate().minorPerMinor().times(ReferenceArithmetic.whole(issue.deposit())));
            List<Movement> moves = new ArrayList<>();
            moves.add(other("outside:" + legal, legal, -issue.deposit(), issue.id()));
            moves.add(other("reserve:" + issue.reserve(), legal, issue.deposit(), issue.id()));
            moves.add(other("issuance:" + code, code, -units, issue.id()));
            long fees = fees(rule.get().fees(), code, units, issue.chosen(), issue.member(), issue.id(), moves);
            moves.add(other(issue.member(), code, units - fees, issue.id()));
            if (units - fees < 1) {
                fails(ClauseCode.NOTHING, Optional.of(rule.get()));
                return List.of();
            }
            limits(code, moves);
            supply(code, moves);
            return moves;
        }

        @Override
        public List<Movement> grant(Grant grant) {
            if (haveLeft(grant.member())) {
                return List.of();
            }
            Optional<Rule.Grant> rule = grants.rule(grant).filter(found -> book.matches(found.to(), grant.member()));
            if (rule.isEmpty()) {
                reasons.add(ClauseCode.NO_RULE.text());
                return List.of();
            }
            grants.judge(grant, rule.get(), now, (code, by) -> fails(code, Optional.of(by)));
            long amount = grants.amount(grant, rule.get());
            if (amount < 1) {
                return List.of();
            }
            String code = grant.currency();
            String source = rule.get().paidBy().map(fund -> "fund:" + fund).orElse("issuance:" + code);
            List<Movement> moves =
                    List.of(other(source, code, -amount, grant.id()), other(grant.member(), code, amount, grant.id()));
            limits(code, moves);
            supply(code, moves);
            return moves;
        }

        private void supply(String code, List<Movement> moves) {
            long raised = moves.stream()
                    .filter(m -> m.account().equals("issuance:" + code))
                    .mapToLong(m -> -m.amount())
                    .sum();
            long after = raised - book.balance("issuance:" + code, code);
            rules(code, Rule.SupplyCap.class).stream()
                    .filter(rule -> raised > 0 && after > rule.maximum())
                    .forEach(rule -> fails(ClauseCode.SUPPLY, Optional.of(rule)));
        }

        @Override
        public List<Movement> redeem(Redeem redeem) {
            if (haveLeft(redeem.member())) {
                return List.of();
            }
            Optional<Rule.Redemption> rule = rules(redeem.currency(), Rule.Redemption.class).stream()
                    .filter(r -> r.reserve().equals(redeem.reserve()) && book.matches(r.by(), redeem.member()))
                    .findFirst();
            String code = redeem.currency();
            floors(code, redeem.member(), book.balance(redeem.member(), code) - redeem.amount());
            if (rule.isEmpty()) {
                reasons.add(ClauseCode.NO_RULE.text());
                return List.of();
            }
            String legal = rule.get().rate().gained();
            List<Movement> moves = new ArrayList<>();
            moves.add(new Movement(now, redeem.member(), code, -redeem.amount(), Cause.REDEMPTION, redeem.id()));
            long fees = fees(
                    rule.get().fees(), code, redeem.amount(), redeem.chosen(), redeem.member(), redeem.id(), moves);
            long out = ReferenceArithmetic.floor(
                    rule.get().rate().minorPerMinor().times(ReferenceArithmetic.whole(redeem.amount() - fees)));
            if (out < 1) {
                fails(ClauseCode.NOTHING, Optional.of(rule.get()));
                return List.of();
            }
            moves.add(other("issuance:" + code, code, redeem.amount() - fees, redeem.id()));
            moves.add(other("reserve:" + redeem.reserve(), legal, -out, redeem.id()));
            moves.add(other("outside:" + legal, legal, out, redeem.id()));
            limits(code, moves);
            if (book.balance("reserve:" + redeem.reserve(), legal) < out) {
                fails(ClauseCode.RESERVE, Optional.of(rule.get()));
            }
            return moves;
        }

        private Movement other(String account, String code, long amount, String id) {
            return new Movement(now, account, code, amount, Cause.OTHER, id);
        }

        @Override
        public List<Movement> reversal(Reversal reversal) {
            if (haveLeft(reversal.by())) {
                return List.of();
            }
            Made made = payments.get(reversal.of());
            if (made == null) {
                reasons.add(ClauseCode.NOT_REVERSIBLE.text());
                return List.of();
            }
            Payment original = made.payment;
            List<Rule.Reversal> all = rules(original.currency(), Rule.Reversal.class);
            if (!all.isEmpty() && made.moves.stream().anyMatch(m -> book.gone.contains(m.account()))) {
                reasons.add(ClauseCode.NOT_REVERSIBLE.text());
                return List.of();
            }
            List<Rule.Reversal> mine = all.stream()
                    .filter(rule -> mayReverse(rule, original, reversal.by()))
                    .toList();
            if (mine.isEmpty()) {
                reasons.add(ClauseCode.NO_RULE.text());
            }
            if (all.isEmpty()) {
                return List.of();
            }
            if (reversed.contains(reversal.of()) || (!mine.isEmpty() && isTooLate(made, mine))) {
                reasons.add(ClauseCode.NOT_REVERSIBLE.text());
            }
            return undoing(made);
        }

        @Override
        public List<Movement> dispute(Dispute dispute) {
            if (haveLeft(dispute.by())) {
                return List.of();
            }
            Optional<Made> made = Optional.ofNullable(payments.get(dispute.of()));
            disputes.judge(
                    dispute,
                    made.map(Made::payment),
                    made.map(Made::at).orElse(0L),
                    reversed.contains(dispute.of()),
                    now,
                    this::withoutRule);
            return List.of();
        }

        private void withoutRule(ClauseCode code, Optional<Rule> rule) {
            if (rule.isPresent()) {
                fails(code, rule);
            } else {
                reasons.add(code.text());
            }
        }

        @Override
        public List<Movement> settle(Settle settle) {
            Optional<Made> made = Optional.ofNullable(payments.get(settle.of()));
            disputes.judge(settle, made.map(Made::payment), reversed.contains(settle.of()), this::withoutRule);
            if (made.isEmpty() || !settle.upheld() || reasons.contains(ClauseCode.NO_DISPUTE.text())) {
                return List.of();
            }
            if (made.get().moves.stream().anyMatch(m -> book.gone.contains(m.account()))) {
                reasons.add(ClauseCode.NOT_REVERSIBLE.text());
                return List.of();
            }
            return undoing(made.get());
        }

        private List<Movement> undoing(Made made) {
            List<Movement> moves = made.moves.stream()
                    .map(m -> back(made.payment, m.account(), -m.amount()))
                    .toList();
            limits(made.payment.currency(), moves);
            supply(made.payment.currency(), moves);
            return moves;
        }

        private boolean isTooLate(Made made, List<Rule.Reversal> rules) {
            ReferenceCalendar calendar =
                    new ReferenceCalendar(currency(made.payment.currency()).calendar());
            return rules.stream().noneMatch(rule -> now < calendar.plus(made.at, rule.within()));
        }

        private Movement back(Payment original, String account, long amount) {
            return new Movement(now, account, original.currency(), amount, Cause.REVERSAL, original.id());
        }

        private boolean mayReverse(Rule.Reversal rule, Payment original, String by) {
            return rule.by() instanceof Rule.ReversedBy.Holder holder
                    ? book.people.get(by).roles().contains(holder.role())
                    : original.payee().equals(by);
        }
    }

    /** What an accepted operation leaves behind besides its movements. */
    private final class Remembering implements Operation.Cases<Boolean> {

        private final List<Movement> moves;

        Remembering(List<Movement> moves) {
            this.moves = moves;
        }

        @Override
        public Boolean join(Join join) {
            book.people.put(join.member(), new Person(join.member(), new TreeSet<>(join.roles()), join.zones(), now));
            return true;
        }

        @Override
        public Boolean update(Update update) {
            book.people.computeIfPresent(
                    update.member(),
                    (id, old) -> new Person(
                            id,
                            update.roles().<Set<String>>map(TreeSet::new).orElse(old.roles()),
                            update.zones()
                                    .<Map<String, Boolean>>map(zones -> zones)
                                    .orElse(old.zones()),
                            old.joinedAt()));
            return true;
        }

        @Override
        public Boolean leave(Leave leave) {
            book.leave(leave.member());
            return true;
        }

        @Override
        public Boolean key(Key key) {
            return true;
        }

        @Override
        public Boolean propose(Propose propose) {
            return true;
        }

        @Override
        public Boolean approve(Approve approve) {
            return true;
        }

        @Override
        public Boolean amend(Amend amend) {
            return true;
        }

        @Override
        public Boolean choose(Choose choose) {
            book.chosen.put(choose.member(), choose.chosen());
            return true;
        }

        @Override
        public Boolean payment(Payment payment) {
            payments.put(payment.id(), new Made(payment, now, moves));
            return true;
        }

        @Override
        public Boolean issue(Issue issue) {
            return true;
        }

        @Override
        public Boolean grant(Grant grant) {
            grants.accepted(grant, now);
            return true;
        }

        @Override
        public Boolean redeem(Redeem redeem) {
            return true;
        }

        @Override
        public Boolean reversal(Reversal reversal) {
            return reversed.add(reversal.of());
        }

        @Override
        public Boolean dispute(Dispute dispute) {
            disputes.opened(dispute.of(), payments.get(dispute.of()).moves);
            return true;
        }

        @Override
        public Boolean settle(Settle settle) {
            disputes.settled(settle.of());
            return !settle.upheld() || reversed.add(settle.of());
        }

        @Override
        public Boolean tick(Tick tick) {
            return true;
        }

        @Override
        public Boolean opening(Opening opening) {
            return true;
        }
    }
}
