package org.opencoin.engine.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Tallied;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.charter.Window;
import org.opencoin.dsl.charter.Zone;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.account.DoneStep;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.account.StandingAccounts;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.income.GrantBook;
import org.opencoin.engine.income.IncomeBook;
import org.opencoin.engine.income.StandingGrantBook;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Holding;
import org.opencoin.engine.melting.LevyBook;
import org.opencoin.engine.melting.MeltingBook;
import org.opencoin.engine.membership.MemberBook;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Key;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.operation.Update;
import org.opencoin.engine.payment.PaymentBook;
import org.opencoin.engine.payment.PaymentBook.Remembered;
import org.opencoin.engine.policy.Names;
import org.opencoin.engine.policy.Occasion;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.time.WallClock;

/**
 * The books of a community under one charter: members, balances, payments, and what falls due. They count by the numbers of
 * that charter.
 */
final class Books {

    private final Policy policy;
    private final MemberBook members;
    private final Accounts accounts;
    private final PaymentBook payments;
    private final List<MeltingBook> melting = new ArrayList<>();
    private final List<IncomeBook> income = new ArrayList<>();
    private final List<GrantBook> grants = new ArrayList<>();
    private final List<StandingGrantBook> standing = new ArrayList<>();
    private final List<LevyBook> levies = new ArrayList<>();

    /**
     * Empty books.
     *
     * @param now ledger time of what is being done
     */
    Books(Policy policy, LongSupplier now) {
        this.policy = policy;
        this.members = new MemberBook(policy);
        this.payments = new PaymentBook(policy);
        this.accounts = new Accounts(
                policy.standing(),
                policy.own(),
                (member, currency, before, after) -> payments.moved(member, currency, before, after, now.getAsLong()));
        for (int currency = 0; currency < policy.own(); currency++) {
            melting.add(new MeltingBook(policy.currency(currency), members, accounts));
            income.add(new IncomeBook(policy.currency(currency), members, accounts));
            standing.add(new StandingGrantBook(policy.currency(currency), members, accounts));
            grants.add(new GrantBook(policy.currency(currency)));
            levies.add(new LevyBook(policy.currency(currency), members, accounts, payments, melting.get(currency)));
        }
    }

    Policy policy() {
        return policy;
    }

    MemberBook members() {
        return members;
    }

    Accounts accounts() {
        return accounts;
    }

    PaymentBook payments() {
        return payments;
    }

    List<GrantBook> grants() {
        return grants;
    }

    /** Nothing that falls due up to and at this instant is ever done. */
    void begin(long atMillis) {
        melting.forEach(book -> book.begin(atMillis));
        income.forEach(book -> book.begin(atMillis));
        standing.forEach(book -> book.begin(atMillis));
        levies.forEach(book -> book.begin(atMillis));
    }

    /** The next instant at which something is due, not before {@code last}. */
    long nextDue(long last) {
        long melts =
                melting.stream().mapToLong(book -> book.nextDue(last)).min().orElse(Long.MAX_VALUE);
        long comes = income.stream().mapToLong(IncomeBook::nextDue).min().orElse(Long.MAX_VALUE);
        long granted =
                standing.stream().mapToLong(StandingGrantBook::nextDue).min().orElse(Long.MAX_VALUE);
        long levied = levies.stream().mapToLong(LevyBook::nextDue).min().orElse(Long.MAX_VALUE);
        return Math.min(Math.min(melts, comes), Math.min(granted, levied));
    }

    /** Whether money melts at an instant, or would if there were any. */
    boolean meltsAt(long due) {
        return melting.stream().anyMatch(book -> book.nextDue(due) == due);
    }

    /** Does what is due at an instant: first what melts, then what comes, then what funds give, then what is levied. */
    List<StepTaken> stepAt(long due) {
        List<StepTaken> taken = new ArrayList<>();
        for (MeltingBook book : melting) {
            if (book.nextDue(due) == due) {
                book.step(due).forEach(step -> taken.add(taken(step)));
            }
        }
        for (IncomeBook book : income) {
            if (book.nextDue() == due) {
                book.step(due).forEach(step -> taken.add(received(step)));
            }
        }
        for (StandingGrantBook book : standing) {
            if (book.nextDue() == due) {
                book.step(due).forEach(step -> taken.add(received(step)));
            }
        }
        for (LevyBook book : levies) {
            if (book.nextDue() == due) {
                book.step(due).forEach(step -> taken.add(taken(step)));
            }
        }
        return taken;
    }

