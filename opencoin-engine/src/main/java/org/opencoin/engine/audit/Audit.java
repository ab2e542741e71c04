package org.opencoin.engine.audit;

import java.nio.file.Path;
import java.util.Optional;
import org.opencoin.dsl.Compilation;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.journal.ChainReader;
import org.opencoin.engine.journal.Finding;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalFolder;

/** An audit of one ledger; it keeps nothing between runs. */
public final class Audit {

    private final JournalFolder ledger;
    private final Optional<String> charterHash;
    private final CharterCompiler compiler;
    private final boolean judging;

    private Audit(JournalFolder ledger, Optional<String> charterHash, CharterCompiler compiler, boolean judging) {
        this.ledger = ledger;
        this.charterHash = charterHash;
        this.compiler = compiler;
        this.judging = judging;
    }

    /**
     * An audit of the ledger in that folder.
     *
     * @throws JournalException if there is none
     */
    public static Audit of(Path folder) throws JournalException {
        return of(JournalFolder.open(folder));
    }

    /** An audit of a ledger that is open for reading. */
    public static Audit of(JournalFolder ledger) {
        return new Audit(ledger, Optional.empty(), Compiler::compile, true);
    }

    /** The same, which also asks that the ledger was founded under the charter with that hash. */
    public Audit under(String hash) {
        return new Audit(ledger, Optional.of(hash), compiler, judging);
    }

    /** The same with another way to compile: whoever audits thousands of times compiles a text once. */
    public Audit compiling(CharterCompiler other) {
        return new Audit(ledger, charterHash, other, judging);
    }

    /** The same without judging anything again: whether bytes were changed, and nothing of what they say. Much quicker. */
    public Audit ofBytesOnly() {
        return new Audit(ledger, charterHash, compiler, false);
    }

    /**
     * Reads everything and says what is wrong.
     *
     * @throws JournalException if a file can't be read: the record is neither whole nor damaged then, but unknown
     */
    public AuditReport run(Watcher watcher) throws JournalException {
        Collected collected = new Collected();
        long total = entries();
        long entries = 0;
        SnapshotAudit snapshots = new SnapshotAudit(ledger);
        snapshots.read();
        Replay replay = new Replay(new Founding(ledger, compiler, collected), snapshots, collected);
        try (ChainReader reader = ledger.readAll()) {
            while (reader.next()) {
                boolean sound = collect(reader, collected);
                if (judging) {
                    replay.next(reader.number(), reader.entry(), sound);
                }
                entries++;
                watcher.at(entries, total);
            }
            collect(reader, collected);
            replay.end(collected.isClean());
            snapshots.findings(judging && collected.isClean()).forEach(collected::add);
            for (Finding beside : ledger.side().check()) {
                collected.add(AuditFinding.of(beside, Optional.empty()));
            }
            compareCharters(replay.charterHash(), collected);
            return collected.report(entries, reader.head().hash().hex(), replay.charterHash());
        } catch (Founding.Unreadable unreadable) {
            throw unreadable.failure();
        }
    }

    /** Collects what is wrong with the line at hand and says whether nothing is. */
    private static boolean collect(ChainReader reader, Collected collected) {
        Optional<String> at = reader.entry().flatMap(line -> line.text("at"));
        reader.findings().forEach(found -> collected.add(AuditFinding.of(found, at)));
        return reader.findings().isEmpty();
    }

    /** How many entries there seem to be, for whoever watches; a damaged end says nothing. */
    private long entries() {
        try {
            return ledger.head().entries();
        } catch (JournalException damaged) {
            return 0;
        }
    }

    private void compareCharters(Optional<String> found, Collected collected) {
        if (judging && charterHash.isPresent() && !charterHash.equals(found)) {
            collected.add(AuditFinding.of("OC5111", 0, charterHash.get(), found.orElse("?"))
                    .compared(charterHash.get(), found.orElse("")));
        }
    }

    /** Compiles the text of a charter. */
    @FunctionalInterface
    public interface CharterCompiler {
        /** What comes of the text. */
        Compilation compile(SourceFile charter);
    }

    /** Is told how far an audit has come. */
    @FunctionalInterface
    public interface Watcher {
        /** {@code done} of about {@code total} entries are read; 0 when the total isn't known. */
        void at(long done, long total);
    }

    /** A line of the journal that could be read. */
    record Recorded(long number, JsonObject line, boolean sound) {

        /** Ledger time, as written. */
        String at() {
            return line.text("at").orElse("");
        }
    }
}
