package org.opencoin.engine.journal;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencoin.engine.canonical.JsonObject;

/**
 * Reads a journal from its first entry and checks all that can be checked without knowing what entries mean. It never
 * stops at a finding. Not for several threads at once.
 *
 * <pre>{@code
 * try (ChainReader reader = folder.readAll()) {
 *     while (reader.next()) {
 *         reader.findings().forEach(report::add);
 *         reader.entry().ifPresent(this::judgeAgain);
 *     }
 *     reader.findings().forEach(report::add); // those about the journal's end
 * }
 * }</pre>
 */
public final class ChainReader implements Closeable {

    /** What can only be said once the end is reached. */
    interface End {
        List<Finding> findings(Head reached) throws JournalException;
    }

    private final Lines lines;
    private final End end;
    private final LineReader reader = new LineReader();
    private final ChainCheck check = new ChainCheck();
    private final SegmentShape shape;
    private long number = -1;
    private Optional<JsonObject> entry = Optional.empty();
    private List<Finding> findings = List.of();
    private boolean finished;

    ChainReader(Lines lines, SegmentShape shape, End end) {
        this.lines = lines;
        this.shape = shape;
        this.end = end;
    }

    /** Reads a journal that has no files, or none that the caller wants checked. */
    public static ChainReader of(JournalView journal) throws JournalException {
        return new ChainReader(journal.read(0), SegmentShape.ANY, head -> List.of());
    }

    /**
     * Goes to the next line, readable or not.
     *
     * @return whether there is one; if not, {@link #findings()} are those about the end of the journal
     * @throws JournalException if the disk fails
     */
    public boolean next() throws JournalException {
        if (finished) {
            return false;
        }
        entry = Optional.empty();
        if (!lines.next()) {
            finished = true;
            findings = end.findings(check.head());
            return false;
        }
        number = check.expected();
        findings = lines.isEnded() ? readLine() : List.of(unfinished());
        return true;
    }

    private List<Finding> readLine() {
        List<Finding> misplaced = shape.next(lines.file(), number);
        LineReading reading = reader.read(lines.buffer(), lines.start(), lines.end());
        if (reading instanceof LineReading.Whole whole) {
            number = whole.number();
            entry = Optional.of(whole.entry());
        }
        List<Finding> broken = check.next(reading, lines.file(), lines.offset());
        return misplaced.isEmpty() ? broken : joined(misplaced, broken);
    }

    private static List<Finding> joined(List<Finding> first, List<Finding> second) {
        List<Finding> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private Finding unfinished() {
        return Finding.of(JournalCode.UNFINISHED, lines.file(), number, lines.offset(), lines.end() - lines.start());
    }

    /** The number the line at hand says it has; that of its place if it can't be read. */
    public long number() {
        return number;
    }

    /** The entry at hand, even if a finding says that it was changed; empty if the line can't be read. */
    public Optional<JsonObject> entry() {
        return entry;
    }

    /** What is wrong with the line at hand, or, after the last one, with the end of the journal. */
    public List<Finding> findings() {
        return findings;
    }

    /** Where the lines read so far end, with the hash computed from them. */
    public Head head() {
        return check.head();
    }

    @Override
    public void close() {
        lines.close();
    }
}