    private StepTaken received(DoneStep step) {
        for (int i = 0; i < step.size(); i++) {
            long after = step.before(i) + step.amount(i);
            melting.get(step.currency()).moved(step.member(i), step.before(i), after, step.atMillis());
        }
        return taken(step);
    }

    private StepTaken taken(DoneStep step) {
        return new StepTaken(step, policy, members);
    }

    /** Makes an allowed plan real, which becomes the entry of that number. */
    void apply(Plan plan, long entry) {
        note(plan, entry);
        move(plan.movements(), plan.atMillis());
        noteAfterwards(plan);
    }

    private void note(Plan plan, long entry) {
        if (plan.operation() instanceof Join join) {
            members.join(join, plan.atMillis());
        } else if (plan.operation() instanceof Update update) {
            members.update(update);
        } else if (plan.operation() instanceof Leave leave) {
            members.leave(leave);
        } else if (plan.operation() instanceof Choose choose) {
            members.choose(choose);
        } else if (plan.operation() instanceof Key key) {
            members.key(key, plan.atMillis(), new KeyJudge(policy, members).countsFrom(plan.atMillis()));
        } else if (plan.note() instanceof Plan.Paid paid) {
            Occasion made = paid.payment();
            payments.done(
                    entry,
                    made.payer(),
                    made.payee(),
                    made.currency(),
                    made.amount(),
                    plan.movements(),
                    plan.atMillis());
            gave(paid.payment().payer(), paid.payment().currency(), plan.atMillis());
        } else if (plan.note() instanceof Plan.Granting granting) {
            grants.get(granting.grant().currency()).granted(granting.grant(), plan.atMillis());
        } else if (plan.note() instanceof Plan.Redeemed gone) {
            payments.redeemed(entry, gone.member(), gone.currency(), gone.amount(), plan.atMillis());
            gave(gone.member(), gone.currency(), plan.atMillis());
        }
    }

    private void gave(int account, int currency, long atMillis) {
        if (!StandingAccounts.isStanding(account)) {
            melting.get(currency).paid(account, atMillis);
        }
    }

    /** When a member last gave money to somebody else in any currency, or joined. */
    long lastPaid(int member) {
        return melting.stream().mapToLong(book -> book.lastPaid(member)).max().orElse(members.joinedAt(member));
    }

    private void move(Movements movements, long atMillis) {
        int size = movements.size();
        long[] before = new long[size];
        for (int i = 0; i < size; i++) {
            before[i] = accounts.balance(movements.account(i), movements.currency(i));
        }
        accounts.apply(movements);
        for (int i = 0; i < size; i++) {
            int account = movements.account(i);
            if (!StandingAccounts.isStanding(account) && movements.isFirst(i)) {
                long after = accounts.balance(account, movements.currency(i));
                melting.get(movements.currency(i)).moved(account, before[i], after, atMillis);
            }
        }
    }

    private void noteAfterwards(Plan plan) {
        if (plan.note() instanceof Plan.Undone undone) {
            undone(undone.payment(), plan.atMillis());
        } else if (plan.note() instanceof Plan.Disputed disputed) {
            payments.disputed(disputed.payment());
        } else if (plan.note() instanceof Plan.Settled settled) {
            payments.settled(settled.payment());
            if (settled.upheld()) {
                undone(settled.payment(), plan.atMillis());
            }
        }
    }

    private void undone(Remembered payment, long atMillis) {
        payments.undone(payment, atMillis);
        int payer = payment.payer();
        if (!StandingAccounts.isStanding(payer)) {
            long lastPaid = payments.lastPaid(payer, payment.currency());
            melting.get(payment.currency()).lastPaid(payer, lastPaid, lastPaid != PaymentBook.NEVER_PAID);
        }
    }

