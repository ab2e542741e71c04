package org.opencoin.engine.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Tallied;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.charter.Window;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.account.DoneStep;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.account.StandingAccounts;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.income.GrantBook;
import org.opencoin.engine.income.IncomeBook;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Holding;
import org.opencoin.engine.melting.LevyBook;
import org.opencoin.engine.melting.MeltingBook;
import org.opencoin.engine.membership.MemberBook;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Key;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.operation.Update;
import org.opencoin.engine.payment.PaymentBook;
import org.opencoin.engine.payment.PaymentBook.Remembered;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.Names;
import org.opencoin.engine.policy.Pasts;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.time.LedgerTime;
import org.opencoin.engine.time.WallClock;

/** The whole state of one community, and how it changes. Not for several threads at once. */
public final class Community {

    /** Of the state's meaning and of a snapshot's bytes. */
    private static final String STATE_VERSION = "opencoin-state/3";

    private final Policy policy;
    private final MemberBook members;
    private final Accounts accounts;
    private final PaymentBook payments;
    private final List<MeltingBook> melting = new ArrayList<>();
    private final List<IncomeBook> income = new ArrayList<>();
    private final List<GrantBook> grants = new ArrayList<>();
    private final List<LevyBook> levies = new ArrayList<>();
    private final IdTable ids = new IdTable();
    private final Judgement judgement;
    private final Fingerprint fingerprint;
    private long entries;
    private long last = LedgerTime.FIRST;
    private String ledger = "";
    private LongFunction<String> founding = atMillis -> "";
    private final SignatureCheck signatures;

    private Community(Policy policy) {
        this.policy = policy;
        this.members = new MemberBook(policy);
        this.payments = new PaymentBook(policy);
        this.accounts = new Accounts(
                policy.standing(),
                policy.own(),
                (member, currency, before, after) -> payments.moved(member, currency, before, after, last));
        for (int currency = 0; currency < policy.own(); currency++) {
            melting.add(new MeltingBook(policy.currency(currency), members, accounts));
            income.add(new IncomeBook(policy.currency(currency), members, accounts));
            grants.add(new GrantBook(policy.currency(currency)));
            levies.add(new LevyBook(policy.currency(currency), members, accounts, payments, melting.get(currency)));
        }
        this.judgement = new Judgement(policy, members, accounts, payments, grants, ids);
        this.fingerprint = new Fingerprint(policy.decimals());
        this.signatures = new SignatureCheck(policy);
    }

    /** A community that isn't founded yet. */
    public static Community of(Policy policy) {
        return new Community(policy);
    }

    /**
     * The same, which knows what it will be called when it is founded: members sign for one ledger and no other.
     *
     * @param hashOfEntry0 by the instant of founding
     */
    public Community founding(LongFunction<String> hashOfEntry0) {
        founding = hashOfEntry0;
        return this;
    }

    /** Hash of entry 0; empty without a record. */
    public String ledger() {
        return ledger;
    }

    /** Hash of entry 0 if it is founded at that instant. */
    String ledgerFounded(long atMillis) {
        return founding.apply(atMillis);
    }

    SignatureCheck signatures() {
        return signatures;
    }

    /** The public half of a member's key at an instant, if there is one then. */
    public Optional<String> key(String id, long atMillis) {
        int member = members.number(id);
        return member == Names.NONE ? Optional.empty() : members.key(member, atMillis);
    }

    /** Founds it: the charter's entry is number 0, and nothing that falls due up to then is ever done. */
    public void found(long atMillis) {
        entries = 1;
        last = atMillis;
        ledger = founding.apply(atMillis);
        melting.forEach(book -> book.begin(atMillis));
        income.forEach(book -> book.begin(atMillis));
        levies.forEach(book -> book.begin(atMillis));
    }

    /** Whether it is founded. */
    public boolean isFounded() {
        return entries > 0;
    }

    /** The charter it lives by. */
    public Policy policy() {
        return policy;
    }

    /** How many entries there are: the number of the next one. */
    public long entries() {
        return entries;
    }

    /** Ledger time of the last entry. */
    public long lastMillis() {
        return last;
    }

    /** Whether somebody ever joined by that id. */
    public boolean isMember(String id) {
        return members.number(id) != Names.NONE;
    }

