package org.opencoin.engine.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencoin.engine.canonical.Json;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.crypto.Sha256;

/**
 * A copy of a record that catches up with it, while somebody writes it or not, and takes nothing on trust: every line is
 * hashed and chained again, and has to follow what the copy holds. Names of members stay where they are.
 */
public final class RecordCopy implements AutoCloseable {

    /** What marks a folder as a copy: it isn't opened for writing. */
    static final String MARK = "COPY";

    private static final int TOGETHER = 1024;

    private final Path from;
    private final JournalDirectory copy;
    private final LineReader reader = new LineReader();

    private RecordCopy(Path from, JournalDirectory copy) {
        this.from = from;
        this.copy = copy;
    }

    /**
     * What came of catching up.
     *
     * @param added how many entries are new
     * @param head where the copy ends now
     */
    public record Caught(long added, Head head) {}

    /** Is told how many entries the copy holds. */
    public interface Watcher {
        /** Tells nobody. */
        Watcher NONE = entries -> {};

        /** So many. */
        void at(long entries);
    }

    /**
     * A copy that goes on following: nobody else writes to it until it is restored.
     *
     * @throws JournalException if somebody else has it open, or something else is there
     */
    public static RecordCopy following(Path from, Path to) throws JournalException {
        JournalDirectory copy = JournalDirectory.openCopy(new RealDisk(to));
        return new RecordCopy(from, copy);
    }

    /** A copy that becomes a ledger of its own, in a folder where none is. */
    public static RecordCopy restoring(Path from, Path to) throws JournalException {
        return new RecordCopy(from, JournalDirectory.open(new RealDisk(to)));
    }

    /**
     * Copies what is durable in the record and not in the copy yet.
     *
     * @throws JournalException {@link JournalCode#COPY_PARTS} if the record doesn't begin with what the copy holds; what is
     *     damaged, or the disk's failures: then the copy holds what it held, and perhaps some more that was sound
     */
    public Caught catchUp(Watcher watcher) throws JournalException {
        JournalFolder record = JournalFolder.open(from);
        long before = copy.head().entries();
        try (Lines lines = record.readDurable(Math.max(0, before - 1))) {
            if (before > 0) {
                requireLast(lines);
            }
            ChainWriter chain = new ChainWriter(copy.head());
            List<Line> sealed = new ArrayList<>();
            while (lines.next() && lines.isEnded()) {
                sealed.add(next(lines, chain, record.side()));
                if (sealed.size() >= TOGETHER) {
                    append(sealed, watcher);
                }
            }
            append(sealed, watcher);
        }
        return new Caught(copy.head().entries() - before, copy.head());
    }

    /** The record has the last entry of the copy, where the copy has it. */
    private void requireLast(Lines lines) throws JournalException {
        Head head = copy.head();
        boolean same = lines.next()
                && lines.isEnded()
                && reader.read(lines.buffer(), lines.start(), lines.end()) instanceof LineReading.Whole whole
                && whole.isTrue()
                && whole.written().equals(head.hash());
        if (!same) {
            throw parts(head.entries() - 1);
        }
    }

    private JournalException parts(long entry) {
        return new JournalException(Finding.of(JournalCode.COPY_PARTS, from.toString(), entry, Finding.NOWHERE, entry));
    }

    private Line next(Lines lines, ChainWriter chain, SideFiles beside) throws JournalException {
        LineReading reading = reader.read(lines.buffer(), lines.start(), lines.end());
        if (!(reading instanceof LineReading.Whole whole) || !whole.isTrue()) {
            throw new JournalException(Finding.of(
                    JournalCode.HASH_DIFFERS, lines.file(), chain.head().entries(), lines.offset()));
        }
        if (!whole.previous().equals(chain.head().hash())
                || whole.number() != chain.head().entries()) {
            throw parts(chain.head().entries());
        }
        keep(whole.entry(), beside);
        return chain.seal(body(whole.entry()));
    }

    private static JsonObject body(JsonObject entry) {
        JsonObject.Builder body = JsonObject.builder();
        for (int i = 0; i < entry.size(); i++) {
            String name = entry.name(i);
            if (!name.equals("entry") && !name.equals("hash") && !name.equals("previous")) {
                body.put(name, entry.value(i));
            }
        }
        return body.build();
    }

    /** What an entry names is there before it is. Charge lists that are missing are made again by whoever needs them. */
    private void keep(JsonObject entry, SideFiles beside) throws JournalException {
        Optional<Sha256> charges = entry.object("step")
                .flatMap(step -> step.object("charges"))
                .flatMap(list -> list.text("sha256"))
                .flatMap(Sha256::parse);
        Optional<byte[]> list = charges.isPresent() ? beside.step(charges.get()) : Optional.empty();
        if (list.isPresent()) {
            copy.side().keepStep(list.get());
        }
        for (Sha256 hash : attached(entry)) {
            Optional<byte[]> content = beside.file(hash);
            if (content.isEmpty()) {
                throw new JournalException(SideFiles.missing(hash, 0));
            }
            copy.side().keepFile(content.get());
        }
    }

    private static List<Sha256> attached(JsonObject entry) {
        List<Sha256> hashes = new ArrayList<>();
        for (Json file : entry.object("charter")
                .flatMap(charter -> charter.items("files"))
                .orElse(List.of())) {
            if (file instanceof JsonObject named) {
                named.text("sha256").flatMap(Sha256::parse).ifPresent(hashes::add);
            }
        }
        return hashes;
    }

    private void append(List<Line> lines, Watcher watcher) throws JournalException {
        copy.append(copy.head(), lines);
        lines.clear();
        watcher.at(copy.head().entries());
    }

    @Override
    public void close() throws JournalException {
        copy.close();
    }
}
