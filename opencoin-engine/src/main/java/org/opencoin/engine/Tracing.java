package org.opencoin.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencoin.engine.canonical.CanonicalException;
import org.opencoin.engine.canonical.CanonicalReader;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.canonical.JsonArray;
import org.opencoin.engine.canonical.JsonText;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.SideFiles;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.ledger.Entry.StepEntry;
import org.opencoin.engine.ledger.Posting;
import org.opencoin.engine.operation.Dispute;
import org.opencoin.engine.operation.MembersNamed;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.Settle;

/** Goes through a record once and keeps what concerns one member. */
final class Tracing {

    private final Recorder recorder;
    private final SideFiles side;
    private final String member;
    private final AccountName account;
    private final String start;
    private final Set<String> concerning = new HashSet<>();
    private final List<Trace> traces = new ArrayList<>();
    private final List<Long> unread = new ArrayList<>();

    Tracing(Recorder recorder, SideFiles side, String member) {
        this.recorder = recorder;
        this.side = side;
        this.member = member;
        this.account = AccountName.member(member);
        String id = new String(CanonicalWriter.bytes(JsonText.of(member)), StandardCharsets.UTF_8);
        this.start = "[" + id + ",";
    }

    void see(long number, Entry entry) throws LedgerException {
        if (entry instanceof OperationEntry operation) {
            operation(number, operation);
        } else if (entry instanceof StepEntry step) {
            step(number, step);
        }
    }

    Trace.All all() {
        return new Trace.All(traces, unread);
    }

    private void operation(long number, OperationEntry entry) {
        List<Posting> moved = entry.postings().list().stream()
                .filter(posting -> posting.account().equals(account))
                .toList();
        Operation operation = entry.operation();
        boolean answers = answered(operation).filter(concerning::contains).isPresent();
        boolean signed = entry.signatures().byMember().containsKey(member);
        if (answers || signed || !moved.isEmpty() || MembersNamed.in(operation).contains(member)) {
            concerning.add(operation.id());
            traces.add(new Trace(number, entry, recorder.form(entry), moved, List.of()));
        }
    }

    /** The operation that another one is about. */
    private static Optional<String> answered(Operation operation) {
        if (operation instanceof Reversal reversal) {
            return Optional.of(reversal.of());
        }
        if (operation instanceof Dispute dispute) {
            return Optional.of(dispute.of());
        }
        return operation instanceof Settle settle ? Optional.of(settle.of()) : Optional.empty();
    }

    private void step(long number, StepEntry entry) throws LedgerException {
        Optional<byte[]> list = list(entry.step().charges().sha256());
        if (list.isEmpty()) {
            unread.add(number);
            return;
        }
        new String(list.get(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(start))
                .forEach(line -> traces.add(new Trace(number, entry, recorder.form(entry), List.of(), texts(line))));
    }

    private static List<String> texts(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try {
            return ((JsonArray) new CanonicalReader().read(bytes, 0, bytes.length))
                    .items().stream().map(item -> ((JsonText) item).value()).toList();
        } catch (CanonicalException | ClassCastException impossible) {
            throw new IllegalStateException("a list with the right hash holds " + line, impossible);
        }
    }

    /** A step that charged nobody has no list, and needs none. */
    private Optional<byte[]> list(String hash) throws LedgerException {
        Sha256 known = Sha256.parse(hash).orElseThrow();
        if (known.equals(Sha256.of(new byte[0]))) {
            return Optional.of(new byte[0]);
        }
        try {
            return side.step(known);
        } catch (JournalException failure) {
            throw LedgerException.of(failure);
        }
    }
}
