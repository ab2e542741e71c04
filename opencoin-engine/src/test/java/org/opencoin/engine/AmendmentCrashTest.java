package org.opencoin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.journal.FaultyDisk;
import org.opencoin.engine.journal.JournalDirectory;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;

/** The disk fails, and the power goes, at every operation on the disk while a charter is being changed. */
class AmendmentCrashTest {

    private static final long NOON = Village.instant("2026-01-10T12:00:00");
    private static final Charter FIRST = charter("100");
    private static final Charter SECOND = charter("200");

    private static Charter charter(String limit) {
        String text = """
                opencoin 1 en
                currency Sol (SOL) {
                  decimals 2
                  rounding to the nearest cent, halves to the even cent, remainder to Commons
                  calendar Europe/Paris
                  fund Commons
                  role Resident
                  the charter is amended by 1 of Resident
                  article 1 "We lend each other." {
                    allow payment between any members
                    credit of each Resident up to %s SOL
                  }
                }
                """.formatted(limit);
        return Compiler.compile(SourceFile.of("village.coin", text)).charter().orElseThrow();
    }

    private static FaultyDisk founded() throws Exception {
        FaultyDisk disk = new FaultyDisk();
        try (JournalDirectory journal = JournalDirectory.open(disk);
                Ledger ledger = Ledger.over(FIRST, journal, journal.side())) {
            ledger.submit(NOON, new Join("j1", "awa", List.of("Resident"), Map.of()));
            ledger.submit(NOON, new Join("j2", "ben", List.of("Resident"), Map.of()));
            ledger.submit(NOON, ledger.proposal("p", "awa", SECOND));
        }
        return disk;
    }

    /** Does as much of the amendment as the disk lets it; answers which of its operations were acknowledged. */
    private static int acknowledged(FaultyDisk disk) {
        int done = 0;
        List<Operation> operations = List.of(
                Payment.of("before", "awa", "ben", "SOL", 90_00),
                new Amend("a", "p", SECOND.hash(), "awa", List.of("ben")),
                Payment.of("after", "awa", "ben", "SOL", 90_00));
        try (JournalDirectory journal = JournalDirectory.open(disk);
                Ledger ledger = Ledger.over(journal, journal.side())) {
            for (Operation operation : operations) {
                assertThat(ledger.submit(NOON, operation))
                        .isInstanceOfSatisfying(
                                Answer.Judged.class,
                                judged -> assertThat(judged.verdict().allows()).isTrue());
                done++;
            }
        } catch (LedgerException | JournalException failed) {
            return done;
        }
        return done;
    }

    @Test
    void the_charter_in_force_is_that_of_the_last_entry_that_is_there_and_nothing_acknowledged_is_lost()
            throws Exception {
        FaultyDisk base = founded();
        boolean[] seen = new boolean[4];
        for (boolean namesKept : new boolean[] {true, false}) {
            for (int at = 0; at < 40; at++) {
                for (FaultyDisk.Fault fault : List.of(
                        FaultyDisk.Fault.WRITE_FAILS, FaultyDisk.Fault.SHORT_WRITE, FaultyDisk.Fault.SYNC_FAILS)) {
                    FaultyDisk broken = base.afterPowerLoss(FaultyDisk.ALL, true);
                    broken.failAfter(at, fault);
                    int done = acknowledged(broken);
                    seen[done] = true;
                    FaultyDisk after = broken.afterPowerLoss((path, durable, written) -> durable, namesKept);
                    try (JournalDirectory journal = JournalDirectory.open(after);
                            Ledger ledger = Ledger.over(journal, journal.side())) {
                        long extra = ledger.head().entries() - 4;
                        assertThat(extra).as("%s at %d", fault, at).isBetween((long) done, 3L);
                        assertThat(ledger.charter().hash()).isEqualTo((extra >= 2 ? SECOND : FIRST).hash());
                        assertThat(ledger.proposals()).hasSize(extra >= 2 ? 0 : 1);
                    }
                }
            }
        }
        assertThat(seen)
                .as("the disk failed before, in and after the amendment")
                .containsExactly(true, true, true, true);
    }
}
