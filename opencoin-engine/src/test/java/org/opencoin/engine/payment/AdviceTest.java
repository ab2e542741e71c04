package org.opencoin.engine.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.community.Plan;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.EntryForm;
import org.opencoin.engine.ledger.MalformedEntryException;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.policy.Policy;

/** What is only advised is let pass and noted; debts grow old, the oldest cleared first. Numbers of M6.14 and M6.15. */
final class AdviceTest {

    private static final String FURZE = """
            opencoin 1 en
            currency Furze (FRZ) {
              decimals 2
              rounding to the nearest cent, halves to the even cent, remainder to Commons
              calendar Europe/Paris
              role Trader, Friend
              fund Commons
              article 1 "We lend each other." {
                allow payment between any members
                payments can be reversed for 30 days by the payee
                credit of each Trader up to 100 FRZ, advisory
                credit of each Friend up to 1 000 FRZ
                %s
              }
            }
            """;

    private Community community =
            founded("advise against payment when debt not cleared by payer in 12 months is more than 0 FRZ");

    private int operations;

    private static Community founded(String rule) {
        Charter charter = Compiler.compile(SourceFile.of("furze.coin", FURZE.formatted(rule)))
                .charter()
                .orElseThrow();
        Community founded = Community.of(Policy.of(charter));
        long at = Village.instant("2026-01-15T09:00:00");
        founded.found(at);
        founded.apply(founded.judge(new Submission(at, new Join("j1", "mira", List.of("Trader"), Map.of()))));
        founded.apply(founded.judge(new Submission(at, new Join("j2", "noor", List.of("Friend"), Map.of()))));
        return founded;
    }

    private Plan apply(String local, Operation operation) {
        long at = Village.instant(local);
        community.advanceTo(at);
        Plan plan = community.judge(new Submission(at, operation));
        community.apply(plan);
        return plan;
    }

    private Verdict pay(String local, String payer, String payee, long amount) {
        return apply(local, Payment.of("p" + ++operations, payer, payee, "FRZ", amount))
                .verdict();
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.notices().stream().map(notice -> notice.code().text()).toList();
    }

    @Test
    void beyond_advised_credit_a_payment_is_accepted_with_a_notice() {
        assertThat(codes(pay("2026-01-15T10:00:00", "mira", "noor", 90_00))).isEmpty();
        Verdict verdict = pay("2026-01-15T10:00:00", "mira", "noor", 50_00);
        assertThat(verdict.allows()).isTrue();
        assertThat(codes(verdict)).containsExactly("credit");
        Clause notice = verdict.notices().get(0);
        assertThat(notice.article()).contains(1);
        assertThat(notice.saw())
                .containsEntry("balance", "-90.00 FRZ")
                .containsEntry("amount", "50.00 FRZ")
                .containsEntry("floor", "-100.00 FRZ");
    }

    @Test
    void a_refusal_has_no_notices() {
        community = founded("balance of each Trader at most 10 FRZ, advisory");
        assertThat(codes(pay("2026-01-15T10:00:00", "noor", "mira", 11_00))).containsExactly("ceiling");
        Verdict refused = pay("2026-01-15T10:00:00", "noor", "mira", 2_000_00);
        assertThat(refused.allows()).isFalse();
        assertThat(refused.notices()).isEmpty();
    }

    @Test
    void receipts_clear_the_oldest_debt_and_the_rest_grows_old() {
        pay("2026-01-15T10:00:00", "noor", "mira", 1_000_00);
        pay("2026-02-01T10:00:00", "mira", "noor", 600_00);
        pay("2026-06-01T10:00:00", "noor", "mira", 600_00);
        pay("2026-07-01T10:00:00", "mira", "noor", 300_00);
        assertThat(codes(pay("2027-01-15T09:59:59.999", "noor", "mira", 1))).isEmpty();
        Verdict old = pay("2027-01-15T10:00:00", "noor", "mira", 1);
        assertThat(codes(old)).containsExactly("forbidden");
        assertThat(old.notices().get(0).saw()).containsEntry("payer.debt.P12M", "100.00 FRZ");
        pay("2027-01-15T10:00:00", "mira", "noor", 100_00);
        assertThat(codes(pay("2027-01-15T10:00:00", "noor", "mira", 1))).isEmpty();
    }

    @Test
    void a_reversal_clears_the_oldest_debt_too() {
        pay("2026-01-15T10:00:00", "noor", "mira", 100_00);
        pay("2026-02-01T10:00:00", "noor", "mira", 40_00);
        apply("2026-02-02T10:00:00", new Reversal("r1", "p2", "mira"));
        Verdict verdict = pay("2027-01-15T10:00:00", "noor", "mira", 1);
        assertThat(verdict.notices().get(0).saw()).containsEntry("payer.debt.P12M", "60.00 FRZ");
    }

    @Test
    void a_copy_of_the_state_knows_how_old_debts_are() {
        pay("2026-01-15T10:00:00", "noor", "mira", 100_00);
        Community copy = Community.restore(community.policy(), community.snapshot("head"));
        long at = Village.instant("2027-01-15T10:00:00");
        Plan plan = copy.judge(new Submission(at, Payment.of("late", "noor", "mira", "FRZ", 1)));
        assertThat(codes(plan.verdict())).containsExactly("forbidden");
        assertThat(copy.snapshot("head")).isEqualTo(community.snapshot("head"));
    }

    @Test
    void notices_are_written_and_read_back() throws MalformedEntryException {
        pay("2026-01-15T10:00:00", "mira", "noor", 90_00);
        Entry entry = apply("2026-01-15T10:00:00", Payment.of("beyond", "mira", "noor", "FRZ", 50_00))
                .entry();
        EntryForm form = EntryForm.of(community.policy().decimals());
        JsonObject written = form.write(entry);
        assertThat(new String(CanonicalWriter.bytes(written), StandardCharsets.UTF_8))
                .contains("\"notices\":[{\"article\":1,\"code\":\"credit\"");
        assertThat(form.read(written)).isEqualTo(entry);
    }
}