    /**
     * When something that a rule asks about the past of an account next becomes less, if nothing happens before; empty when
     * it is nothing already.
     */
    OptionalLong nextLess(String account, String currency, Tally tally, long atMillis) {
        int number = policy.currencies().number(currency);
        if (tally.what() == Tallied.DEBT) {
            return OptionalLong.empty(); // by itself it only grows
        }
        int holder = members.number(account) != Names.NONE
                ? members.number(account)
                : policy.standing().require(AccountName.parse(account).orElseThrow(), number);
        if (payments.tallied(tally, holder, number, atMillis) == 0) {
            return OptionalLong.empty();
        }
        WallClock clock = policy.currency(number).clock();
        if (tally.window() instanceof Window.Calendar calendar) {
            return OptionalLong.of(clock.nextStart(calendar.period(), atMillis));
        }
        long made = payments.oldest(tally, holder, number, atMillis);
        long leaves = made == PaymentBook.NEVER_PAID
                ? atMillis
                : clock.plus(made, ((Window.Rolling) tally.window()).length());
        return OptionalLong.of(leaves > atMillis ? leaves : clock.nextStart(Period.DAY, atMillis));
    }

    /**
     * Every balance: currency by currency, members in the order they joined, then the accounts of the charter. In each
     * currency they sum to zero.
     */
    List<Holding> balances() {
        List<Holding> all = new ArrayList<>();
        StandingAccounts standing = policy.standing();
        for (int currency = 0; currency < policy.currencies().size(); currency++) {
            String code = policy.currencies().name(currency);
            for (int member = 0; currency < policy.own() && member < members.members(); member++) {
                long held = accounts.balance(member, currency);
                all.add(new Holding(AccountName.member(members.id(member)), code, held));
            }
            for (int index = 0; index < standing.size(); index++) {
                int account = StandingAccounts.number(index);
                if (standing.currency(account) == currency) {
                    all.add(new Holding(standing.name(account), code, accounts.balance(account, currency)));
                }
            }
        }
        return all;
    }

    /**
     * Goes on, after an amendment, with what other books held and remembered. What payments and grants come to is filled
     * from the record, apart.
     */
    void follow(Books before, long atMillis) {
        members.follow(before.members, sameZones(before.policy));
        Map<Integer, Integer> currencies = new TreeMap<>();
        for (int currency = 0; currency < policy.own(); currency++) {
            int there = before.policy.currencies().number(policy.currencies().name(currency));
            if (there != Names.NONE) {
                currencies.put(currency, there);
            }
        }
        accounts.follow(before.accounts, currencies);
        for (int currency = 0; currency < policy.own(); currency++) {
            follow(currency, Optional.ofNullable(currencies.get(currency)), before, atMillis);
        }
    }

    private void follow(int currency, Optional<Integer> there, Books before, long atMillis) {
        there.ifPresent(old -> payments.follow(
                before.payments,
                currency,
                old,
                members.members(),
                member -> accounts.balance(member, currency),
                atMillis));
        melting.get(currency).follow(there.map(before.melting::get), atMillis);
        income.get(currency).begin(atMillis);
        there.ifPresent(old -> income.get(currency).follow(before.income.get(old)));
        standing.get(currency).begin(atMillis);
        levies.get(currency).begin(atMillis);
    }

    /** Zones of the same name and the same places. */
    private Set<String> sameZones(Policy before) {
        List<Zone> old = before.charter().zones();
        return policy.charter().zones().stream()
                .filter(old::contains)
                .map(Zone::name)
                .collect(Collectors.toSet());
    }

    void save(SnapshotWriter out) {
        members.save(out);
        accounts.save(out);
        payments.save(out);
        melting.forEach(book -> book.save(out));
        income.forEach(book -> book.save(out));
        standing.forEach(book -> book.save(out));
        levies.forEach(book -> book.save(out));
        grants.forEach(book -> book.save(out));
    }

    void load(SnapshotReader in) {
        members.load(in);
        accounts.load(in);
        payments.load(in);
        melting.forEach(book -> book.load(in));
        income.forEach(book -> book.load(in));
        standing.forEach(book -> book.load(in));
        levies.forEach(book -> book.load(in));
        grants.forEach(book -> book.load(in));
    }
}
