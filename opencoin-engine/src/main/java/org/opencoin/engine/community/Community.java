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
import org.opencoin.dsl.charter.Tally;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.governance.ProposalBook;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.Holding;
import org.opencoin.engine.ledger.Proposal;
import org.opencoin.engine.operation.Approve;
import org.opencoin.engine.operation.CharterText;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Propose;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.payment.PaymentBook;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.Names;
import org.opencoin.engine.policy.Pasts;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.time.LedgerTime;

/** The whole state of one community, and how it changes. Not for several threads at once. */
public final class Community {

    /** Of the state's meaning and of a snapshot's bytes. */
    private static final String STATE_VERSION = "opencoin-state/4";

    private final IdTable ids = new IdTable();
    private final Governance governance;
    private Books books;
    private Judgement judgement;
    private Fingerprint fingerprint;
    private SignatureCheck signatures;
    private long entries;
    private long last = LedgerTime.FIRST;
    private String ledger = "";
    private LongFunction<String> founding = atMillis -> "";

    private Community(Policy policy) {
        this.governance = new Governance(policy.decimals());
        this.books = new Books(policy, () -> last);
        this.judgement = new Judgement(books, ids, governance);
        this.fingerprint = new Fingerprint(governance.decimals());
        this.signatures = new SignatureCheck(policy);
    }

