package org.opencoin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Propose;
import org.opencoin.engine.operation.SignatureFlaw;
import org.opencoin.engine.operation.SignatureFlaw.Kind;
import org.opencoin.engine.operation.Signatures;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.operation.Tick;

/** A charter that k of n change, each with a key: what fewer than k, or others in their name, get. */
class SignedAmendmentTest {

    private static final long NOON = Village.instant("2026-01-10T12:00:00");
    private static final Charter FIRST = charter("100");
    private static final Charter SECOND = charter("200");
    private static final SigningKey ADA = key(1);
    private static final SigningKey BOB = key(2);
    private static final SigningKey EVA = key(3);

    @TempDir
    Path folder;

    private Ledger ledger;
    private Amend amend;

    private static Charter charter(String limit) {
        String text = """
                opencoin 1 en
                currency Sol (SOL) {
                  decimals 2
                  rounding to the nearest cent, halves to the even cent, remainder to Commons
                  calendar Europe/Paris
                  fund Commons
                  role Steward
                  all operations are signed by whoever acts and whoever approves
                  the charter is amended by 2 of Steward
                  article 1 "We lend each other." {
                    allow payment between any members
                    credit of each Steward up to %s SOL
                  }
                }
                """.formatted(limit);
        return Compiler.compile(SourceFile.of("signed.coin", text)).charter().orElseThrow();
    }

    private static SigningKey key(int number) {
        byte[] seed = new byte[32];
        seed[0] = (byte) number;
        return SigningKey.of("key" + number, NoteKind.RECORD, seed);
    }

    private Submission signed(Operation operation, Map<String, SigningKey> keys) {
        Map<String, String> signatures = new TreeMap<>();
        keys.forEach((member, key) ->
                signatures.put(member, key.signMessage(ledger.bytesToSign(operation, OptionalLong.empty()))));
        return new Submission(NOON, operation, new Signatures(OptionalLong.empty(), new TreeMap<>(signatures)));
    }

    private static Join join(String member, SigningKey key) {
        return new Join("join-" + member, member, List.of("Steward"), Map.of())
                .withKey(key.memberKey().written());
    }

    @BeforeEach
    void threeStewardsAndAProposal() throws LedgerException {
        ledger = OpenCoin.open(FIRST, folder.resolve("ledger"));
        ledger.submit(NOON, new Tick("found"));
        ledger.submit(signed(join("ada", ADA), Map.of("ada", ADA)));
        ledger.submit(signed(join("bob", BOB), Map.of("bob", BOB)));
        ledger.submit(signed(join("eva", EVA), Map.of("eva", EVA)));
        Propose propose = ledger.proposal("p", "eva", SECOND);
        assertThat(ledger.submit(signed(propose, Map.of("eva", EVA)))).isInstanceOf(Answer.Judged.class);
        amend = new Amend("a", "p", SECOND.hash(), "eva", List.of("ada", "bob"));
    }

    private void rejects(Submission submission, SignatureFlaw flaw) throws LedgerException {
        long before = ledger.head().entries();
        assertThat(ledger.submit(submission)).isEqualTo(new Answer.Unsigned(List.of(flaw)));
        assertThat(ledger.head().entries()).isEqualTo(before);
        assertThat(ledger.charter().hash()).isEqualTo(FIRST.hash());
    }

    @Test
    void one_signature_too_few_is_rejected_by_the_name_of_who_did_not_sign() throws Exception {
        rejects(signed(amend, Map.of("eva", EVA, "ada", ADA)), new SignatureFlaw(Kind.MISSING, "bob"));
    }

    @Test
    void a_signature_in_anothers_name_is_rejected() throws Exception {
        rejects(signed(amend, Map.of("eva", EVA, "ada", ADA, "bob", EVA)), new SignatureFlaw(Kind.WRONG, "bob"));
    }

    @Test
    void signatures_for_another_charter_are_rejected() throws Exception {
        Submission honest = signed(amend, Map.of("eva", EVA, "ada", ADA, "bob", BOB));
        Amend other = new Amend("a", "p", FIRST.hash(), "eva", List.of("ada", "bob"));
        assertThat(ledger.submit(new Submission(NOON, other, honest.signatures())))
                .isInstanceOf(Answer.Unsigned.class);
    }

    @Test
    void one_approval_too_few_is_refused_on_the_record() throws Exception {
        Amend alone = new Amend("a", "p", SECOND.hash(), "eva", List.of("ada"));
        Answer answer = ledger.submit(signed(alone, Map.of("eva", EVA, "ada", ADA)));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Judged.class,
                        judged -> assertThat(judged.verdict().clauses())
                                .singleElement()
                                .satisfies(clause -> assertThat(clause.code()).isEqualTo(ClauseCode.APPROVALS)));
        assertThat(ledger.charter().hash()).isEqualTo(FIRST.hash());
    }

    @Test
    void all_signatures_put_it_in_force_and_audit_checks_them_again() throws Exception {
        assertThat(ledger.submit(signed(amend, Map.of("eva", EVA, "ada", ADA, "bob", BOB))))
                .isInstanceOfSatisfying(
                        Answer.Judged.class,
                        judged -> assertThat(judged.verdict().allows()).isTrue());
        assertThat(ledger.charter().hash()).isEqualTo(SECOND.hash());
        ledger.close();
        assertThat(Audit.of(folder.resolve("ledger")).run((done, total) -> {}).findings())
                .isEmpty();
    }
}
