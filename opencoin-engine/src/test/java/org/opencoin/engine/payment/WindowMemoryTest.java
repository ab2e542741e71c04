package org.opencoin.engine.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.policy.Policy;

/** What the books of windows really hold in memory stays within what is said beforehand. */
class WindowMemoryTest {

    /** One page of each column. */
    private static final int MEMBERS = LongColumn.PAGE;

    private static final long LEAST_RING = 5 * 16 * 8;
    private static final long LEAST_PAIRS = 64 * 16;

    private static Policy policy(String... rules) {
        String text = """
                opencoin 1 en
                currency Pionnier (PIO) {
                  decimals 2
                  rounding down to the cent, remainder to Rest
                  calendar Europe/Paris
                  role Resident
                  fund Rest
                  allow payment between any members
                  %s
                }
                """.formatted(String.join("\n  ", rules));
        Charter charter =
                Compiler.compile(SourceFile.of("memory.coin", text)).charter().orElseThrow();
        return Policy.of(charter);
    }

    /** Everybody pays their neighbour, and one in eight somebody else as well, within a day. */
    private static PaymentBook busy(Policy policy) {
        PaymentBook book = new PaymentBook(policy);
        long at = Village.instant("2026-03-02T10:00:00");
        for (int member = 0; member < MEMBERS; member++) {
            pay(book, member, (member + 1) % MEMBERS, at + member);
            if (member % 8 == 0) {
                pay(book, member, (member + 7) % MEMBERS, at + member);
            }
        }
        return book;
    }

    private static final int PAYMENTS = MEMBERS + MEMBERS / 8;

    private static void pay(PaymentBook book, int payer, int payee, long at) {
        book.done(at, payer, payee, 0, 100, new Movements(), at);
    }

    @Test
    void sums_of_a_calendar_period_keep_exactly_what_is_said_for_each_member() {
        Policy policy = policy("payments of each Resident at most 500 PIO per calendar day");
        WindowMemory said = WindowMemory.of(policy.currency(0));
        assertThat(said).isEqualTo(new WindowMemory(24, 0, 0));
        assertThat(bytes(busy(policy))).isEqualTo(said.perMember() * MEMBERS + LEAST_RING);
    }

    @Test
    void windows_that_look_back_keep_no_more_than_is_said() {
        Policy policy = policy(
                "payments of each Resident at most 500 PIO over 7 days",
                "number of payments of each Resident at most 20 over 30 days",
                "forbid payment when number of members already paid by payer over 7 days is more than 9",
                "forbid payment when number of members who already exchanged with payee in this calendar month is more than 9");
        WindowMemory said = WindowMemory.of(policy.currency(0));
        assertThat(said).isEqualTo(new WindowMemory(2 * 16 + 2 * 8, 80, 64 + 2 * 64));
        long most = said.perMember() * MEMBERS + said.perPayment() * PAYMENTS + said.perPair() * PAYMENTS;
        assertThat(bytes(busy(policy)))
                .isGreaterThan(most / 3)
                .isLessThanOrEqualTo(most + LEAST_RING + 2 * LEAST_PAIRS);
    }

    /** The numbers reachable from the tallies of a book; nothing else in it grows. */
    private static long bytes(PaymentBook book) {
        return bytes(
                value(field(PaymentBook.class, "tallies"), book), Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static long bytes(Object from, Set<Object> seen) {
        if (from == null || !seen.add(from)) {
            return 0;
        }
        if (from instanceof long[] numbers) {
            return 8L * numbers.length;
        }
        if (from instanceof Object[] all) {
            return Arrays.stream(all).mapToLong(each -> bytes(each, seen)).sum();
        }
        if (from instanceof Collection<?> all) {
            return all.stream().mapToLong(each -> bytes(each, seen)).sum();
        }
        if (from instanceof Map<?, ?> map) {
            return bytes(map.values(), seen);
        }
        String room = from.getClass().getPackageName();
        boolean ours = room.equals("org.opencoin.engine.payment") || room.equals("org.opencoin.engine.column");
        return ours && !from.getClass().isHidden() && !from.getClass().isEnum() ? ofFields(from, seen) : 0;
    }

    private static long ofFields(Object from, Set<Object> seen) {
        return Arrays.stream(from.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers())
                        && !field.getType().isPrimitive())
                .mapToLong(field -> bytes(value(field, from), seen))
                .sum();
    }

    private static Field field(Class<?> of, String name) {
        try {
            return of.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
