package org.opencoin.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.Explanation;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.journal.Journal;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.Lines;
import org.opencoin.engine.journal.MemoryDisk;
import org.opencoin.engine.journal.MemoryJournal;
import org.opencoin.engine.journal.SideStore;
import org.opencoin.engine.operation.Submission;

/** The order in which a charter's statements and rules are written changes no verdict and no byte of the ledger. */
final class RuleOrderProperties {

    private static final int OPERATIONS = 50;
    private static final int CHARTERS = Math.max(20, Integer.getInteger("opencoin.charters", 2_000) / 20);

    /** What a ledger says: the lines of its journal and what each refused member is told, in both languages. */
    private record Told(List<String> lines, List<String> explanations) {}

    @Test
    void statements_in_another_order_give_the_same_verdicts_and_the_same_bytes() {
        long first = Long.getLong("opencoin.seed", 1);
        long moved = LongStream.range(first, first + CHARTERS)
                .parallel()
                .filter(RuleOrderProperties::compare)
                .count();
        assertThat(moved).as("charters written in two orders").isEqualTo(CHARTERS);
    }

    /** Whether the texts differ. */
    private static boolean compare(long seed) {
        String written = RandomCharter.of(seed);
        String shuffled = ShuffledCharter.of(written, seed);
        Charter one = ReferenceTest.charter(seed, written);
        Charter other = ReferenceTest.charter(seed, shuffled);
        String where = "seed " + seed + "\n" + written + "\nand\n" + shuffled;
        Told told = told(seed, one);
        assertThat(told.explanations()).as(where).isNotEmpty();
        assertThat(told(seed, other)).as(where).isEqualTo(told);
        return !written.equals(shuffled);
    }

    private static Told told(long seed, Charter charter) {
        List<Submission> traffic = RandomTraffic.of(seed, charter.currencies().get(0), OPERATIONS);
        Journal journal = new MemoryJournal();
        List<String> explanations = new ArrayList<>();
        try (Ledger ledger = Ledger.over(charter, journal, new SideStore(new MemoryDisk()))) {
            for (Submission submission : traffic) {
                ledger.submit(submission);
            }
            List<String> ids =
                    traffic.stream().map(made -> made.operation().id()).toList();
            for (Explanation explanation : ledger.explain(ids)) {
                if (!explanation.verdict().allows()) {
                    explanations.add(explanation.text("en"));
                    explanations.add(explanation.text("fr"));
                }
            }
            return new Told(lines(journal), explanations);
        } catch (Exception broken) {
            throw new AssertionError("seed " + seed, broken);
        }
    }

    private static List<String> lines(Journal journal) throws JournalException {
        List<String> all = new ArrayList<>();
        try (Lines lines = journal.read(0)) {
            while (lines.next()) {
                int length = lines.end() - lines.start();
                all.add(new String(lines.buffer(), lines.start(), length, StandardCharsets.UTF_8));
            }
        }
        return all;
    }
}
