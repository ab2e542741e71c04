package org.opencoin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.opencoin.engine.operation.Key;
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
    private static final long DAY = 24 * 3_600_000L;
    private static final Charter CHARTER = charter("whoever acts and whoever approves");

    private static final SigningKey AWA = key(1);
    private static final SigningKey BEN = key(2);
    private static final SigningKey EVE = key(3);
    private static final SigningKey FRESH = key(4);

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
                  role Shop, Steward
                  all operations are signed by %s
                  part payments are signed by payee
                  lost keys are replaced by 1 of Steward after 14 days
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
                                .filter(line -> !line.contains("signed by") && !line.contains("lost keys"))
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

    private Answer key(String id, long at, Key.Act act, SigningKey brought, Map<String, SigningKey> keys)
            throws LedgerException {
        Optional<String> written =
                act.bringsKey() ? Optional.of(brought.memberKey().written()) : Optional.empty();
        boolean byOwner = keys.containsKey("awa");
        Key change = new Key(id, "awa", act, written, byOwner ? List.of() : List.copyOf(keys.keySet()));
        return ledger.submit(signed(ledger, at, change, keys));
    }

    private static boolean isAllowed(Answer answer) {
        return answer instanceof Answer.Judged judged && judged.verdict().allows();
    }

    private boolean pays(String id, long at, SigningKey key) throws LedgerException {
        return isAllowed(ledger.submit(signed(ledger, at, pay(id, 1), Map.of("awa", key))));
    }

    private void aSteward() throws LedgerException {
        Join join = new Join("join-sol", "sol", List.of("Steward"), Map.of())
                .withKey(EVE.memberKey().written());
        assertThat(isAllowed(ledger.submit(signed(ledger, NOON, join, Map.of("sol", EVE)))))
                .isTrue();
    }

    @Test
    void an_owner_replaces_a_key_and_the_old_one_counts_no_more() throws Exception {
        assertThat(isAllowed(key("k1", NOON, Key.Act.ROTATE, FRESH, Map.of("awa", AWA))))
                .isTrue();
        assertThat(pays("p1", NOON, AWA)).isFalse();
        assertThat(pays("p2", NOON, FRESH)).isTrue();
        assertThat(key("k2", NOON, Key.Act.ROTATE, AWA, Map.of("awa", AWA))).isInstanceOf(Answer.Unsigned.class);
        assertThat(isAllowed(key("k3", NOON, Key.Act.REVOKE, AWA, Map.of("awa", FRESH))))
                .isTrue();
        assertThat(ledger.submit(signed(ledger, NOON, pay("p3", 1), Map.of("awa", FRESH))))
                .isEqualTo(new Answer.Unsigned(List.of(new SignatureFlaw(Kind.NO_KEY, "awa"))));
    }

    @Test
    void a_recovered_key_counts_when_its_time_has_come_on_the_hour() throws Exception {
        aSteward();
        assertThat(isAllowed(key("k1", NOON, Key.Act.RECOVER, FRESH, Map.of("sol", EVE))))
                .isTrue();
        assertThat(pays("p1", NOON + 14 * DAY - 1, FRESH)).isFalse();
        assertThat(pays("p2", NOON + 14 * DAY - 1, AWA)).isTrue();
        assertThat(pays("p3", NOON + 14 * DAY, AWA)).isFalse();
        assertThat(pays("p4", NOON + 14 * DAY, FRESH)).isTrue();
        ledger.close();
        ledger = OpenCoin.open(CHARTER, folder.resolve("one"));
        assertThat(pays("p5", NOON + 15 * DAY, FRESH)).isTrue();
        ledger.close();
        assertThat(Audit.of(folder.resolve("one")).run((done, total) -> {}).findings())
                .isEmpty();
        ledger = OpenCoin.open(CHARTER, folder.resolve("one"));
    }

    @Test
    void an_owner_who_objects_in_time_keeps_the_key() throws Exception {
        aSteward();
        assertThat(isAllowed(key("k0", NOON, Key.Act.OBJECT, AWA, Map.of("awa", AWA))))
                .isFalse();
        key("k1", NOON, Key.Act.RECOVER, FRESH, Map.of("sol", EVE));
        assertThat(isAllowed(key("k2", NOON + DAY, Key.Act.OBJECT, AWA, Map.of("awa", AWA))))
                .isTrue();
        assertThat(pays("p1", NOON + 20 * DAY, FRESH)).isFalse();
        assertThat(pays("p2", NOON + 20 * DAY, AWA)).isTrue();
        key("k3", NOON + 20 * DAY, Key.Act.RECOVER, FRESH, Map.of("sol", EVE));
        assertThat(key("k4", NOON + 34 * DAY, Key.Act.OBJECT, AWA, Map.of("awa", AWA)))
                .isInstanceOf(Answer.Unsigned.class);
    }

    @Test
    void only_enough_others_of_the_named_role_recover_or_revoke_a_key() throws Exception {
        aSteward();
        assertThat(isAllowed(key("k1", NOON, Key.Act.RECOVER, FRESH, Map.of("ben", BEN))))
                .isFalse();
        assertThat(isAllowed(key("k2", NOON, Key.Act.REVOKE, FRESH, Map.of("ben", BEN))))
                .isFalse();
        assertThat(pays("p1", NOON, AWA)).isTrue();
        assertThat(isAllowed(key("k3", NOON, Key.Act.REVOKE, FRESH, Map.of("sol", EVE))))
                .isTrue();
        assertThat(pays("p2", NOON, AWA)).isFalse();
        assertThat(key("k4", NOON, Key.Act.RECOVER, FRESH, Map.of("sol", AWA))).isInstanceOf(Answer.Unsigned.class);
    }

    @Test
    void a_batch_may_change_a_key_and_go_on_with_the_new_one() throws Exception {
        Key change = new Key(
                "k1", "awa", Key.Act.ROTATE, Optional.of(FRESH.memberKey().written()), List.of());
        List<Submission> batch = new ArrayList<>(List.of(
                signed(ledger, NOON, change, Map.of("awa", AWA)),
                signed(ledger, NOON, pay("p1", 1), Map.of("awa", FRESH)),
                signed(ledger, NOON, pay("p2", 1), Map.of("awa", AWA))));
        assertThat(ledger.submitAll(batch, Batch.Progress.NONE).faults())
                .containsExactly(
                        new Batch.Fault(2, new Answer.Unsigned(List.of(new SignatureFlaw(Kind.WRONG, "awa")))));
        assertThat(ledger.submitAll(batch.subList(0, 2), Batch.Progress.NONE).fresh())
                .isEqualTo(2);
    }
}
