package org.opencoin.engine.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.charter.Tallied;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.charter.Window;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.time.WallClock;

class WindowTalliesTest {

    private static final WallClock PARIS = WallClock.of(ZoneId.of("Europe/Paris"));

    private static Village village(CharterOf charter, String start) {
        return new Village(charter.allowAnyMember().build(), start)
                .join("a", "Resident")
                .join("b", "Shop")
                .holds("a", 5_000_00);
    }

    private static CharterOf most500(Span over) {
        return new CharterOf().paymentsOf("Resident", 500_00, over);
    }

    private static void full(Village v) {
        assertThat(v.pays("a", "b", 1).clauses())
                .singleElement()
                .satisfies(clause -> assertThat(clause.code()).isEqualTo(ClauseCode.PAYMENTS));
    }

    private static void pays(Village v, long minor) {
        assertThat(v.pays("a", "b", minor).clauses()).isEmpty();
    }

    @Test
    void a_payment_leaves_seven_days_later_at_the_very_millisecond() {
        Village v = village(most500(new Span.Days(7)), "2026-03-02T10:00:00.123");
        pays(v, 500_00);
        full(v.at("2026-03-09T10:00:00.122"));
        pays(v.at("2026-03-09T10:00:00.123"), 500_00);
    }

    @Test
    void what_the_clause_saw_is_what_lies_behind() {
        Village v = village(most500(new Span.Days(7)), "2026-03-02T10:00:00");
        pays(v, 300_00);
        pays(v.at("2026-03-05T09:00:00"), 150_00);
        assertThat(v.pays("a", "b", 50_01).clauses().get(0).saw())
                .containsEntry("paid", "450.00 PIO")
                .containsEntry("maximum", "500.00 PIO");
        assertThat(v.at("2026-03-09T12:00:00")
                        .pays("a", "b", 350_01)
                        .clauses()
                        .get(0)
                        .saw())
                .containsEntry("paid", "150.00 PIO");
    }

    @Test
    void a_day_on_the_clock_and_24_hours_part_when_the_clock_goes_back() {
        Village day = village(most500(new Span.Days(1)), "2026-10-24T12:00:00");
        pays(day, 500_00);
        full(day.at("2026-10-25T11:59:59"));
        pays(day.at("2026-10-25T12:00:00"), 1);
        Village hours = village(most500(new Span.Hours(24)), "2026-10-24T12:00:00");
        pays(hours, 500_00);
        full(hours.at("2026-10-25T10:59:59"));
        pays(hours.at("2026-10-25T11:00:00"), 1);
    }

    @Test
    void the_lower_edge_of_a_month_goes_back_at_the_end_of_march_even_after_a_snapshot() {
        Village v = village(most500(new Span.Months(1)), "2026-02-28T11:00:00");
        pays(v, 500_00);
        full(v.at("2026-03-28T10:59:59"));
        pays(v.at("2026-03-29T12:00:00"), 10_00);
        v.restored();
        full(v.at("2026-03-31T10:59:59"));
        pays(v.at("2026-03-31T11:00:00"), 490_00);
        full(v);
    }

    @Test
    void a_payment_undone_while_it_is_outside_does_not_come_back() {
        CharterOf charter = most500(new Span.Months(1)).reversedByPayee(new Span.Days(40));
        Village v = village(charter, "2026-02-28T11:00:00");
        v.submit(Payment.of("first", "a", "b", "PIO", 500_00));
        pays(v.at("2026-03-29T12:00:00"), 10_00);
        assertThat(v.submit(new Reversal("undone", "first", "b")).allows()).isTrue();
        pays(v.at("2026-03-31T10:30:00"), 490_00);
        full(v);
    }

    @Test
    void a_payment_undone_leaves_every_window_at_once() {
        CharterOf charter = most500(new Span.Days(7))
                .paymentsOf("Resident", 600_00, new Span.Months(1))
                .paymentsOf("Resident", 550_00, Period.MONTH)
                .reversedByPayee(new Span.Days(30));
        Village v = village(charter, "2026-03-02T10:00:00");
        v.submit(Payment.of("first", "a", "b", "PIO", 400_00));
        pays(v, 100_00);
        full(v);
        assertThat(v.submit(new Reversal("undone", "first", "b")).allows()).isTrue();
        pays(v, 400_00);
        full(v);
    }

