package org.opencoin.engine.journal;

import java.util.ArrayList;
import java.util.List;
import org.opencoin.engine.crypto.Sha256;

/**
 * Checks that lines follow each other: numbers, hashes, time. Goes on after what is wrong, so that one change is one
 * finding and not one for every line behind it. Not for several threads at once.
 */
public final class ChainCheck {

    private long expected;
    private Sha256 computed;
    private Sha256 written;
    private boolean previousKnown = true;
    private String lastAt;

    /** A check that begins with entry 0. */
    public ChainCheck() {
        this(Head.EMPTY, "");
    }

    /** A check that begins after a head that is believed, and the time of its last entry. */
    ChainCheck(Head after, String lastAt) {
        this.expected = after.entries();
        this.computed = after.hash();
        this.written = after.hash();
        this.lastAt = lastAt;
    }

    /** The number the next line should have. */
    public long expected() {
        return expected;
    }

    /** Where the lines so far end. */
    public Head head() {
        return new Head(expected, computed);
    }

    /**
     * What is wrong with the next line, by itself and after those before.
     *
     * @param file where it stands, for the findings
     * @param offset where in that file
     */
    public List<Finding> next(LineReading reading, String file, long offset) {
        if (reading instanceof LineReading.Whole whole) {
            return follow(whole, file, offset);
        }
        Finding finding = reading instanceof LineReading.NotCanonical flaw
                ? Finding.of(JournalCode.NOT_CANONICAL, file, expected, offset, flaw.offset(), flaw.flaw())
                : Finding.of(
                        JournalCode.MEMBER_MISSING, file, expected, offset, ((LineReading.Lacking) reading).member());
        expected++;
        previousKnown = false;
        return List.of(finding);
    }

    /** What is wrong with the next line; goes on behind it only if nothing is. */
    List<Finding> nextIfSound(LineReading reading, String file, long offset) {
        boolean sound = reading instanceof LineReading.Whole whole && isNext(whole);
        return sound ? next(reading, file, offset) : copy().next(reading, file, offset);
    }

    private ChainCheck copy() {
        return new ChainCheck(head(), lastAt);
    }

    private List<Finding> follow(LineReading.Whole line, String file, long offset) {
        if (isNext(line)) {
            step(line);
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(2);
        if (line.number() != expected) {
            findings.add(Finding.of(JournalCode.NUMBER_DIFFERS, file, expected, offset, line.number()));
        }
        if (!line.isTrue()) {
            findings.add(Finding.of(JournalCode.HASH_DIFFERS, file, expected, offset, line.written(), line.computed()));
        }
        if (previousKnown && !isPrevious(line)) {
            findings.add(Finding.of(JournalCode.CHAIN_BROKEN, file, expected, offset, line.previous(), computed));
        }
        if (line.at().compareTo(lastAt) < 0) {
            findings.add(Finding.of(JournalCode.TIME_RUNS_BACK, file, expected, offset, line.at(), lastAt));
        }
        step(line);
        return findings;
    }

    private boolean isNext(LineReading.Whole line) {
        return line.number() == expected
                && line.isTrue()
                && isPrevious(line)
                && line.at().compareTo(lastAt) >= 0;
    }

    /** A changed line was already found; the line behind it is sound if it names what that line was. */
    private boolean isPrevious(LineReading.Whole line) {
        return line.previous().equals(computed) || line.previous().equals(written);
    }

    private void step(LineReading.Whole line) {
        expected = line.number() + 1;
        computed = line.computed();
        written = line.written();
        previousKnown = true;
        lastAt = line.at();
    }
}
