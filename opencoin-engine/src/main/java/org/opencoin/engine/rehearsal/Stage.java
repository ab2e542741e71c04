package org.opencoin.engine.rehearsal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.opencoin.dsl.charter.Approvers;
import org.opencoin.dsl.charter.Category;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Role;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.charter.Zone;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.community.Plan;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.ledger.Holding;
import org.opencoin.engine.money.LegalPart;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Opening;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.telling.Attempt;
import org.opencoin.engine.telling.Attempt.Someone;
import org.opencoin.engine.telling.Circumstances.Earlier;
import org.opencoin.engine.time.WallClock;

/** A community made up for one example, at noon of some day. */
final class Stage {

    private final Policy policy;
    private final Community community;
    private final WallClock calendar;
    private long now;
    private int operations;
    private int people;

    private Stage(Policy policy, LocalDateTime when) {
        this.policy = policy;
        this.community = Community.of(policy);
        this.calendar = WallClock.of(policy.charter().currencies().get(0).calendar());
        this.now = calendar.at(when);
        community.found(now);
    }

    /** An empty one. */
    static Stage of(Policy policy, LocalDate day) {
        return new Stage(policy, LocalDateTime.of(day, LocalTime.NOON));
    }

    /** The day examples happen that don't say when: the first day of 2026. */
    static LocalDate usualDay() {
        return TestClock.usualStart().toLocalDate();
    }

    /**
     * How a payment is judged on an ordinary day, between two who meet for the first time; empty when one is refused that
     * should have come before it.
     */
    static Optional<OperationEntry> tried(Policy policy, Attempt attempt) {
        LocalTime time = attempt.circumstances().time().orElse(LocalTime.NOON);
        Stage stage = new Stage(policy, LocalDateTime.of(usualDay(), time));
        Payment payment = stage.payment(attempt);
        return stage.paid(payment, attempt.circumstances().earlier())
                ? Optional.of(stage.perform(payment))
                : Optional.empty();
    }

