package org.opencoin.engine.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.DemurrageBase;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Reversal;

class CommunityProperties {

    private static final List<String> MEMBERS = List.of("a", "b", "c", "d");

    /** One thing that somebody does, some hours after the thing before. */
    record Act(int kind, int first, int second, long amount, int hours) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.longs().between(1, 60_00),
                        Arbitraries.integers().between(0, 900))
                .as(Act::new)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Charter> charters() {
        Arbitrary<DemurrageBase> bases = Arbitraries.of(
                new DemurrageBase.WholeBalance(),
                new DemurrageBase.Beyond(20_00),
                new DemurrageBase.WholeWhenBeyond(20_00),
                new DemurrageBase.WithChargesAddedBack(Period.YEAR),
                new DemurrageBase.HeldLongerThan(new Span.Days(20), true),
                new DemurrageBase.HeldLongerThan(new Span.Days(0), false));
        Arbitrary<Schedule> schedules = Arbitraries.of(
                new Schedule.EachPeriod(Period.MONTH),
                new Schedule.EachPeriod(Period.WEEK),
                new Schedule.EachPeriod(Period.DAY),
                new Schedule.AfterInactivity(new Span.Days(25)));
        Arbitrary<Ratio> rates = Arbitraries.of(Ratio.of(1, 100), Ratio.of(7, 365), Ratio.of(2, 3));
        return Combinators.combine(bases, schedules, rates, bases, schedules)
                .as((base, schedule, rate, other, often) -> charter()
                        .melts(schedule, rate, base)
                        .melts(often, Ratio.of(1, 50), other, 2, new Destination.Burned(), Set.of("Association"))
                        .build());
    }

    private static CharterOf charter() {
        return new CharterOf()
                .issueToAnyMember()
                .redeemBy("Shop")
                .allowAnyone()
                .commonsSpentBy(1, "Steward")
                .creditOf("Shop", 10_00)
                .balanceOf("Resident", 200_00)
                .paymentsOf("Resident", 80_00, Period.WEEK)
                .paymentsOf("Resident", 150_00, new Span.Months(1))
                .paymentsOf("Shop", 60_00, new Span.Days(10))
                .reversedByPayee(new Span.Days(40))
                .supplyAtMost(500_00);
    }

    private static Village found(Charter charter) {
        return new Village(charter, "2026-01-01T12:00:00")
                .join("a", "Resident")
                .join("b", "Shop", "Steward")
                .join("c", "Shop", "Association")
                .join("d", "Resident", "Shop");
    }

    private static void perform(Village v, List<Act> acts, int from, int to) {
        long hours = acts.stream().limit(from).mapToLong(Act::hours).sum();
        for (int i = from; i < to; i++) {
            Act act = acts.get(i);
            hours += act.hours();
            v.at(java.time.LocalDateTime.parse("2026-01-01T12:00:00")
                    .plusHours(hours)
                    .toString());
            perform(v, act, i);
        }
    }

    private static void perform(Village v, Act act, int index) {
        String first = MEMBERS.get(act.first() % 4);
        String id = "act-" + index;
        switch (act.kind()) {
            case 0 -> v.submit(new Issue(id, first, "PIO", "Vault", act.amount(), Map.of()));
            case 1 -> v.submit(new Redeem(id, first, "PIO", "Vault", act.amount(), Map.of()));
            case 2 -> v.submit(new Reversal(id, "act-" + Math.max(0, index - act.second()), first));
            default -> {
                String payer = act.first() == 4 ? "fund:Commons" : first;
                String payee = act.second() == 4 ? "fund:Commons" : MEMBERS.get(act.second());
                if (!payer.equals(payee)) {
                    v.submit(Payment.of(id, payer, payee, "PIO", act.amount()).approvedBy(List.of("b")));
                }
            }
        }
    }

    /** The village itself checks after each operation that every currency sums to zero. */
    @Property(tries = 150)
    void money_is_conserved_under_any_sequence(@ForAll("charters") Charter charter, @ForAll("acts") List<Act> acts) {
        Village v = found(charter);
        perform(v, acts, 0, acts.size());
        assertThat(v.has("reserve:Vault")).isNotNegative();
        assertThat(v.has("fund:Commons")).isNotNegative();
    }

    @Property(tries = 100)
    void a_state_restored_in_mid_run_goes_on_byte_for_byte(
            @ForAll("charters") Charter charter, @ForAll("acts") List<Act> acts) {
        Village straight = found(charter);
        Village restored = found(charter);
        int middle = acts.size() / 2;
        perform(straight, acts, 0, acts.size());
        perform(restored, acts, 0, middle);
        byte[] snapshot = restored.community().snapshot("head");
        restored.restored();
        assertThat(restored.community().snapshot("head")).isEqualTo(snapshot);
        perform(restored, acts, middle, acts.size());
        assertThat(restored.entries()).isEqualTo(straight.entries());
        assertThat(restored.community().snapshot("end"))
                .isEqualTo(straight.community().snapshot("end"));
    }

    @Property(tries = 60)
    void demurrage_does_not_depend_on_when_anybody_looks(@ForAll("charters") Charter charter) {
        Village once = found(charter).holds("a", 123_45).holds("b", 6_78);
        Village daily = found(charter).holds("a", 123_45).holds("b", 6_78);
        once.until("2026-07-01T12:00:00");
        IntStream.rangeClosed(1, 181)
                .forEach(day -> daily.until(java.time.LocalDateTime.parse("2026-01-01T12:00:00")
                        .plusDays(day)
                        .toString()));
        assertThat(daily.community().balances()).isEqualTo(once.community().balances());
        assertThat(daily.steps()).isEqualTo(once.steps());
    }

    @Property(tries = 60)
    void the_charge_of_one_account_does_not_depend_on_the_others(
            @ForAll("charters") Charter charter, @ForAll("acts") List<Act> acts) {
        Village crowded = found(charter).join("loner", "Resident").holds("loner", 77_77);
        Village alone = found(charter).join("loner", "Resident").holds("loner", 77_77);
        perform(crowded, acts, 0, acts.size());
        crowded.until("2032-06-30T12:00:00");
        alone.until("2032-06-30T12:00:00");
        assertThat(crowded.has("loner")).isEqualTo(alone.has("loner"));
    }
}
