package org.opencoin.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.community.Plan;
import org.opencoin.engine.community.Reception;
import org.opencoin.engine.community.StepTaken;
import org.opencoin.engine.crypto.MemberKey;
import org.opencoin.engine.journal.Finding;
import org.opencoin.engine.journal.Head;
import org.opencoin.engine.journal.Journal;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.SideStore;
import org.opencoin.engine.json.CharterDirectory;
import org.opencoin.engine.json.Directory;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.ledger.Proposal;
import org.opencoin.engine.ledger.SignedBytes;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.CharterText;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Propose;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.people.People;
import org.opencoin.engine.policy.Policy;

/**
 * An open ledger: one community, its journal, and the queue before both. Safe for many threads; those that submit at the
 * same time share one fsync.
 */
public final class Ledger implements AutoCloseable {

    private final Journal journal;
    private final Charter founding;
    private final Snapshots snapshots;
    private final Recorder recorder;
    private final SideStore side;
    private final People people;
    private final Community community;
    private final Object turn = new Object();
    /** Steps that were done and aren't in the journal, which was cut off among them: told before anything else is. */
    private List<StepTaken> owed = List.of();

    private List<Finding> notices = List.of();

    private Ledger(Charter founding, Journal journal, SideStore side, Snapshots snapshots, Snapshots.Opened opened) {
        this.founding = founding;
        this.journal = journal;
        this.snapshots = snapshots;
        this.community = opened.replay().community();
        this.recorder = new Recorder(journal, side, community.decimals());
        this.side = side;
        this.people = new People(side.disk());
        this.owed = opened.replay().owed();
        this.notices = opened.notices();
    }

    /**
     * The ledger in a journal of any kind, which nobody else writes to.
     *
     * @param charter the one in force; of an empty journal, the one it is founded under
     * @throws LedgerException if another charter is in force, or the journal says what judging again doesn't give
     */
    public static Ledger over(Charter charter, Journal journal, SideStore side) throws LedgerException {
        Ledger ledger = open(Optional.of(charter), journal, side);
        String inForce = ledger.charter().hash();
        if (!inForce.equals(charter.hash())) {
            throw LedgerException.otherCharter(inForce, charter.hash());
        }
        return ledger;
    }

    /**
     * The same, under whatever charter is in force.
     *
     * @throws LedgerException if the journal is empty, its charter can't be understood, or it says what judging again
     *     doesn't give
     */
    public static Ledger over(Journal journal, SideStore side) throws LedgerException {
        return open(Optional.empty(), journal, side);
    }

    private static Ledger open(Optional<Charter> offered, Journal journal, SideStore side) throws LedgerException {
        Records records = new Records(journal, side);
        offered.ifPresent(records::knows);
        Charter founding = Genesis.charter(journal, records, offered);
        Snapshots snapshots = new Snapshots(Policy.of(founding), journal, side, records);
        try {
            Snapshots.Opened opened = snapshots.open(journal.head().entries());
            return new Ledger(founding, journal, side, snapshots, opened);
        } catch (Records.Unreadable unreadable) {
            throw unreadable.failure();
        }
    }

    /** The same for whoever writes it: what was found is told, and snapshots are kept from now on. */
    Ledger kept(List<Finding> found) {
        snapshots.keepFrom(community, head(), notices);
        List<Finding> all = new ArrayList<>(found);
        all.addAll(notices);
        notices = List.copyOf(all);
        return this;
    }

    /** What must be said aloud about how the ledger was found. */
    public List<Finding> notices() {
        return notices;
    }

    /** The charter in force. */
    public Charter charter() {
        synchronized (turn) {
            return community.policy().charter();
        }
    }

    /** The charter it was founded under. */
    public Charter founding() {
        return founding;
    }

    /** The proposals that are open, by id. */
    public List<Proposal> proposals() {
        synchronized (turn) {
            return community.proposals();
        }
    }