    private boolean paid(Payment like, Optional<Earlier> earlier) {
        long count = earlier.map(Earlier::count).orElse(0L);
        for (long i = 0; i < count; i++) {
            Payment before = new Payment(
                    nextId(),
                    like.payer(),
                    like.payee(),
                    like.currency(),
                    earlier.orElseThrow().each(),
                    Optional.empty(),
                    like.category(),
                    like.placeZones(),
                    like.quantities(),
                    like.fields(),
                    like.approvals());
            if (!perform(before).verdict().allows()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a charter knows everybody and everything that an attempt names, so that it can be judged under it. */
    static boolean knows(Charter charter, Attempt attempt) {
        Optional<Currency> currency = charter.currency(attempt.currency());
        return currency.isPresent()
                && knows(charter, currency.get(), attempt.payer())
                && knows(charter, currency.get(), attempt.payee())
                && attempt.category()
                        .map(name -> charter.categories().stream().anyMatch(root -> has(root, name)))
                        .orElse(true)
                && attempt.circumstances()
                        .legal()
                        .map(part -> takes(currency.get(), part))
                        .orElse(true)
                && attempt.circumstances().fields().entrySet().stream().allMatch(stated -> knows(charter, stated));
    }

    private static boolean takes(Currency currency, LegalPart part) {
        return currency.rules().stream()
                .anyMatch(rule -> rule instanceof Rule.PartPayment permission
                        && permission.rate().given().equals(part.currency()));
    }

    private static boolean knows(Charter charter, Map.Entry<String, String> stated) {
        return charter.fields().stream()
                .anyMatch(field ->
                        field.name().equals(stated.getKey()) && field.values().contains(stated.getValue()));
    }

    private static boolean has(Category root, String name) {
        return root.name().equals(name) || root.children().stream().anyMatch(child -> has(child, name));
    }

    private static boolean knows(Charter charter, Currency currency, Someone someone) {
        return someone.role()
                .map(role -> charter.roles().contains(new Role(role)))
                .orElseGet(() -> currency.funds().stream()
                        .anyMatch(fund -> someone.fund().equals(Optional.of(fund.name()))));
    }

    /** Whoever pays holds what is paid, unless the attempt says otherwise; a fund has the agreement it needs. */
    private Payment payment(Attempt attempt) {
        AccountName payer = enter(attempt.payer());
        AccountName payee = enter(attempt.payee());
        open(payer, attempt.currency(), attempt.payer().holds().orElse(needed(attempt)));
        open(payee, attempt.currency(), attempt.payee().holds().orElse(0L));
        return new Payment(
                nextId(),
                payer.text(),
                payee.text(),
                attempt.currency(),
                attempt.amount(),
                attempt.circumstances().legal(),
                attempt.category(),
                known(attempt.place()),
                attempt.quantities(),
                attempt.circumstances().fields(),
                attempt.payer()
                        .fund()
                        .map(fund -> signers(attempt.currency(), fund))
                        .orElse(List.of()));
    }

    private static long needed(Attempt attempt) {
        return Math.addExact(attempt.amount(), attempt.circumstances().paidBefore());
    }

    private List<String> signers(String currency, String name) {
        List<String> signers = new ArrayList<>();
        Optional<Approvers> needed = policy.charter().currency(currency).stream()
                .flatMap(one -> one.funds().stream())
                .filter(fund -> fund.name().equals(name))
                .flatMap(fund -> fund.spending().stream())
                .findFirst();
        needed.ifPresent(who -> {
            for (int i = 0; i < who.count(); i++) {
                signers.add(join(who.role(), new TreeMap<>()).text());
            }
        });
        return signers;
    }

    private AccountName enter(Someone someone) {
        return someone.fund()
                .map(AccountName::fund)
                .orElseGet(() -> join(someone.role().orElseThrow(), someone.home()));
    }

    /** All members so far, so that whoever joins is agreed to. */
    private List<String> all() {
        return IntStream.range(1, people).mapToObj(i -> "m" + i).toList();
    }

    /** A new member. */
    AccountName join(String role, SortedMap<String, Boolean> home) {
        people++;
        String id = "m" + people;
        perform(new Join(nextId(), id, List.of(role), known(home)).approvedBy(all()));
        return AccountName.member(id);
    }

    /** Only the zones that this charter knows. */
    private SortedMap<String, Boolean> known(SortedMap<String, Boolean> facts) {
        SortedMap<String, Boolean> known = new TreeMap<>(facts);
        known.keySet()
                .retainAll(policy.charter().zones().stream().map(Zone::name).toList());
        return known;
    }

    /** Puts money on an account, issued outside the rules and backed as they promise. */
    void open(AccountName account, String currency, long amount) {
        if (amount > 0) {
            perform(new Opening(nextId(), account.text(), currency, amount));
            policy.charter()
                    .currency(currency)
                    .flatMap(one -> Backing.of(one, amount))
                    .filter(backing -> backing.amount() > 0)
                    .ifPresent(backing -> perform(new Opening(
                            nextId(),
                            AccountName.reserve(backing.reserve()).text(),
                            backing.currency(),
                            backing.amount())));
        }
    }

    /** Has an operation judged and done. */
    OperationEntry perform(Operation operation) {
        Plan plan = community.judge(new Submission(now, operation));
        community.apply(plan);
        return plan.entry();
    }

    /** An id that no operation has yet. */
    String nextId() {
        operations++;
        return "example-" + operations;
    }

    /** Lets time go by. */
    void pass(Span span) {
        now = calendar.plus(now, span);
        community.advanceTo(now);
    }

    /** What an account holds. */
    long balance(AccountName account, String currency) {
        return community.balances().stream()
                .filter(holding ->
                        holding.account().equals(account) && holding.currency().equals(currency))
                .mapToLong(Holding::amount)
                .sum();
    }
}
