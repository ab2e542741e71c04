package org.opencoin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.audit.Audit;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.Approve;
import org.opencoin.engine.operation.CharterText;
import org.opencoin.engine.operation.Flaw;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Propose;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.operation.Update;

/** A village that changes its charter. */
class GovernanceTest {

    private static final long NOON = Village.instant("2026-01-10T12:00:00");
    private static final long DAY = 24 * 3_600_000L;
    private static final String RULES = """
            allow payment between any members
            credit of each Resident up to 100 SOL
            """;
    private static final Charter FIRST = charter("role Steward, Resident, Shop", "2", RULES);
    private static final Charter SECOND = charter("role Steward, Resident, Shop", "2", RULES + """
            payments of each Resident at most 50 SOL per calendar month
            payments can be reversed for 1 year by the payee
            """);

    @TempDir
    Path folder;

    private Ledger ledger;
    private long now = NOON;

    private static Charter charter(String declarations, String decimals, String rules) {
        String text = """
                opencoin 1 en
                currency Sol (SOL) {
                  decimals %s
                  rounding to the nearest cent, halves to the even cent, remainder to Commons
                  calendar Europe/Paris
                  fund Commons
                  %s
                  the charter is amended by 2 of Steward and 1 of Resident after 14 days
                  article 1 "We lend each other." {
                    %s
                  }
                }
                """.formatted(decimals, declarations, rules);
        return compile(text);
    }

    private static Charter compile(String text) {
        var compilation = Compiler.compile(SourceFile.of("village.coin", text));
        return compilation.charter().orElseThrow(() -> new AssertionError(compilation.diagnostics()));
    }

    @BeforeEach
    void aVillage() throws LedgerException {
        ledger = OpenCoin.open(FIRST, folder.resolve("ledger"));
        admit("ada", "Steward");
        admit("bob", "Steward");
        admit("eva", "Steward", "Resident");
        admit("ron", "Resident");
        admit("sam", "Shop");
    }

    private void admit(String member, String... roles) throws LedgerException {
        passes(new Join("join-" + member, member, List.of(roles), Map.of()));
    }

    private Answer submit(Operation operation) throws LedgerException {
        return ledger.submit(now, operation);
    }

    private void passes(Operation operation) throws LedgerException {
        assertThat(submit(operation))
                .isInstanceOfSatisfying(
                        Answer.Judged.class,
                        judged -> assertThat(judged.verdict().clauses())
                                .as(operation.toString())
                                .isEmpty());
    }

    private List<Clause> refused(Operation operation) throws LedgerException {
        return ((Answer.Judged) submit(operation)).verdict().clauses();
    }

    private static List<String> against(List<Clause> clauses) {
        return clauses.stream()
                .map(clause -> clause.code().text() + " "
                        + clause.saw().getOrDefault("against", clause.saw().getOrDefault("role", "")))
                .toList();
    }

    private static Payment pay(String id, String payer, String payee, long amount) {
        return Payment.of(id, payer, payee, "SOL", amount);
    }

    private void propose(String id, Charter charter) throws LedgerException {
        passes(ledger.proposal(id, "ron", charter));
    }

    private void amended(Charter charter) throws LedgerException {
        propose("p-" + charter.hash().substring(0, 8), charter);
        now += 14 * DAY;
        passes(new Amend(
                "a-" + charter.hash().substring(0, 8),
                "p-" + charter.hash().substring(0, 8),
                charter.hash(),
                "sam",
                List.of("ada", "bob", "ron")));
    }

    private void isSound() throws Exception {
        ledger.close();
        assertThat(Audit.of(folder.resolve("ledger")).run((done, total) -> {}).findings())
                .isEmpty();
    }

    @Test
    void a_proposal_that_enough_approve_becomes_the_charter_and_is_followed_from_then_on() throws Exception {
        passes(pay("p1", "ron", "sam", 60_00));
        propose("more", SECOND);
        passes(new Approve("ok-ada", "more", "ada"));
        passes(new Approve("ok-bob", "more", "bob"));
        now += 14 * DAY;
        passes(pay("p2", "eva", "sam", 60_00));
        passes(new Amend("amend", "more", SECOND.hash(), "sam", List.of("ron")));
        assertThat(ledger.charter()).isEqualTo(SECOND);
        assertThat(ledger.proposals()).isEmpty();
        assertThat(against(refused(pay("p3", "eva", "sam", 1)))).containsExactly("payments ");
        passes(new Reversal("r1", "p1", "sam"));
        passes(pay("p4", "ron", "sam", 50_00));
        assertThat(against(refused(pay("p5", "ron", "sam", 1)))).containsExactly("payments ");
        isSound();
    }