    /**
     * The operation that proposes a charter; the files that it names are kept beside the record.
     *
     * @param by the member who proposes
     */
    public Propose proposal(String id, String by, Charter proposed) throws LedgerException {
        try {
            synchronized (turn) {
                recorder.keepFiles(proposed);
            }
            return new Propose(id, by, CharterText.of(proposed));
        } catch (JournalException failure) {
            throw LedgerException.of(failure);
        }
    }

    /** Hash of entry 0, for which members sign; empty before the first submission. */
    public String genesis() {
        synchronized (turn) {
            return community.ledger();
        }
    }

    /** The members whose signatures the charter asks for under an operation. */
    public SortedSet<String> signers(Operation operation) {
        synchronized (turn) {
            return community.signers(operation);
        }
    }

    /**
     * Who reads a sealed text that somebody wants to submit, each with the key that it is sealed to.
     *
     * @return members without a key, who can't read it, have none; nobody is there when the charter has no such text
     */
    public SortedMap<String, Optional<MemberKey>> readers(Submission submission, String text) {
        SortedMap<String, Optional<MemberKey>> readers = new TreeMap<>();
        synchronized (turn) {
            community
                    .readers(submission.operation(), text, submission.atMillis())
                    .forEach((reader, key) -> readers.put(reader, key.flatMap(MemberKey::read)));
        }
        return readers;
    }

    /**
     * What they sign.
     *
     * @param untilMillis ledger time up to which it counts, if it ends
     */
    public byte[] bytesToSign(Operation operation, OptionalLong untilMillis) {
        return SignedBytes.in(community.policy().decimals()).of(operation, genesis(), untilMillis);
    }

    /** The last durable entry. */
    public Head head() {
        return recorder.durable();
    }

    /** The names an operation may use, for reading files of operations. */
    public Directory directory() {
        return CharterDirectory.of(charter(), this::isMember, this::members);
    }

    private boolean isMember(String id) {
        synchronized (turn) {
            return community.isMember(id);
        }
    }

    private List<String> members() {
        synchronized (turn) {
            return community.members();
        }
    }

    /** Ledger time of the last entry; empty before the first. */
    public OptionalLong lastMillis() {
        synchronized (turn) {
            return community.isFounded() ? OptionalLong.of(community.lastMillis()) : OptionalLong.empty();
        }
    }

    /** Submits an operation at a ledger time, in milliseconds since 1970-01-01T00:00:00Z. */
    public Answer submit(long atMillis, Operation operation) throws LedgerException {
        return submit(new Submission(atMillis, operation));
    }

    /**
     * Submits an operation and waits until its entry is durable.
     *
     * @throws LedgerException if the journal can't be written; the ledger must then be opened again, to find out what it
     *     holds
     */
    public Answer submit(Submission submission) throws LedgerException {
        try {
            Answer answer = answer(submission);
            if (answer instanceof Answer.Judged judged) {
                recorder.await(judged.number());
            }
            return answer;
        } catch (JournalException failure) {
            throw LedgerException.of(failure);
        } catch (Records.Unreadable unreadable) {
            throw unreadable.failure();
        }
    }

    private Answer answer(Submission submission) throws LedgerException, JournalException {
        Reception reception;
        synchronized (turn) {
            reception = community.receive(submission);
            if (reception instanceof Reception.Fresh) {
                return judge(submission);
            }
        }
        if (reception instanceof Reception.Repeated repeated) {
            recorder.await(repeated.entry());
            try (EntryCursor cursor = recorder.cursor()) {
                return again(repeated.entry(), cursor);
            }
        }
        return BatchCheck.answer(reception);
    }

    private static Answer.Judged again(long number, EntryCursor cursor) throws LedgerException {
        if (cursor.read(number) instanceof Entry.OperationEntry entry) {
            return new Answer.Judged(number, entry, true);
        }
        throw LedgerException.judgedOtherwise(number);
    }

    /** Judges something fresh, changes the state and queues the lines. */
    private Answer.Judged judge(Submission submission) throws JournalException {
        advance(submission.atMillis());
        Plan plan = community.judge(submission);
        apply(plan);
        Entry.OperationEntry entry = plan.entry();
        long number = recorder.write(entry);
        snapshots.reached(number + 1);
        return new Answer.Judged(number, entry, false);
    }