    /** Ids of the members, in the order in which they joined. */
    public List<String> members() {
        List<String> all = new ArrayList<>(members.members());
        for (int member = 0; member < members.members(); member++) {
            all.add(members.id(member));
        }
        return all;
    }

    /** The facts attested about a member's home, by zone; none for a stranger. */
    public SortedMap<String, Boolean> home(String id) {
        int member = members.number(id);
        return member == Names.NONE ? new TreeMap<>() : members.home(member);
    }

    /**
     * When the last of those payments of a member was made that must leave a rolling window until at most {@code most} of
     * what is tallied is left in it, at an instant; {@link PaymentBook#NEVER_PAID} when none has to.
     */
    public long lastToLeave(String member, String currency, Tally tally, long most, long atMillis) {
        int number = policy.currencies().number(currency);
        return payments.lastToLeave(tally, members.number(member), number, most, atMillis);
    }

    /**
     * When something that a rule asks about the past of an account next becomes less, if nothing happens before; empty when
     * it is nothing already.
     */
    public OptionalLong nextLess(String account, String currency, Tally tally, long atMillis) {
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

    IdTable ids() {
        return ids;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    /** What becomes of a submission, by itself. */
    public Reception receive(Submission submission) {
        return intake().receive(submission);
    }

    /** The same of one whose signatures were looked at before, or are looked at elsewhere. */
    public Reception receiveAsSigned(Submission submission) {
        return intake().receive(submission, asked -> {});
    }

    /** Which signatures something submitted must bear, and which it does: not worked out yet. */
    public SignatureCheck.Asked asked(Submission submission) {
        return signatures.of(submission, member -> key(member, submission.atMillis()), ledger);
    }

    /** The members whose signatures the charter asks for under an operation. */
    public SortedSet<String> signers(Operation operation) {
        return new Signers(policy.charter().signings()).of(operation);
    }

    /** Receives a batch. */
    public Intake intake() {
        return new Intake(this);
    }

    /**
     * Number of the entry that decided an id.
     *
     * @return empty if none did
     */
    public OptionalLong entryOf(String id) {
        IdTable.Decided decided = ids.find(Fingerprint.id(id));
        return decided == null ? OptionalLong.empty() : OptionalLong.of(decided.entry());
    }

    /**
     * Does everything that falls due up to and at an instant, in order of due time.
     *
     * @return the steps, each with its entry
     */
    public List<StepTaken> advanceTo(long atMillis) {
        List<StepTaken> taken = new ArrayList<>();
        for (long due = nextDue(); due <= atMillis; due = nextDue()) {
            long before = last;
            int size = taken.size();
            last = due;
            boolean melts = false;
            for (MeltingBook book : melting) {
                if (book.nextDue(due) == due) {
                    melts = true;
                    book.step(due).forEach(step -> taken.add(taken(step)));
                }
            }
            for (IncomeBook book : income) {
                if (book.nextDue() == due) {
                    book.step(due).forEach(step -> taken.add(received(step)));
                }
            }
            for (LevyBook book : levies) {
                if (book.nextDue() == due) {
                    book.step(due).forEach(step -> taken.add(taken(step)));
                }
            }
            if (!melts && taken.size() == size) {
                last = before; // a dividend became larger, which is no entry
            }
        }
        return taken;
    }

    private long nextDue() {
        long melts =
                melting.stream().mapToLong(book -> book.nextDue(last)).min().orElse(Long.MAX_VALUE);
        long comes = income.stream().mapToLong(IncomeBook::nextDue).min().orElse(Long.MAX_VALUE);
        long levied = levies.stream().mapToLong(LevyBook::nextDue).min().orElse(Long.MAX_VALUE);
        return Math.min(melts, Math.min(comes, levied));
    }

    private StepTaken received(DoneStep step) {
        for (int i = 0; i < step.size(); i++) {
            long after = step.before(i) + step.amount(i);
            melting.get(step.currency()).moved(step.member(i), step.before(i), after, step.atMillis());
        }
        return taken(step);
    }

    private StepTaken taken(DoneStep step) {
        entries++;
        return new StepTaken(step, policy, members);
    }

    /** Judges a fresh submission; everything due up to its time must be done. Changes nothing. */
    public Plan judge(Submission submission) {
        return judgement.judge(submission);
    }

    /** The same judges, whose looks at members and at payments before pass by somebody who counts them. Changes nothing. */
    Plan judge(Submission submission, UnaryOperator<Facts> facts, UnaryOperator<Pasts> pasts) {
        return new Judgement(
                        policy, members, accounts, payments, grants, ids, facts.apply(members), pasts.apply(payments))
                .judge(submission);
    }

    /** Ids of the rules that show themselves in a plan, judged on the state as it is: they refuse, let pass, or are just met. */
    public Set<String> bearing(Plan plan) {
        return new Bearing(policy, members, accounts, payments, plan).rules();
    }

    /** Makes a plan real; it must have been judged on the state as it is. */
    public void apply(Plan plan) {
        Operation operation = plan.operation();
        boolean allowed = plan.verdict().allows();
        long entry = entries++;
        last = plan.atMillis();
        boolean payment = allowed && operation instanceof Payment;
        ids.put(Fingerprint.id(operation.id()), new IdTable.Decided(fingerprint.content(operation), entry, payment));
        if (allowed) {
            note(plan, entry);
            move(plan.movements(), plan.atMillis());
            noteAfterwards(plan);
        }
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
            payments.done(entry, paid.payment(), plan.movements(), plan.atMillis());
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
     * Every balance: currency by currency, members in the order they joined, then the accounts of the charter. In each
     * currency they sum to zero.
     */
    public List<Holding> balances() {
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
     * The whole state as bytes, the same on every machine.
     *
     * @param head hash of the last entry, as the journal has it
     */
    public byte[] snapshot(String head) {
        SnapshotWriter out = new SnapshotWriter();
        out.text(STATE_VERSION).text(policy.charter().hash()).text(head);
        out.number(entries).number(last).text(ledger);
        members.save(out);
        accounts.save(out);
        payments.save(out);
        melting.forEach(book -> book.save(out));
        income.forEach(book -> book.save(out));
        levies.forEach(book -> book.save(out));
        grants.forEach(book -> book.save(out));
        ids.save(out);
        return out.toByteArray();
    }

    /**
     * What a snapshot says it is of.
     *
     * @param version of the state's form
     * @param charter hash of the charter it was made under
     * @param head hash of the last entry
     * @param entries how many there were
     * @param lastMillis ledger time of the last one
     */
    public record Made(String version, String charter, String head, long entries, long lastMillis) {

        /** Whether this program can restore it under a policy. */
        public boolean isFor(Policy policy) {
            return version.equals(STATE_VERSION)
                    && charter.equals(policy.charter().hash());
        }
    }

    /**
     * What a snapshot says it is of.
     *
     * @throws IllegalArgumentException if the bytes are no snapshot
     */
    public static Made madeOf(byte[] snapshot) {
        SnapshotReader in = new SnapshotReader(snapshot);
        return new Made(in.text(), in.text(), in.text(), in.number(), in.number());
    }

    /** The head that a snapshot was made with. */
    public static String headOf(byte[] snapshot) {
        return madeOf(snapshot).head();
    }

    /**
     * The state that a snapshot holds; it goes on as the original would.
     *
     * @throws IllegalArgumentException if the bytes aren't a snapshot of this version, made under this charter
     */
    public static Community restore(Policy policy, byte[] snapshot) {
        SnapshotReader in = new SnapshotReader(snapshot);
        require(STATE_VERSION, in.text());
        require(policy.charter().hash(), in.text());
        in.text();
        Community community = new Community(policy);
        community.entries = in.number();
        community.last = in.number();
        community.ledger = in.text();
        community.members.load(in);
        community.accounts.load(in);
        community.payments.load(in);
        community.melting.forEach(book -> book.load(in));
        community.income.forEach(book -> book.load(in));
        community.levies.forEach(book -> book.load(in));
        community.grants.forEach(book -> book.load(in));
        community.ids.load(in);
        if (!in.atEnd()) {
            throw new IllegalArgumentException("the snapshot goes on after its end");
        }
        return community;
    }

    private static void require(String expected, String found) {
        if (!expected.equals(found)) {
            throw new IllegalArgumentException("a snapshot of " + found + ", not of " + expected);
        }
    }

    /** A copy that goes its own way. */
    public Community fork() {
        return restore(policy, snapshot("")).founding(founding);
    }
}
