package org.opencoin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.audit.Audit;
import org.opencoin.engine.crypto.NoteKind;
import org.opencoin.engine.crypto.SigningKey;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.SignatureFlaw;
import org.opencoin.engine.operation.SignatureFlaw.Kind;
import org.opencoin.engine.operation.Signatures;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.operation.Tick;

/** What somebody else than a member could try in that member's name. */
class SignedLedgerTest {

    private static final long NOON = Village.instant("2026-01-10T12:00:00");
    private static final Charter CHARTER = charter("whoever acts and whoever approves");

    private static final SigningKey AWA = key(1);
    private static final SigningKey BEN = key(2);
    private static final SigningKey EVE = key(3);

    @TempDir
    Path folder;

    private Ledger ledger;

    private static Charter charter(String signers) {
        String text = """
                opencoin 1 en
                currency Sol (SOL) {
                  decimals 2
                  rounding to the nearest cent, halves to the even cent, remainder to Commons
                  calendar Europe/Paris
                  fund Commons, spent by 1 of Shop
                  role Shop
                  all operations are signed by %s
                  part payments are signed by payee
                  article 1 "We lend each other." {
                    allow payment between anyone, funds included
                    credit of each Shop up to 100 SOL
                    part payment in EUR at 1 SOL per 1 EUR
                  }
                }
                """.formatted(signers);
        return Compiler.compile(SourceFile.of("signed.coin", text)).charter().orElseThrow();
    }

    private static SigningKey key(int number) {
        byte[] seed = new byte[32];
        seed[0] = (byte) number;
        return SigningKey.of("key" + number, NoteKind.RECORD, seed);
    }

    @BeforeEach
    void aVillage() throws LedgerException {
        ledger = open(folder.resolve("one"), CHARTER);
        admit(ledger, "awa", AWA);
        admit(ledger, "ben", BEN);
    }

    private static Ledger open(Path folder, Charter charter) throws LedgerException {
        Ledger founded = OpenCoin.open(charter, folder);
        assertThat(founded.submit(NOON, new Tick("found"))).isInstanceOf(Answer.Judged.class);
        return founded;
    }

    private static void admit(Ledger ledger, String member, SigningKey key) throws LedgerException {
        Join join = new Join("join-" + member, member, List.of("Shop"), Map.of())
                .withKey(key.memberKey().written());
        assertThat(ledger.submit(signed(ledger, NOON, join, Map.of(member, key))))
                .isInstanceOf(Answer.Judged.class);
    }

    private static Submission signed(Ledger ledger, long at, Operation operation, Map<String, SigningKey> keys) {
        return signed(ledger, at, operation, keys, OptionalLong.empty());
    }

    private static Submission signed(
            Ledger ledger, long at, Operation operation, Map<String, SigningKey> keys, OptionalLong until) {
        Map<String, String> signatures = new TreeMap<>();
        keys.forEach((member, key) -> signatures.put(member, key.signMessage(ledger.bytesToSign(operation, until))));
        return new Submission(at, operation, new Signatures(until, new TreeMap<>(signatures)));
    }

    private static Payment pay(String id, long amount) {
        return Payment.of(id, "awa", "ben", "SOL", amount);
    }

    private void rejects(Submission submission, SignatureFlaw... flaws) throws LedgerException {
        long before = ledger.head().entries();
        assertThat(ledger.submit(submission)).isEqualTo(new Answer.Unsigned(List.of(flaws)));
        assertThat(ledger.head().entries()).isEqualTo(before);
    }

    @Test
    void what_is_signed_by_its_own_key_is_recorded_with_its_signature() throws Exception {
        Submission submission = signed(ledger, NOON, pay("p1", 1_00), Map.of("awa", AWA));
        assertThat(ledger.submit(submission))
                .isInstanceOfSatisfying(
                        Answer.Judged.class,
                        judged -> assertThat(judged.entry().signatures()).isEqualTo(submission.signatures()));
        ledger.close();
        assertThat(Audit.of(folder.resolve("one")).run((done, total) -> {}).findings())
                .isEmpty();
        ledger = OpenCoin.open(CHARTER, folder.resolve("one"));
        assertThat(ledger.submit(signed(ledger, NOON, pay("p2", 1_00), Map.of("awa", AWA))))
                .isInstanceOf(Answer.Judged.class);
    }