    /** From now on, the charter is the one of these books. */
    private void live(Books now) {
        books = now;
        judgement = new Judgement(books, ids, governance);
        fingerprint = new Fingerprint(governance.decimals());
        signatures = new SignatureCheck(now.policy());
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

    /** The same, which looks back into that record when its charter changes. */
    public Community reading(Archive archive) {
        governance.reading(archive);
        return this;
    }

    Governance governance() {
        return governance;
    }

    /** Decimals of every currency, reserve and legal money that its charter, or one before it, speaks of. */
    public Decimals decimals() {
        return governance.decimals();
    }

    /** The proposals that are open, by id. */
    public List<Proposal> proposals() {
        return governance.proposals().all();
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
        int member = books.members().number(id);
        return member == Names.NONE ? Optional.empty() : books.members().key(member, atMillis);
    }

    /** Founds it: the charter's entry is number 0, and nothing that falls due up to then is ever done. */
    public void found(long atMillis) {
        entries = 1;
        last = atMillis;
        ledger = founding.apply(atMillis);
        books.begin(atMillis);
    }

    /** Whether it is founded. */
    public boolean isFounded() {
        return entries > 0;
    }

    /** The charter it lives by. */
    public Policy policy() {
        return books.policy();
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
        return books.members().number(id) != Names.NONE;
    }

    /** Ids of the members, in the order in which they joined. */
    public List<String> members() {
        List<String> all = new ArrayList<>(books.members().members());
        for (int member = 0; member < books.members().members(); member++) {
            all.add(books.members().id(member));
        }
        return all;
    }

    /** The facts attested about a member's home, by zone; none for a stranger. */
    public SortedMap<String, Boolean> home(String id) {
        int member = books.members().number(id);
        return member == Names.NONE ? new TreeMap<>() : books.members().home(member);
    }

    /**
     * When the last of those payments of a member was made that must leave a rolling window until at most {@code most} of
     * what is tallied is left in it, at an instant; {@link PaymentBook#NEVER_PAID} when none has to.
     */
    public long lastToLeave(String member, String currency, Tally tally, long most, long atMillis) {
        int number = policy().currencies().number(currency);
        return books.payments().lastToLeave(tally, books.members().number(member), number, most, atMillis);
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
        return new Signers(policy().charter().signings()).of(operation);
    }

    /**
     * Who reads a sealed text of an operation at an instant, each with the key that it is sealed to; a member without a
     * key can't.
     */
    public SortedMap<String, Optional<String>> readers(Operation operation, String text, long atMillis) {
        SortedMap<String, Optional<String>> readers = new TreeMap<>();
        Optional<String> brought = operation instanceof Join join ? join.key() : Optional.empty();
        for (String reader : new Readers(policy(), books.members()).of(operation, text)) {
            boolean joins = operation instanceof Join join && join.member().equals(reader);
            readers.put(reader, joins ? brought : key(reader, atMillis));
        }
        return readers;
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
        for (long due = books.nextDue(last); due <= atMillis; due = books.nextDue(last)) {
            long before = last;
            last = due;
            boolean melts = books.meltsAt(due);
            List<StepTaken> done = books.stepAt(due);
            entries += done.size();
            taken.addAll(done);
            if (!melts && done.isEmpty()) {
                last = before; // a dividend became larger, which is no entry
            }
        }
        return taken;
    }

    /** Judges a fresh submission; everything due up to its time must be done. Changes nothing. */
    public Plan judge(Submission submission) {
        return judgement.judge(submission);
    }

    /** The same judges, whose looks at members and at payments before pass by somebody who counts them. Changes nothing. */
    Plan judge(Submission submission, UnaryOperator<Facts> facts, UnaryOperator<Pasts> pasts) {
        return new Judgement(books, ids, governance, facts.apply(books.members()), pasts.apply(books.payments()))
                .judge(submission);
    }

    /** Ids of the rules that show themselves in a plan, judged on the state as it is: they refuse, let pass, or are just met. */
    public Set<String> bearing(Plan plan) {
        return new Bearing(books, plan).rules();
    }

    /** Makes a plan real; it must have been judged on the state as it is. */
    public void apply(Plan plan) {
        Operation operation = plan.operation();
        boolean allowed = plan.verdict().allows();
        Optional<Books> next = allowed && plan.note() instanceof Plan.Amended amended
                ? Optional.of(migrated(amended.next(), plan.atMillis()))
                : Optional.empty();
        long entry = entries++;
        last = plan.atMillis();
        boolean payment = allowed && operation instanceof Payment;
        ids.put(Fingerprint.id(operation.id()), new IdTable.Decided(fingerprint.content(operation), entry, payment));
        if (allowed) {
            books.apply(plan, entry);
            govern(operation, plan.atMillis());
        }
        next.ifPresent(now -> {
            governance.amended(now.policy());
            live(now);
        });
    }

    private void govern(Operation operation, long atMillis) {
        if (operation instanceof Propose propose) {
            governance.proposals().proposed(propose, atMillis);
        } else if (operation instanceof Approve approve) {
            governance.proposals().approved(approve);
        }
    }

    /** The books under another charter, filled from these and from the record; nothing changes here. */
    private Books migrated(Policy next, long atMillis) {
        Books now = new Books(next, () -> last);
        now.follow(books, atMillis);
        governance.archive().entries(entries, governance.decimals(), new Recollection(now, ids));
        return now;
    }

    /**
     * When something that a rule asks about the past of an account next becomes less, if nothing happens before; empty when
     * it is nothing already.
     */
    public OptionalLong nextLess(String account, String currency, Tally tally, long atMillis) {
        return books.nextLess(account, currency, tally, atMillis);
    }

    /**
     * Every balance: currency by currency, members in the order they joined, then the accounts of the charter. In each
     * currency they sum to zero.
     */
    public List<Holding> balances() {
        return books.balances();
    }

    /**
     * The whole state as bytes, the same on every machine.
     *
     * @param head hash of the last entry, as the journal has it
     */
    public byte[] snapshot(String head) {
        SnapshotWriter out = new SnapshotWriter();
        out.text(STATE_VERSION).text(head).number(entries).number(last);
        ProposalBook.save(CharterText.of(policy().charter()), out);
        out.text(ledger);
        governance.save(out);
        books.save(out);
        ids.save(out);
        return out.toByteArray();
    }

    /**
     * What a snapshot says it is of.
     *
     * @param version of the state's form
     * @param head hash of the last entry
     * @param entries how many there were
     * @param lastMillis ledger time of the last one
     * @param charter in force when it was made
     */
    public record Made(String version, String head, long entries, long lastMillis, CharterText charter) {

        /** Whether this program can restore it under a policy. */
        public boolean isFor(Policy policy) {
            return version.equals(STATE_VERSION)
                    && charter.hash().equals(policy.charter().hash());
        }
    }

    /**
     * What a snapshot says it is of.
     *
     * @throws IllegalArgumentException if the bytes are no snapshot
     */
    public static Made madeOf(byte[] snapshot) {
        SnapshotReader in = new SnapshotReader(snapshot);
        String version = in.text();
        if (!version.equals(STATE_VERSION)) {
            throw new IllegalArgumentException("a snapshot of " + version + ", not of " + STATE_VERSION);
        }
        return new Made(version, in.text(), in.number(), in.number(), ProposalBook.loadCharter(in));
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
        in.text();
        Community community = new Community(policy);
        community.entries = in.number();
        community.last = in.number();
        require(policy.charter().hash(), ProposalBook.loadCharter(in).hash());
        community.ledger = in.text();
        community.governance.load(in);
        community.fingerprint = new Fingerprint(community.governance.decimals());
        community.books.load(in);
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
        return restore(policy(), snapshot("")).founding(founding).reading(governance.archive());
    }
}
