package org.opencoin.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencoin.engine.crypto.AgeIdentity;
import org.opencoin.engine.journal.Disk;
import org.opencoin.engine.journal.DiskFile;
import org.opencoin.engine.journal.FaultyDisk;
import org.opencoin.engine.journal.Finding;
import org.opencoin.engine.journal.JournalCode;
import org.opencoin.engine.journal.JournalException;

/** Names that only one key reads, that can be taken away for ever, and what a lost power leaves of them. */
class PeopleTest {

    private final Random random = new Random(7);
    private final IntFunction<byte[]> chance = count -> {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    };
    private final AgeIdentity key = AgeIdentity.of(chance.apply(AgeIdentity.SEED));
    private final AgeIdentity other = AgeIdentity.of(chance.apply(AgeIdentity.SEED));
    private FaultyDisk disk = new FaultyDisk();
    private People people = new People(disk, chance);

    @BeforeEach
    void aKey() throws JournalException {
        people.keepUnder(key.recipient());
    }

    private Map<String, String> names() throws JournalException {
        return new People(disk, chance).read(key).names();
    }

    @Test
    void a_name_is_read_with_the_private_half_and_lies_nowhere_in_the_clear() throws Exception {
        assertThat(people.keep(Map.of("m1", "Awa Diallo", "m2", "Bo"))).isZero();
        assertThat(names()).isEqualTo(Map.of("m1", "Awa Diallo", "m2", "Bo"));
        String all = everything(disk);
        assertThat(all).contains(key.recipient().written()).doesNotContain("Awa", "m1");
        JournalException refused = catchThrowableOfType(JournalException.class, () -> people.read(other));
        assertThat(refused.code()).isEqualTo(JournalCode.PRIVATE_OTHER_KEY);
    }

    @Test
    void the_last_name_of_a_member_counts_and_capitals_make_another_member() throws Exception {
        people.keep(Map.of("m1", "Awa"));
        people.keep(new TreeMap<>(Map.of("m1", "Awa D.", "M1", "Mo")));
        assertThat(names()).isEqualTo(Map.of("m1", "Awa D.", "M1", "Mo"));
    }

    @Test
    void without_a_key_no_name_is_kept_and_it_is_said_how_many() throws Exception {
        People keyless = new People(new FaultyDisk(), chance);
        assertThat(keyless.keep(Map.of("m1", "Awa", "m2", "Bo"))).isEqualTo(2);
        assertThat(keyless.lacks("m1")).isTrue();
        assertThat(keyless.read(key).names()).isEmpty();
    }

    @Test
    void the_key_is_given_once() throws Exception {
        people.keepUnder(key.recipient());
        JournalException refused =
                catchThrowableOfType(JournalException.class, () -> people.keepUnder(other.recipient()));
        assertThat(refused.code()).isEqualTo(JournalCode.PRIVATE_OTHER_KEY);
        assertThat(people.recipient()).hasValue(key.recipient());
    }

    @Test
    void who_was_erased_stays_so() throws Exception {
        people.keep(Map.of("m1", "Awa", "m2", "Bo"));
        assertThat(people.erase("m1")).isTrue();
        assertThat(people.erase("m1")).isFalse();
        assertThat(disk.list("private/names")).hasSize(1);
        assertThat(people.keep(Map.of("m1", "Awa"))).isZero();
        assertThat(people.lacks("m1")).isFalse();
        assertThat(names()).isEqualTo(Map.of("m2", "Bo"));
    }