    @Test
    void what_nobody_or_somebody_else_signed_is_rejected_and_its_id_stays_free() throws Exception {
        rejects(new Submission(NOON, pay("p1", 1_00)), new SignatureFlaw(Kind.MISSING, "awa"));
        rejects(signed(ledger, NOON, pay("p1", 1_00), Map.of("awa", EVE)), new SignatureFlaw(Kind.WRONG, "awa"));
        rejects(
                signed(ledger, NOON, pay("p1", 1_00), Map.of("ben", BEN)),
                new SignatureFlaw(Kind.MISSING, "awa"),
                new SignatureFlaw(Kind.UNASKED, "ben"));
        assertThat(ledger.submit(signed(ledger, NOON, pay("p1", 1_00), Map.of("awa", AWA))))
                .isInstanceOf(Answer.Judged.class);
    }

    @Test
    void a_signature_holds_for_what_it_says_and_no_more() throws Exception {
        Submission honest = signed(ledger, NOON, pay("p1", 1_00), Map.of("awa", AWA));
        rejects(new Submission(NOON, pay("p1", 2_00), honest.signatures()), new SignatureFlaw(Kind.WRONG, "awa"));
        rejects(new Submission(NOON, pay("p2", 1_00), honest.signatures()), new SignatureFlaw(Kind.WRONG, "awa"));
        assertThat(ledger.submit(honest)).isInstanceOf(Answer.Judged.class);
        assertThat(ledger.submit(honest))
                .isInstanceOfSatisfying(
                        Answer.Judged.class,
                        again -> assertThat(again.repeated()).isTrue());
    }

    @Test
    void what_was_signed_for_one_ledger_is_nothing_in_another() throws Exception {
        try (Ledger other = OpenCoin.open(CHARTER, folder.resolve("two"))) {
            other.submit(NOON - 1, new Tick("found"));
            admit(other, "awa", AWA);
            admit(other, "ben", BEN);
            assertThat(other.genesis()).isNotEqualTo(ledger.genesis());
            assertThat(other.submit(signed(ledger, NOON, pay("p1", 1_00), Map.of("awa", AWA))))
                    .isEqualTo(new Answer.Unsigned(List.of(new SignatureFlaw(Kind.WRONG, "awa"))));
        }
    }

    @Test
    void until_is_signed_with_the_rest_and_over_when_it_is_over() throws Exception {
        OptionalLong until = OptionalLong.of(NOON + 1_000);
        Submission early = signed(ledger, NOON + 1_000, pay("p1", 1_00), Map.of("awa", AWA), until);
        rejects(
                new Submission(NOON + 1_001, early.operation(), early.signatures()),
                new SignatureFlaw(Kind.LATE, "p1"));
        rejects(
                new Submission(
                        NOON + 1_001,
                        early.operation(),
                        new Signatures(
                                OptionalLong.of(NOON + 9_000),
                                early.signatures().byMember())),
                new SignatureFlaw(Kind.WRONG, "awa"));
        assertThat(ledger.submit(early)).isInstanceOf(Answer.Judged.class);
    }

    @Test
    void whoever_approves_signs_and_so_does_who_is_paid_in_part() throws Exception {
        Payment fromFund = Payment.of("f1", "fund:Commons", "ben", "SOL", 1).approvedBy(List.of("awa"));
        rejects(new Submission(NOON, fromFund), new SignatureFlaw(Kind.MISSING, "awa"));
        assertThat(ledger.submit(signed(ledger, NOON, fromFund, Map.of("awa", AWA))))
                .isInstanceOf(Answer.Judged.class);
        Payment mixed = pay("p1", 1_00).beside(new org.opencoin.engine.money.LegalPart(1_00, "EUR"));
        rejects(signed(ledger, NOON, mixed, Map.of("awa", AWA)), new SignatureFlaw(Kind.MISSING, "ben"));
        assertThat(ledger.submit(signed(ledger, NOON, mixed, Map.of("awa", AWA, "ben", BEN))))
                .isInstanceOf(Answer.Judged.class);
    }