    @Test
    void whoever_opens_it_again_finds_the_charter_in_force() throws Exception {
        amended(SECOND);
        passes(pay("p1", "ron", "sam", 50_00));
        byte[] state = ledger.snapshot();
        ledger.close();
        assertThatThrownBy(() -> OpenCoin.open(FIRST, folder.resolve("ledger")))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.code()).isEqualTo(LedgerException.OTHER_CHARTER));
        try (Ledger named = OpenCoin.open(SECOND, folder.resolve("ledger"))) {
            assertThat(named.snapshot()).isEqualTo(state);
        }
        ledger = OpenCoin.open(folder.resolve("ledger"));
        assertThat(ledger.charter()).isEqualTo(SECOND);
        assertThat(ledger.founding().hash()).isEqualTo(FIRST.hash());
        assertThat(against(refused(pay("p2", "ron", "sam", 1)))).containsExactly("payments ");
        assertThat(ledger.explain("p2").orElseThrow().text("en")).contains("at most 50 SOL per calendar month");
        isSound();
    }

    @Test
    void one_approval_too_few_refuses_and_names_the_role() throws Exception {
        propose("more", SECOND);
        passes(new Approve("ok-ada", "more", "ada"));
        now += 14 * DAY;
        assertThat(refused(new Amend("a1", "more", SECOND.hash(), "sam", List.of("ada", "ron"))))
                .singleElement()
                .satisfies(clause -> {
                    assertThat(clause.code()).isEqualTo(ClauseCode.APPROVALS);
                    assertThat(clause.saw())
                            .containsEntry("approvals", "1")
                            .containsEntry("needed", "2")
                            .containsEntry("role", "Steward");
                });
        assertThat(against(refused(new Amend("a2", "more", SECOND.hash(), "sam", List.of("sam")))))
                .containsExactly("approvals Steward", "approvals Resident");
        assertThat(ledger.charter()).isEqualTo(FIRST);
        isSound();
    }

    @Test
    void somebody_with_two_roles_counts_in_both_and_roles_are_those_of_the_day() throws Exception {
        propose("more", SECOND);
        passes(new Approve("ok-ada", "more", "ada"));
        passes(new Approve("ok-eva", "more", "eva"));
        passes(new Update("u1", "ada", Optional.of(List.of("Shop")), Optional.empty()));
        now += 14 * DAY;
        assertThat(against(refused(new Amend("a1", "more", SECOND.hash(), "sam", List.of()))))
                .containsExactly("approvals Steward");
        passes(new Amend("a2", "more", SECOND.hash(), "sam", List.of("bob")));
        isSound();
    }

    @Test
    void what_comes_too_early_or_names_another_charter_or_no_proposal_is_refused() throws Exception {
        propose("more", SECOND);
        List<String> all = List.of("ada", "bob", "ron");
        now += 14 * DAY - 1;
        assertThat(refused(new Amend("a1", "more", SECOND.hash(), "sam", all)))
                .singleElement()
                .satisfies(clause -> assertThat(clause.saw())
                        .containsEntry("against", "too-early")
                        .containsEntry("from", "2026-01-24T11:00:00.000Z"));
        now++;
        assertThat(against(refused(new Amend("a2", "less", SECOND.hash(), "sam", all))))
                .containsExactly("amendment no-proposal");
        assertThat(against(refused(new Amend("a3", "more", FIRST.hash(), "sam", all))))
                .containsExactly("amendment other-charter");
        assertThat(against(refused(new Approve("ok-1", "less", "ada")))).containsExactly("amendment no-proposal");
        assertThat(against(refused(new Approve("ok-2", "more", "sam")))).containsExactly("amendment no-voice");
        passes(new Approve("ok-3", "more", "ada"));
        assertThat(against(refused(new Approve("ok-4", "more", "ada")))).containsExactly("amendment approved");
        assertThat(against(refused(ledger.proposal("same", "ron", FIRST)))).containsExactly("amendment same");
        for (String id : List.of("a1", "a2", "a3", "ok-1", "ok-2", "ok-4", "same")) {
            assertThat(ledger.explain(id).orElseThrow().text("en")).contains("It passes if ");
            assertThat(ledger.explain(id).orElseThrow().text("fr")).contains("passe");
        }
        isSound();
    }

    @Test
    void a_charter_that_says_nothing_of_amendments_is_amended_by_nobody() throws Exception {
        Charter sealed = compile("""
                opencoin 1 en
                currency Sol (SOL) {
                  decimals 2
                  rounding to the nearest cent, halves to the even cent, remainder to Commons
                  calendar Europe/Paris
                  fund Commons
                  role Steward, Resident, Shop
                  allow payment between any members
                  credit of each Resident up to 100 SOL
                }
                """);
        amended(sealed);
        assertThat(against(refused(ledger.proposal("back", "ron", FIRST)))).containsExactly("amendment no-rule");
        assertThat(against(refused(new Amend("a", "back", FIRST.hash(), "ron", List.of("ada", "bob", "ron")))))
                .containsExactly("amendment no-rule");
        isSound();
    }

    @Test
    void roles_that_somebody_has_and_decimals_stay() throws Exception {
        Charter withoutShops = charter("role Steward, Resident", "2", RULES);
        Charter finer = charter("role Steward, Resident, Shop", "3", RULES);
        propose("no-shops", withoutShops);
        propose("finer", finer);
        now += 14 * DAY;
        List<String> all = List.of("ada", "bob", "ron");
        assertThat(refused(new Amend("a1", "no-shops", withoutShops.hash(), "ada", all)))
                .singleElement()
                .satisfies(clause -> {
                    assertThat(clause.code()).isEqualTo(ClauseCode.UPGRADE);
                    assertThat(clause.saw())
                            .containsEntry("against", "role")
                            .containsEntry("name", "Shop")
                            .containsEntry("members", "sam");
                });
        assertThat(ledger.explain("a1").orElseThrow().text("en"))
                .contains("sam has the role Shop, which the charter proposed doesn't know");
        assertThat(against(refused(new Amend("a2", "finer", finer.hash(), "ada", all))))
                .containsExactly("upgrade decimals");
        passes(new Update("u1", "sam", Optional.of(List.of("Resident")), Optional.empty()));
        passes(new Amend("a3", "no-shops", withoutShops.hash(), "ada", all));
        assertThat(submit(new Update("u2", "sam", Optional.of(List.of("Shop")), Optional.empty())))
                .isEqualTo(new Answer.Invalid(List.of(new Flaw(Flaw.Kind.UNKNOWN_ROLE, "Shop"))));
        isSound();
    }

    @Test
    void a_proposal_that_is_no_charter_has_no_place() throws Exception {
        String hash = org.opencoin.engine.crypto.Sha256.of("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hex();
        for (CharterText text : List.of(
                new CharterText(hash, "hello", List.of()),
                new CharterText(hash, SECOND.normalForm(), List.of()),
                new CharterText(
                        SECOND.hash(), SECOND.normalForm(), List.of(new CharterText.File("x.geojson", hash))))) {
            assertThat(submit(new Propose("p", "ron", text)))
                    .isEqualTo(new Answer.Invalid(List.of(new Flaw(Flaw.Kind.NOT_A_CHARTER, text.hash()))));
        }
    }

    @Test
    void nothing_of_a_batch_comes_after_an_amendment() throws Exception {
        propose("more", SECOND);
        now += 14 * DAY;
        Submission amend =
                new Submission(now, new Amend("a", "more", SECOND.hash(), "sam", List.of("ada", "bob", "ron")));
        Submission later = new Submission(now, pay("p1", "ron", "sam", 1_00));
        assertThat(ledger.submitAll(List.of(amend, later), Batch.Progress.NONE).faults())
                .containsExactly(new Batch.Fault(1, new Answer.AfterAmendment()));
        assertThat(ledger.charter()).isEqualTo(FIRST);
        assertThat(ledger.submitAll(List.of(amend), Batch.Progress.NONE).isJudged())
                .isTrue();
        assertThat(ledger.submitAll(List.of(amend, later), Batch.Progress.NONE).fresh())
                .isEqualTo(1);
        isSound();
    }

    @Test
    void whoever_has_left_neither_proposes_nor_counts() throws Exception {
        Charter leaving = charter(
                "role Steward, Resident, Shop",
                "2",
                RULES + "departure of any member, their balance to Commons, their debt to be cleared first\n");
        amended(leaving);
        propose("more", SECOND);
        passes(new Approve("ok-bob", "more", "bob"));
        passes(new Leave("bye", "bob"));
        now += 14 * DAY;
        assertThat(against(refused(new Amend("a1", "more", SECOND.hash(), "sam", List.of("ada", "ron")))))
                .containsExactly("approvals Steward");
        assertThat(refused(ledger.proposal("mine", "bob", FIRST)))
                .extracting(Clause::code)
                .containsExactly(ClauseCode.LEFT);
        isSound();
    }
}