    @Test
    void what_somebody_paid_under_another_role_counts() {
        Village v = village(most500(new Span.Days(7)), "2026-03-02T10:00:00").holds("b", 900_00);
        assertThat(v.pays("b", "a", 400_00).allows()).isTrue();
        v.submit(new org.opencoin.engine.operation.Update(
                "now", "b", java.util.Optional.of(List.of("Resident")), java.util.Optional.empty()));
        assertThat(v.pays("b", "a", 100_01).allows()).isFalse();
        assertThat(v.pays("b", "a", 100_00).allows()).isTrue();
    }

    /** All that the clever path may let go of never matters again: two years, each half hour, beside a plain scan. */
    @Test
    void sums_agree_with_a_scan_of_everything_through_two_years_of_half_hours() {
        List<Span> spans = List.of(new Span.Days(1), new Span.Months(1), new Span.Months(3), new Span.Hours(5));
        WindowBook book = new WindowBook(PARIS);
        spans.forEach(span -> book.open(new Tally(Tallied.AMOUNT_PAID, new Window.Rolling(span))));
        long start = PARIS.at(LocalDateTime.parse("2027-01-01T00:10:00"));
        int halfHours = 2 * 365 * 48;
        long[] times = new long[halfHours];
        for (int i = 0; i < halfHours; i++) {
            times[i] = start + i * 1_800_000L;
            book.add(i, 0, 1, 1, times[i]);
            if (i % 7 == 0) {
                for (Span span : spans) {
                    long lower = PARIS.minus(times[i], span);
                    int first = java.util.Arrays.binarySearch(times, 0, i + 1, lower);
                    int counted = i - (first >= 0 ? first : -first - 2);
                    WindowTallies window = book.window(new Window.Rolling(span));
                    assertThat(window.get(Tallied.AMOUNT_PAID, 0, times[i])).isEqualTo(counted);
                }
            }
        }
    }

    private record Paid(long at, int payer, int payee, long amount) {}

    /** Everything that can be tallied, over every sort of window, beside a plain scan; some payments undone, snapshots in between. */
    @Test
    void every_tally_agrees_with_a_scan_of_everything() {
        List<Window> windows = List.of(
                new Window.Rolling(new Span.Days(7)),
                new Window.Rolling(new Span.Months(1)),
                new Window.Calendar(Period.WEEK),
                new Window.Calendar(Period.MONTH));
        WindowBook book = opened(windows);
        java.util.Random random = new java.util.Random(20261126);
        List<Paid> all = new java.util.ArrayList<>();
        long at = PARIS.at(LocalDateTime.parse("2027-01-20T08:00:00"));
        for (int i = 0; i < 3_000; i++) {
            at += random.nextInt(3 * 3_600_000);
            int payer = random.nextInt(9) - 2;
            int payee = (payer + 3 + random.nextInt(8)) % 9 - 2;
            Paid paid = new Paid(at, payer, payee, 1 + random.nextInt(100));
            all.add(paid);
            book.add(i, payer, payee, paid.amount(), at);
            if (random.nextInt(10) == 0) {
                int undone = random.nextInt(all.size());
                if (all.get(undone) != null) {
                    book.takeBack(undone);
                    all.set(undone, null);
                }
            }
            if (i % 500 == 250) {
                SnapshotWriter out = new SnapshotWriter();
                book.save(out);
                book = opened(windows);
                book.load(new SnapshotReader(out.toByteArray()));
            }
            for (Window window : windows) {
                for (Tallied what : Tallied.values()) {
                    int account = random.nextInt(9) - 2;
                    assertThat(book.window(window).get(what, account, at))
                            .as("%s %s of %d after payment %d", what, window, account, i)
                            .isEqualTo(scanned(all, what, window, account, at));
                }
            }
        }
    }

    private static WindowBook opened(List<Window> windows) {
        WindowBook book = new WindowBook(PARIS);
        for (Window window : windows) {
            for (Tallied what : Tallied.values()) {
                book.open(new Tally(what, window));
            }
        }
        return book;
    }

    private static long scanned(List<Paid> all, Tallied what, Window window, int account, long at) {
        long lower = window instanceof Window.Rolling rolling
                ? PARIS.minus(at, rolling.length())
                : PARIS.startOf(((Window.Calendar) window).period(), at) - 1;
        List<Paid> mine = all.stream()
                .filter(paid -> paid != null && paid.at() > lower)
                .filter(paid ->
                        what.isOfPayer() && paid.payer() == account || what.isOfPayee() && paid.payee() == account)
                .toList();
        if (what.isOfMembers()) {
            return mine.stream()
                    .map(paid -> paid.payer() == account ? paid.payee() : paid.payer())
                    .filter(other -> other >= 0)
                    .distinct()
                    .count();
        }
        return what.isAmount() ? mine.stream().mapToLong(Paid::amount).sum() : mine.size();
    }
}