    /** An amendment looks back at all that was written, and may bring currencies that weren't. */
    private void apply(Plan plan) throws JournalException {
        boolean amends = plan.operation() instanceof Amend && plan.verdict().allows();
        if (amends) {
            recorder.flush();
        }
        community.apply(plan);
        if (amends) {
            recorder.in(community.decimals());
        }
    }

    private void advance(long atMillis) throws JournalException {
        if (!community.isFounded()) {
            recorder.found(founding, atMillis);
            community.found(atMillis);
        }
        recorder.tell(owed);
        owed = List.of();
        recorder.tell(community.advanceTo(atMillis));
    }

    /**
     * Submits many, all or nothing: if one has no place in the record, none is judged. When it returns, all are durable.
     *
     * @param submissions gone through twice: to find faults, then to judge
     */
    public Batch submitAll(Iterable<Submission> submissions, Batch.Progress progress) throws LedgerException {
        try {
            synchronized (turn) {
                List<Batch.Fault> faults = BatchCheck.faults(community, submissions);
                return faults.isEmpty() ? judgeAll(submissions, progress) : new Batch(faults, 0, 0);
            }
        } catch (JournalException failure) {
            throw LedgerException.of(failure);
        } catch (Records.Unreadable unreadable) {
            throw unreadable.failure();
        }
    }

    /** What {@link #submitAll} would refuse of these; nothing is judged and nothing is written. */
    public List<Batch.Fault> check(Iterable<Submission> submissions) {
        synchronized (turn) {
            return BatchCheck.faults(community, submissions);
        }
    }

    private Batch judgeAll(Iterable<Submission> submissions, Batch.Progress progress)
            throws LedgerException, JournalException {
        long judged = 0;
        long fresh = 0;
        try (EntryCursor cursor = recorder.cursor()) {
            for (Submission submission : submissions) {
                Answer.Judged answer = judgeNext(submission, cursor);
                progress.judged(judged, answer);
                judged++;
                fresh += answer.repeated() ? 0 : 1;
            }
        }
        recorder.flush();
        return new Batch(List.of(), judged, fresh);
    }

    private Answer.Judged judgeNext(Submission submission, EntryCursor cursor)
            throws LedgerException, JournalException {
        Reception reception = community.receiveAsSigned(submission);
        if (reception instanceof Reception.Repeated repeated) {
            recorder.await(repeated.entry());
            return again(repeated.entry(), cursor);
        }
        if (reception instanceof Reception.Fresh) {
            return judge(submission);
        }
        throw new IllegalStateException("received twice, and only once as " + reception);
    }

    /**
     * Does everything that falls due up to and at a time, durably, without any operation. Before the first submission
     * nothing is due.
     */
    public void advanceTo(long atMillis) throws LedgerException {
        try {
            synchronized (turn) {
                if (community.isFounded()) {
                    advance(atMillis);
                    recorder.flush();
                }
            }
        } catch (JournalException failure) {
            throw LedgerException.of(failure);
        }
    }

    /** Every balance as of the last entry. */
    public Balances balances() {
        synchronized (turn) {
            return new Balances(community.lastMillis(), false, community.balances());
        }
    }

    /**
     * Every balance at a time: after all entries up to then, or, later than the last one, as a projection.
     *
     * @throws LedgerException if the journal can't be read
     */
    public Balances balances(long atMillis) throws LedgerException {
        Community then;
        synchronized (turn) {
            if (atMillis < community.lastMillis()) {
                return past(atMillis);
            }
            then = community.fork();
        }
        boolean projection = then.isFounded() && atMillis > then.lastMillis();
        then.advanceTo(atMillis);
        return new Balances(atMillis, projection, then.balances());
    }

    private Balances past(long atMillis) throws LedgerException {
        long entries = recorder.durable().entries();
        try (Replay replay = snapshots.begin(entries, atMillis)) {
            replay.to(entries, atMillis);
            return new Balances(atMillis, false, replay.community().balances());
        }
    }

