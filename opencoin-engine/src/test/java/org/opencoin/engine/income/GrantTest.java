package org.opencoin.engine.income;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.GrantMeasure;
import org.opencoin.dsl.charter.GrantMeasure.PerQuantity;
import org.opencoin.dsl.charter.GrantMeasure.UpTo;
import org.opencoin.dsl.charter.MostGranted;
import org.opencoin.dsl.charter.Once;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.operation.Grant;

/** Units granted for what was done, measured or decided: M17. */
class GrantTest {

    private static final Optional<String> NEW_UNITS = Optional.empty();
    private static final Once ONCE = new Once.Ever();
    private static final GrantMeasure FIFTY = new GrantMeasure.Fixed(50_00);

    private static Village of(CharterOf charter) {
        return new Village(charter.allowAnyMember().build(), "2026-05-15T12:00:00")
                .join("s", "Steward")
                .join("t", "Steward")
                .join("a", "Resident")
                .join("b", "Resident");
    }

    private static Grant grant(Village v, String member, String name, String... approvals) {
        return new Grant(
                v.nextId(),
                member,
                "PIO",
                name,
                OptionalLong.empty(),
                new TreeMap<>(),
                Optional.empty(),
                List.of(approvals));
    }

    private static Verdict certified(Village v, String member, String certificate, long tenthsOfKwh) {
        return v.submit(new Grant(
                v.nextId(),
                member,
                "PIO",
                "Sun",
                OptionalLong.empty(),
                new TreeMap<>(Map.of("kWh", Ratio.of(tenthsOfKwh, 10))),
                Optional.of(certificate),
                List.of("s")));
    }

    private static Map<String, String> against(Verdict verdict, String code) {
        assertThat(verdict.clauses()).extracting(clause -> clause.code().text()).containsExactly(code);
        return verdict.clauses().get(0).saw();
    }

    @Test
    void a_welcome_comes_once_and_brings_units_into_being() {
        Village v = of(new CharterOf().grant("Welcome", FIFTY, NEW_UNITS, 0, ONCE));
        assertThat(v.submit(grant(v, "a", "Welcome")).allows()).isTrue();
        assertThat(v.has("a")).isEqualTo(50_00);
        assertThat(v.has("issuance:PIO")).isEqualTo(-50_00);
        v.restored();
        assertThat(against(v.submit(grant(v, "a", "Welcome")), "granted"))
                .isEqualTo(Map.of("granted", "2026-05-15T10:00:00.000Z"));
        assertThat(v.submit(grant(v, "b", "Welcome")).allows()).isTrue();
    }

    @Test
    void nobody_approves_what_they_are_granted() {
        Village v = of(new CharterOf().grant("Welcome", FIFTY, NEW_UNITS, 2, ONCE));
        assertThat(against(v.submit(grant(v, "s", "Welcome", "s", "t", "a")), "approvals"))
                .isEqualTo(Map.of("approvals", "1", "needed", "2", "role", "Steward"));
        assertThat(v.submit(grant(v, "a", "Welcome", "s", "t")).allows()).isTrue();
    }

    @Test
    void a_period_of_the_calendar_begins_anew() {
        Village v = of(new CharterOf().grant("Care", FIFTY, NEW_UNITS, 1, new Once.InEach(Period.MONTH)));
        v.submit(grant(v, "a", "Care", "s"));
        v.at("2026-05-31T23:59:59").restored();
        assertThat(against(v.submit(grant(v, "a", "Care", "s")), "granted"))
                .isEqualTo(Map.of("granted", "2026-05-15T10:00:00.000Z", "from", "2026-05-31T22:00:00.000Z"));
        v.at("2026-06-01T00:00:00");
        assertThat(v.submit(grant(v, "a", "Care", "s")).allows()).isTrue();
        assertThat(v.has("a")).isEqualTo(100_00);
    }

    @Test
    void what_was_measured_counts_in_proportion_and_a_certificate_once() {
        PerQuantity sun = new PerQuantity(Ratio.of(1_00, 3), "kWh");
        Village v = of(new CharterOf().grant("Sun", sun, NEW_UNITS, 1, new Once.ForEachCertificate(false)));
        assertThat(certified(v, "a", "m7-may", 16).allows()).isTrue();
        assertThat(v.has("a")).isEqualTo(53); // 1.6 kWh are 0.53333
        v.restored();
        assertThat(against(certified(v, "b", "m7-may", 16), "granted"))
                .isEqualTo(Map.of("granted", "2026-05-15T10:00:00.000Z", "certificate", "m7-may"));
        assertThat(against(certified(v, "b", "m8-may", 0), "nothing")).isEqualTo(Map.of("amount", "0 kWh"));
        assertThat(certified(v, "b", "m8-may", 7).allows()).isTrue();
        assertThat(v.has("b")).isEqualTo(23);
    }

    @Test
    void others_were_at_the_gathering_too() {
        PerQuantity sun = new PerQuantity(Ratio.of(1_00, 1), "kWh");
        Village v = of(new CharterOf().grant("Sun", sun, NEW_UNITS, 1, new Once.ForEachCertificate(true)));
        assertThat(certified(v, "a", "may", 10).allows()).isTrue();
        assertThat(certified(v, "b", "may", 10).allows()).isTrue();
        against(certified(v, "a", "may", 10), "granted");
    }

    @Test
    void what_is_decided_stays_within_what_one_and_all_may_be_granted_and_what_the_fund_holds() {
        Village v = of(new CharterOf()
                        .grant(
                                "Wages",
                                new UpTo(100_00),
                                Optional.of("Commons"),
                                1,
                                new Once.ForEachCertificate(true),
                                new MostGranted(150_00, Period.MONTH, false),
                                new MostGranted(220_00, Period.MONTH, true)))
                .holds("fund:Commons", 225_00);
        assertThat(against(wages(v, "a", "1", 100_01), "allowance"))
                .isEqualTo(Map.of("amount", "100.01 PIO", "maximum", "100.00 PIO"));
        assertThat(wages(v, "a", "2", 100_00).allows()).isTrue();
        v.restored();
        assertThat(against(wages(v, "a", "3", 60_00), "allowance"))
                .isEqualTo(Map.of(
                        "amount",
                        "60.00 PIO",
                        "granted",
                        "100.00 PIO",
                        "maximum",
                        "150.00 PIO",
                        "from",
                        "2026-05-31T22:00:00.000Z"));
        assertThat(wages(v, "a", "3b", 50_00).allows()).isTrue();
        assertThat(against(wages(v, "b", "4", 71_00), "allowance")).containsEntry("granted", "150.00 PIO");
        assertThat(wages(v, "b", "5", 70_00).allows()).isTrue();
        v.at("2026-06-01T00:00:00");
        assertThat(against(wages(v, "b", "6", 5_01), "credit")).containsEntry("account", "fund:Commons");
        assertThat(wages(v, "b", "7", 5_00).allows()).isTrue();
        assertThat(v.has("fund:Commons")).isZero();
    }

    private static Verdict wages(Village v, String member, String certificate, long amount) {
        return v.submit(new Grant(
                v.nextId(),
                member,
                "PIO",
                "Wages",
                OptionalLong.of(amount),
                new TreeMap<>(),
                Optional.of(certificate),
                List.of("s")));
    }
}
