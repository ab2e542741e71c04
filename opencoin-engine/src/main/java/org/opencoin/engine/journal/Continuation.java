package org.opencoin.engine.journal;

import java.util.List;
import org.opencoin.engine.crypto.Sha256;

/** Whether lines may be put at the end of a journal. */
final class Continuation {

    private Continuation() {}

    /**
     * Refuses lines that don't follow.
     *
     * @throws JournalException if the journal ends elsewhere than expected
     * @throws IllegalArgumentException if the lines don't follow the head that was expected, or each other
     */
    static void check(Head head, Head expected, List<Line> lines, String journal) throws JournalException {
        if (!head.equals(expected)) {
            throw new JournalException(Finding.of(
                    JournalCode.HEAD_MOVED,
                    journal,
                    head.entries(),
                    Finding.NOWHERE,
                    expected.entries(),
                    expected.hash(),
                    head.hash()));
        }
        long number = head.entries();
        Sha256 previous = head.hash();
        for (Line line : lines) {
            if (line.entry() != number || !line.previous().equals(previous)) {
                throw new IllegalArgumentException("line " + line.entry() + " doesn't follow entry " + (number - 1));
            }
            number++;
            previous = line.hash();
        }
    }
}
