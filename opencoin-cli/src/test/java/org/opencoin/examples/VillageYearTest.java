package org.opencoin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The village behaves like people who were counted: Sarafu in Kenya, 12,463 members, May 2020. */
class VillageYearTest {

    private static VillageYear year = new VillageYear(List.of());

    @BeforeAll
    static void readOnce() throws IOException {
        year = VillageYear.read();
    }

    @Test
    void three_hundred_members_do_at_least_forty_thousand_things() {
        assertThat(year.members()).hasSize(300);
        assertThat(year.operations()).hasSizeGreaterThan(40_000);
    }

    @Test
    void operations_stand_in_the_order_of_time_and_each_has_its_own_id() {
        assertThat(year.operations()).extracting(o -> o.get("at").asText()).isSorted();
        assertThat(year.operations()).extracting(o -> o.get("id").asText()).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} %: {1} times the least active quarter's")
    @CsvSource({"50,2", "75,5", "90,11", "99,73"})
    void payments_made_are_spread_as_they_were_counted(int percent, int timesTheFirstQuarter) {
        assertRatio(year.paymentsMade(), percent, timesTheFirstQuarter);
    }

    @ParameterizedTest(name = "{0} %: {1} times the least sociable quarter's")
    @CsvSource({"50,2", "75,3", "90,4", "99,13"})
    void partners_paid_are_spread_as_they_were_counted(int percent, int timesTheFirstQuarter) {
        assertRatio(year.partnersPaid(), percent, timesTheFirstQuarter);
    }

    private static void assertRatio(Collection<Long> values, int percent, int expected) {
        long hundredths = 100 * VillageYear.quantile(values, percent) / VillageYear.quantile(values, 25);
        assertThat(hundredths).isBetween(expected * 65L, expected * 135L);
    }

    @Test
    void a_few_hubs_receive_a_large_part() {
        List<Long> received =
                year.received().stream().sorted(Comparator.reverseOrder()).toList();
        long all = received.stream().mapToLong(Long::longValue).sum();
        long threeHubs = received.stream().limit(3).mapToLong(Long::longValue).sum();

        assertThat(100 * threeHubs / all).isBetween(15L, 54L);
    }

    @Test
    void most_payments_are_made_on_market_days_and_most_of_those_in_the_morning() {
        List<ZonedDateTime> times =
                year.payments().stream().map(VillageYearTest::local).toList();
        List<ZonedDateTime> market =
                times.stream().filter(VillageYearTest::isMarketDay).toList();

        assertThat(percent(times, VillageYearTest::isMarketDay)).isBetween(50L, 65L);
        assertThat(percent(market, t -> t.getHour() < 13)).isBetween(75L, 95L);
    }

    @Test
    void around_pay_day_people_spend_more_than_on_other_days() {
        List<ZonedDateTime> times =
                year.payments().stream().map(VillageYearTest::local).toList();

        // 7 or 8 days of about 30 would be a quarter
        assertThat(percent(times, t -> t.getDayOfMonth() <= 4 || t.getDayOfMonth() >= 28))
                .isBetween(33L, 45L);
    }

    private static ZonedDateTime local(JsonNode operation) {
        return Instant.parse(operation.get("at").asText()).atZone(ZoneId.of("Europe/Paris"));
    }

    private static boolean isMarketDay(ZonedDateTime time) {
        return time.getDayOfWeek() == DayOfWeek.WEDNESDAY || time.getDayOfWeek() == DayOfWeek.SATURDAY;
    }

    private static long percent(List<ZonedDateTime> times, Predicate<ZonedDateTime> wanted) {
        return 100 * times.stream().filter(wanted).count() / times.size();
    }
}