    /**
     * Explains the verdict on an operation, with what would have made it pass when it was judged.
     *
     * @return empty if no operation has that id
     * @throws LedgerException if the journal can't be read
     */
    public Optional<Explanation> explain(String id) throws LedgerException {
        return explain(List.of(id)).stream().findFirst();
    }

    /**
     * Explains the verdicts on several operations at the price of the last one.
     *
     * @return in the order of the ids; none for an id that no operation has
     * @throws LedgerException if the journal can't be read
     */
    public List<Explanation> explain(List<String> ids) throws LedgerException {
        long[] numbers;
        synchronized (turn) {
            numbers = ids.stream()
                    .map(community::entryOf)
                    .flatMapToLong(OptionalLong::stream)
                    .toArray();
        }
        Map<Long, Explanation> explained = explained(Arrays.stream(numbers).sorted());
        return Arrays.stream(numbers).mapToObj(explained::get).toList();
    }

    private Map<Long, Explanation> explained(LongStream ascending) throws LedgerException {
        long[] numbers = ascending.distinct().toArray();
        Map<Long, Explanation> explained = new HashMap<>();
        if (numbers.length == 0) {
            return explained;
        }
        try (EntryCursor cursor = recorder.cursor();
                Replay replay = snapshots.begin(numbers[0], Long.MAX_VALUE)) {
            for (long number : numbers) {
                recorder.await(number);
                replay.to(number, Long.MAX_VALUE);
                explained.put(
                        number, Explanation.of(number, again(number, cursor).entry(), replay.community()));
            }
            return explained;
        } catch (JournalException failure) {
            throw LedgerException.of(failure);
        }
    }

    /** Called for each entry. */
    public interface Reader {

        /** The entry of that number. */
        void read(long number, Entry entry) throws LedgerException;
    }

    /**
     * Reads all durable entries, in order.
     *
     * @throws LedgerException if the journal can't be read
     */
    public void entries(Reader reader) throws LedgerException {
        try (EntryCursor cursor = recorder.cursor()) {
            long count = head().entries();
            for (long number = 0; number < count; number++) {
                reader.read(number, cursor.read(number));
            }
        }
    }

    /**
     * The operation with an id, if one was judged.
     *
     * @throws LedgerException if the journal can't be read
     */
    public Optional<Operation> operation(String id) throws LedgerException {
        OptionalLong number;
        synchronized (turn) {
            number = community.entryOf(id);
        }
        if (number.isEmpty()) {
            return Optional.empty();
        }
        try (EntryCursor cursor = recorder.cursor()) {
            return cursor.read(number.getAsLong()) instanceof OperationEntry judged
                    ? Optional.of(judged.operation())
                    : Optional.empty();
        }
    }

    /**
     * Everything that the record holds about a member, in order: for whoever asks what is known of them.
     *
     * @param member an id, whether or not it is a member's
     * @throws LedgerException if the journal or a list of charges can't be read
     */
    public Trace.All traces(String member) throws LedgerException {
        Tracing tracing = new Tracing(recorder, side, member);
        entries(tracing::see);
        return tracing.all();
    }

    /** What is kept of people, sealed and apart from the record. */
    public People people() {
        return people;
    }

    /** The state as bytes, as of the last durable entry. */
    public byte[] snapshot() throws LedgerException {
        try {
            synchronized (turn) {
                recorder.tell(owed);
                owed = List.of();
                recorder.flush();
                return community.snapshot(head().hash().hex());
            }
        } catch (JournalException failure) {
            throw LedgerException.of(failure);
        }
    }

    /**
     * Closes the ledger.
     *
     * @throws LedgerException if the disk fails; nothing acknowledged is lost by that
     */
    @Override
    public void close() throws LedgerException {
        try {
            synchronized (turn) {
                snapshots.keepLast(community, head());
            }
            journal.close();
        } catch (JournalException failure) {
            throw LedgerException.of(failure);
        }
    }
}