    @Test
    void what_was_changed_is_found_and_the_others_are_read() throws Exception {
        people.keep(Map.of("m1", "Awa"));
        String first = disk.list("private/names").get(0);
        people.keep(Map.of("m2", "Bo"));
        try (DiskFile file = disk.openForAppending("private/names/" + first)) {
            file.append(new byte[] {1}, 0, 1);
        }
        People.Reading reading = people.read(key);
        assertThat(reading.names()).isEqualTo(Map.of("m2", "Bo"));
        assertThat(reading.findings()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(JournalCode.PRIVATE_UNREADABLE);
            assertThat(found.file()).isEqualTo("private/names/" + first);
        });
    }

    @Test
    void a_file_in_the_place_of_anothers_tells_no_name() throws Exception {
        people.keep(Map.of("m1", "Awa"));
        String first = disk.list("private/names").get(0);
        people.keep(Map.of("m2", "Bo"));
        String second = disk.list("private/names").stream()
                .filter(file -> !file.equals(first))
                .findFirst()
                .orElseThrow();
        disk.rename("private/names/" + first, "private/names/" + second);
        assertThat(people.read(key).names()).isEmpty();
        assertThat(people.read(key).findings())
                .extracting(Finding::code)
                .containsExactly(JournalCode.PRIVATE_UNREADABLE);
    }

    @Test
    void another_place_takes_it_over_sealed_as_it_is() throws Exception {
        people.keep(Map.of("m1", "Awa", "m2", "Bo"));
        people.erase("m2");
        People taken = new People(new FaultyDisk(), chance);
        taken.takeOver(people);
        assertThat(taken.read(key).names()).isEqualTo(Map.of("m1", "Awa"));
        assertThat(taken.erased()).containsExactly("m2");
    }

    /** At every operation on the disk the power goes; what was acknowledged before holds, and nothing is half there. */
    @Test
    void a_lost_power_leaves_a_name_whole_or_as_it_was() throws Exception {
        people.keep(Map.of("m1", "Awa"));
        for (boolean namesKept : new boolean[] {true, false}) {
            for (int at = 0; at < 6; at++) {
                FaultyDisk broken = disk.afterPowerLoss(FaultyDisk.ALL, true);
                broken.failAfter(at, FaultyDisk.Fault.WRITE_FAILS);
                boolean kept = done(() -> new People(broken, chance).keep(Map.of("m1", "Awa D.")));
                FaultyDisk after = broken.afterPowerLoss((path, durable, written) -> durable, namesKept);
                String name = new People(after, chance).read(key).names().getOrDefault("m1", "");
                assertThat(name).as("operation %d", at).isIn(kept ? "Awa D." : "Awa", "Awa D.");
            }
        }
    }

    @Test
    void a_lost_power_brings_nobody_back() throws Exception {
        people.keep(Map.of("m1", "Awa", "m2", "Bo"));
        for (boolean namesKept : new boolean[] {true, false}) {
            for (int at = 0; at < 10; at++) {
                FaultyDisk broken = disk.afterPowerLoss(FaultyDisk.ALL, true);
                broken.failAfter(at, FaultyDisk.Fault.WRITE_FAILS);
                boolean erased = done(() -> new People(broken, chance).erase("m1"));
                FaultyDisk after = broken.afterPowerLoss((path, durable, written) -> durable, namesKept);
                People again = new People(after, chance);
                assertThat(again.read(key).names()).as("operation %d", at).containsEntry("m2", "Bo");
                if (erased) {
                    assertThat(again.read(key).names()).doesNotContainKey("m1");
                    assertThat(after.list("private/names")).hasSize(1);
                }
                again.erase("m1");
                assertThat(after.list("private/names").stream().filter(file -> file.endsWith(".age")))
                        .hasSize(1);
            }
        }
    }

    private interface Work {
        void run() throws JournalException;
    }

    private static boolean done(Work work) {
        try {
            work.run();
            return true;
        } catch (JournalException failed) {
            return false;
        }
    }

    private static String everything(Disk disk) throws Exception {
        StringBuilder all = new StringBuilder();
        for (String folder : new String[] {"private", "private/names"}) {
            for (String name : disk.list(folder)) {
                all.append(name).append('\n');
                if (disk.exists(folder + "/" + name) && !name.equals("names")) {
                    try (DiskFile file = disk.open(folder + "/" + name)) {
                        byte[] bytes = new byte[(int) file.size()];
                        file.read(0, bytes, 0, bytes.length);
                        all.append(new String(bytes, StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return all.toString();
    }
}
