package org.opencoin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.DemurrageBase.Beyond;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Schedule.EachPeriod;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.journal.ChainWriter;
import org.opencoin.engine.journal.Head;
import org.opencoin.engine.journal.Line;
import org.opencoin.engine.journal.MemoryDisk;
import org.opencoin.engine.journal.MemoryJournal;
import org.opencoin.engine.journal.SideStore;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.EntryForm;
import org.opencoin.engine.ledger.Holding;
import org.opencoin.engine.operation.Flaw;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Opening;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Submission;

class LedgerTest {

    private static final long NOON = Village.instant("2026-01-10T12:00:00");
    private static final Charter CHARTER = new CharterOf()
            .issueToAnyMember()
            .allowAnyMember()
            .melts(new EachPeriod(Period.MONTH), Ratio.of(1, 100), new Beyond(50_00))
            .build();

    @TempDir
    Path folder;

    private static List<Submission> village() {
        return List.of(
                new Submission(NOON, new Join("op-1", "a", List.of("Resident"), Map.of())),
                new Submission(NOON, new Join("op-2", "b", List.of("Shop"), Map.of())),
                new Submission(NOON, new Issue("op-3", "a", "PIO", "Vault", 150_00, Map.of())));
    }

    private static long held(Balances balances, String account, String currency) {
        return balances.holdings().stream()
                .filter(held ->
                        held.account().text().equals(account) && held.currency().equals(currency))
                .mapToLong(Holding::amount)
                .sum();
    }

    @Test
    void a_ledger_is_founded_by_its_first_submission_and_goes_on_when_it_is_opened_again() throws Exception {
        try (Ledger ledger = OpenCoin.open(CHARTER, folder)) {
            assertThat(ledger.submitAll(village(), Batch.Progress.NONE).fresh()).isEqualTo(3);
            assertThat(ledger.head().entries()).isEqualTo(4);
        }
        String before;
        try (Ledger ledger = OpenCoin.open(CHARTER, folder)) {
            Answer answer = ledger.submit(NOON + 1, Payment.of("op-4", "a", "b", "PIO", 100_00));
            assertThat(answer).isInstanceOfSatisfying(Answer.Judged.class, judged -> {
                assertThat(judged.verdict().allows()).isTrue();
                assertThat(judged.number()).isEqualTo(4);
            });
            assertThat(held(ledger.balances(), "b", "PIO")).isEqualTo(100_00);
            before = ledger.head().hash().hex();
        }
        try (Ledger ledger = OpenCoin.open(CHARTER, folder)) {
            assertThat(ledger.head().hash().hex()).isEqualTo(before);
            assertThat(held(ledger.balances(NOON), "a", "PIO")).as("as it was").isEqualTo(150_00);
        }
    }

    @Test
    void the_same_file_again_adds_nothing_and_gives_the_same_verdicts() throws Exception {
        try (Ledger ledger = OpenCoin.open(CHARTER, folder)) {
            ledger.submitAll(village(), Batch.Progress.NONE);
            var head = ledger.head();
            List<Answer.Judged> again = new ArrayList<>();
            Batch batch = ledger.submitAll(village(), (index, answer) -> again.add(answer));
            assertThat(batch.fresh()).isZero();
            assertThat(batch.judged()).isEqualTo(3);
            assertThat(again).allSatisfy(answer -> assertThat(answer.repeated()).isTrue());
            assertThat(ledger.head()).isEqualTo(head);
        }
    }

    @Test
    void a_batch_with_one_fault_writes_nothing() throws Exception {
        try (Ledger ledger = OpenCoin.inMemory(CHARTER)) {
            List<Submission> submissions = new ArrayList<>(village());
            submissions.add(new Submission(NOON, Payment.of("op-4", "a", "nobody", "PIO", 1)));
            submissions.add(new Submission(NOON, Payment.of("op-3", "a", "b", "PIO", 1)));
            submissions.add(new Submission(NOON - 1, Payment.of("op-5", "a", "b", "PIO", 1)));
            Batch batch = ledger.submitAll(submissions, Batch.Progress.NONE);
            assertThat(batch.faults())
                    .containsExactly(
                            new Batch.Fault(
                                    3, new Answer.Invalid(List.of(new Flaw(Flaw.Kind.UNKNOWN_MEMBER, "nobody")))),
                            new Batch.Fault(4, new Answer.IdReused("op-3")),
                            new Batch.Fault(5, new Answer.TooEarly(NOON - 1, NOON)));
            assertThat(ledger.head().entries()).isZero();
        }
    }