    @Test
    void whoever_joins_brings_a_key_and_signs_with_it() throws Exception {
        Join keyless = new Join("j1", "eve", List.of("Shop"), Map.of());
        rejects(new Submission(NOON, keyless), new SignatureFlaw(Kind.NO_KEY, "eve"));
        Join stolen = keyless.withKey(AWA.memberKey().written());
        rejects(signed(ledger, NOON, stolen, Map.of("eve", EVE)), new SignatureFlaw(Kind.WRONG, "eve"));
    }

    @Test
    void a_batch_is_looked_at_whole_and_knows_the_keys_that_it_brings() throws Exception {
        Join eve = new Join("j1", "eve", List.of("Shop"), Map.of())
                .withKey(EVE.memberKey().written());
        Payment hers = Payment.of("p1", "eve", "awa", "SOL", 1_00);
        List<Submission> batch = new ArrayList<>(
                List.of(signed(ledger, NOON, eve, Map.of("eve", EVE)), signed(ledger, NOON, hers, Map.of("eve", EVE))));
        batch.add(signed(ledger, NOON, Payment.of("p2", "eve", "awa", "SOL", 1_00), Map.of("eve", AWA)));
        batch.add(new Submission(NOON, Payment.of("p3", "ben", "awa", "SOL", 1_00)));
        Batch answer = ledger.submitAll(batch, Batch.Progress.NONE);
        assertThat(answer.faults())
                .containsExactly(
                        new Batch.Fault(2, new Answer.Unsigned(List.of(new SignatureFlaw(Kind.WRONG, "eve")))),
                        new Batch.Fault(3, new Answer.Unsigned(List.of(new SignatureFlaw(Kind.MISSING, "ben")))));
        assertThat(ledger.submitAll(batch.subList(0, 2), Batch.Progress.NONE).fresh())
                .isEqualTo(2);
    }

    @Test
    void a_file_may_found_the_ledger_that_it_is_signed_for() throws Exception {
        String genesis = Genesis.hash(CHARTER, NOON);
        assertThat(ledger.genesis()).isEqualTo(genesis);
        try (Ledger fresh = OpenCoin.open(CHARTER, folder.resolve("three"))) {
            Join join = new Join("j1", "awa", List.of("Shop"), Map.of())
                    .withKey(AWA.memberKey().written());
            List<Submission> file =
                    List.of(new Submission(NOON, new Tick("found")), signed(ledger, NOON, join, Map.of("awa", AWA)));
            assertThat(fresh.submitAll(file, Batch.Progress.NONE).fresh()).isEqualTo(2);
        }
    }

    @Test
    void a_charter_that_asks_nobody_takes_no_signatures() throws Exception {
        Charter silent = Compiler.compile(SourceFile.of(
                        "silent.coin",
                        CHARTER.normalForm()
                                .lines()
                                .filter(line -> !line.contains("signed by"))
                                .reduce("", (all, line) -> all + line + "\n")))
                .charter()
                .orElseThrow();
        try (Ledger trusting = OpenCoin.open(silent, folder.resolve("four"))) {
            trusting.submit(NOON, new Tick("found"));
            Join join = new Join("j1", "awa", List.of("Shop"), Map.of());
            assertThat(trusting.submit(signed(trusting, NOON, join, Map.of("awa", AWA))))
                    .isEqualTo(new Answer.Unsigned(List.of(new SignatureFlaw(Kind.UNASKED, "awa"))));
            assertThat(trusting.submit(NOON, join)).isInstanceOf(Answer.Judged.class);
        }
    }
}
