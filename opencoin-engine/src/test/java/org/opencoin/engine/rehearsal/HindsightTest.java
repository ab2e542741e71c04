package org.opencoin.engine.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.DemurrageBase.Beyond;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Schedule.EachPeriod;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.Batch;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.OpenCoin;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.rehearsal.Hindsight.Changed;

/** A ledger under two charters, counted by hand. */
class HindsightTest {

    private static final long JANUARY = Village.instant("2026-01-10T12:00:00");
    private static final long MARCH = Village.instant("2026-03-10T12:00:00");

    private static Charter melting(int percent, int atMost) {
        return new CharterOf()
                .issueToAnyMember()
                .allowAnyMember()
                .paymentsOf("Resident", atMost, Period.DAY)
                .melts(new EachPeriod(Period.MONTH), Ratio.of(percent, 100), new Beyond(50_00))
                .build();
    }

    /** a brings 150, gives b 20 in January; b, who then has 20, hands 15 on in March. */
    private static List<Submission> happened() {
        return List.of(
                new Submission(JANUARY, new Join("op-1", "a", List.of("Resident"), Map.of())),
                new Submission(JANUARY, new Join("op-2", "b", List.of("Shop"), Map.of())),
                new Submission(JANUARY, new Issue("op-3", "a", "PIO", "Vault", 150_00, Map.of())),
                new Submission(JANUARY, Payment.of("op-4", "a", "b", "PIO", 20_00)),
                new Submission(MARCH, Payment.of("op-5", "b", "a", "PIO", 15_00)));
    }

    private static Hindsight hindsight(Charter kept, Charter before, Charter after) throws Exception {
        try (Ledger ledger = OpenCoin.inMemory(kept)) {
            ledger.submitAll(happened(), Batch.Progress.NONE);
            return Hindsight.of(ledger, before, after);
        }
    }

    @Test
    void another_rate_moves_what_melts_and_nothing_else() throws Exception {
        Charter one = melting(1, 500_00);
        Hindsight hindsight = hindsight(one, one, melting(2, 500_00));

        // 130: at 1 %, 0.80 then 0.79 melt; at 2 %, 1.60 then 1.568, which is 1.57
        assertThat(hindsight.operations()).isEqualTo(5);
        assertThat(hindsight.untilMillis()).isEqualTo(MARCH);
        assertThat(hindsight.parted()).isEmpty();
        assertThat(hindsight.changed())
                .extracting(changed -> changed.account().text(), Changed::before, Changed::after, Changed::difference)
                .containsExactlyInAnyOrder(
                        tuple("a", 143_41L, 141_83L, -1_58L), tuple("fund:Commons", 1_59L, 3_17L, 1_58L));
    }

    @Test
    void who_was_not_paid_cannot_pay_on() throws Exception {
        Charter kept = melting(1, 500_00);
        Hindsight hindsight = hindsight(kept, kept, melting(1, 19_99));

        assertThat(hindsight.parted())
                .extracting(parted -> parted.operation().id())
                .containsExactly("op-4", "op-5");
        assertThat(hindsight.parted()).allSatisfy(parted -> {
            assertThat(parted.before().passes()).isTrue();
            assertThat(parted.after().passes()).isFalse();
        });
    }

    @Test
    void differences_sum_to_zero_in_each_currency() throws Exception {
        Hindsight hindsight = hindsight(melting(1, 500_00), melting(3, 500_00), melting(1, 19_99));

        assertThat(hindsight.changed()).isNotEmpty();
        assertThat(hindsight.changed().stream().mapToLong(Changed::difference).sum())
                .isZero();
    }

    @Test
    void under_its_own_charter_a_ledger_is_told_as_it_is() throws Exception {
        Charter kept = melting(1, 500_00);
        Charter nothing = new CharterOf().build();
        try (Ledger ledger = OpenCoin.inMemory(kept)) {
            ledger.submitAll(happened(), Batch.Progress.NONE);
            Map<String, Long> held = new TreeMap<>();
            Hindsight.of(ledger, kept, nothing)
                    .changed()
                    .forEach(one -> held.put(one.account().text() + " " + one.currency(), one.before()));
            Map<String, Long> isHeld = new TreeMap<>();
            ledger.balances().holdings().stream()
                    .filter(one -> one.amount() != 0)
                    .forEach(one -> isHeld.put(one.account().text() + " " + one.currency(), one.amount()));
            assertThat(held).isEqualTo(isHeld).isNotEmpty();
        }
    }
}