    @Test
    void nobody_opens_an_account_outside_the_rules() throws Exception {
        try (Ledger ledger = OpenCoin.inMemory(CHARTER)) {
            ledger.submitAll(village(), Batch.Progress.NONE);
            Head head = ledger.head();
            assertThat(ledger.submit(NOON + 10, new Opening("op-9", "a", "PIO", 1_000_000)))
                    .isEqualTo(new Answer.Invalid(List.of(new Flaw(Flaw.Kind.OUTSIDE_THE_RULES, "a"))));
            assertThat(ledger.head()).isEqualTo(head);
        }
    }

    @Test
    void an_id_decides_once_even_when_its_time_is_past() throws Exception {
        try (Ledger ledger = OpenCoin.inMemory(CHARTER)) {
            ledger.submitAll(village(), Batch.Progress.NONE);
            ledger.submit(NOON + 10, Payment.of("op-4", "a", "b", "PIO", 1_00));
            Answer again = ledger.submit(NOON, Payment.of("op-4", "a", "b", "PIO", 1_00));
            assertThat(again)
                    .isInstanceOfSatisfying(
                            Answer.Judged.class,
                            judged -> assertThat(judged.repeated()).isTrue());
            assertThat(ledger.submit(NOON + 10, Payment.of("op-4", "a", "b", "PIO", 2_00)))
                    .isEqualTo(new Answer.IdReused("op-4"));
            assertThat(ledger.submit(NOON, Payment.of("op-6", "a", "b", "PIO", 2_00)))
                    .isEqualTo(new Answer.TooEarly(NOON, NOON + 10));
        }
    }

    @Test
    void another_charter_is_refused_with_the_word_amend() throws Exception {
        try (Ledger ledger = OpenCoin.open(CHARTER, folder)) {
            ledger.submitAll(village(), Batch.Progress.NONE);
        }
        Charter other = new CharterOf().allowAnyMember().build();
        assertThatThrownBy(() -> OpenCoin.open(other, folder))
                .isInstanceOfSatisfying(LedgerException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(LedgerException.OTHER_CHARTER);
                    assertThat(refused.message("en")).contains("amend");
                    assertThat(refused.message("fr")).contains("amend");
                });
        try (Ledger again = OpenCoin.open(CHARTER, folder)) {
            assertThat(again.head().entries())
                    .as("the refusal let go of the ledger")
                    .isEqualTo(4);
        }
    }

    @Test
    void balances_later_than_the_last_entry_are_a_projection_that_changes_nothing() throws Exception {
        try (Ledger ledger = OpenCoin.inMemory(CHARTER)) {
            ledger.submitAll(village(), Batch.Progress.NONE);
            Balances then = ledger.balances(Village.instant("2026-03-01T12:00:00"));
            assertThat(then.projection()).isTrue();
            assertThat(held(then, "a", "PIO")).isEqualTo(148_01);
            assertThat(held(ledger.balances(), "a", "PIO")).isEqualTo(150_00);
        }
    }

    @Test
    void steps_are_entries_and_their_charge_lists_lie_beside() throws Exception {
        List<Entry> entries = new ArrayList<>();
        try (Ledger ledger = OpenCoin.open(CHARTER, folder)) {
            ledger.submitAll(village(), Batch.Progress.NONE);
            ledger.advanceTo(Village.instant("2026-03-01T12:00:00"));
            ledger.entries((number, entry) -> entries.add(entry));
        }
        assertThat(entries)
                .filteredOn(Entry.StepEntry.class::isInstance)
                .hasSize(2)
                .allSatisfy(entry -> {
                    String hash = ((Entry.StepEntry) entry).step().charges().sha256();
                    assertThat(folder.resolve("steps/" + hash + ".jsonl")).exists();
                });
        assertThat(folder.resolve("steps/"
                        + ((Entry.StepEntry) entries.get(4)).step().charges().sha256() + ".jsonl"))
                .hasContent("[\"a\",\"150.00\",\"1.00\"]\n");
        try (Ledger again = OpenCoin.open(CHARTER, folder)) {
            assertThat(held(again.balances(), "a", "PIO")).isEqualTo(148_01);
        }
    }

    @Test
    void many_threads_submit_at_once_and_each_gets_its_own_answer() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Ledger ledger = OpenCoin.open(CHARTER, folder)) {
            ledger.submitAll(village(), Batch.Progress.NONE);
            List<Callable<Answer>> tasks = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Payment payment = Payment.of("p-" + i, "a", "b", "PIO", 1_00);
                tasks.add(() -> ledger.submit(NOON, payment));
            }
            int allowed = 0;
            for (Future<Answer> answer : threads.invokeAll(tasks)) {
                allowed += ((Answer.Judged) answer.get()).verdict().allows() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(150);
            assertThat(held(ledger.balances(), "b", "PIO")).isEqualTo(150_00);
            assertThat(ledger.head().entries()).isEqualTo(204);
        } finally {
            threads.shutdown();
        }
        try (Ledger again = OpenCoin.open(CHARTER, folder)) {
            assertThat(again.head().entries()).isEqualTo(204);
        }
    }

    @Test
    void a_journal_cut_off_between_two_steps_of_one_instant_goes_on_with_the_second() throws Exception {
        Charter twice = new CharterOf()
                .issueToAnyMember()
                .allowAnyMember()
                .melts(new EachPeriod(Period.MONTH), Ratio.of(1, 100), new Beyond(50_00))
                .melts(new EachPeriod(Period.MONTH), Ratio.of(1, 50), new Beyond(60_00))
                .build();
        long later = Village.instant("2026-02-03T12:00:00");
        MemoryJournal whole = new MemoryJournal();
        Ledger first = Ledger.over(twice, whole, new SideStore(new MemoryDisk()));
        first.submitAll(village(), Batch.Progress.NONE);
        first.submit(later, Payment.of("op-4", "a", "b", "PIO", 1_00));
        MemoryJournal cut = new MemoryJournal();
        ChainWriter chain = new ChainWriter(Head.EMPTY);
        EntryForm form = EntryForm.of(Decimals.of(twice));
        List<Line> lines = new ArrayList<>();
        first.entries((number, entry) -> {
            if (number < 5) {
                lines.add(chain.seal(form.write(entry)));
            }
        });
        cut.append(Head.EMPTY, lines);
        Ledger second = Ledger.over(twice, cut, new SideStore(new MemoryDisk()));
        second.submit(later, Payment.of("op-4", "a", "b", "PIO", 1_00));
        assertThat(second.head()).isEqualTo(first.head());
    }

    private static final String ADMITTING = """
            opencoin 1 en
            currency Sol (SOL) {
              decimals 2
              rounding to the nearest cent, halves to the even cent, remainder to Commons
              calendar Europe/Paris
              fund Commons
              role Shop
              article 1 "Nobody joins alone." {
                allow payment between any members
                credit of each Shop up to 100 SOL
                admission of any member, approved by 1 of Shop
              }
            }
            """;

    @Test
    void what_follows_from_a_join_that_is_refused_has_no_place_and_nothing_of_its_batch_is_written() throws Exception {
        Charter charter = Compiler.compile(SourceFile.of("admitting.coin", ADMITTING))
                .charter()
                .orElseThrow();
        List<Submission> batch = List.of(
                new Submission(NOON, new Join("op-1", "a", List.of("Shop"), Map.of())),
                new Submission(NOON, new Join("op-2", "b", List.of("Shop"), Map.of())),
                new Submission(NOON, Payment.of("op-3", "a", "b", "SOL", 1_00)));
        try (Ledger ledger = OpenCoin.open(charter, folder)) {
            Batch answer = ledger.submitAll(batch, Batch.Progress.NONE);
            assertThat(answer.faults())
                    .containsExactly(
                            new Batch.Fault(2, new Answer.Invalid(List.of(new Flaw(Flaw.Kind.UNKNOWN_MEMBER, "b")))));
            assertThat(ledger.check(batch)).isEqualTo(answer.faults());
            assertThat(ledger.head().entries()).isZero();
            assertThat(ledger.submitAll(batch.subList(0, 2), Batch.Progress.NONE)
                            .judged())
                    .isEqualTo(2);
        }
    }
}
