package org.opencoin.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.community.Archive;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.community.Plan;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.CharterText;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Propose;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.operation.Tick;
import org.opencoin.engine.policy.Policy;

/** An amendment that says nothing new about anybody changes nothing, whatever the charter and whatever came before. */
final class AmendmentProperties {

    private static final int OPERATIONS = 60;
    private static final int CHARTERS = Math.max(100, Integer.getInteger("opencoin.charters", 2_000) / 4);

    private record Life(List<Verdict> verdicts, List<Entry> steps, byte[] state, int decided) {

        /** The state without the ids that were decided, which stand at its end: those of amendments are of other content. */
        byte[] stateWithoutIds() {
            return Arrays.copyOf(state, state.length - 3 * Long.BYTES * decided);
        }
    }

    @Test
    void a_charter_that_gains_names_nobody_uses_and_loses_them_again_leaves_the_same_state() {
        long first = Long.getLong("opencoin.seed", 1);
        long amended = LongStream.range(first, first + CHARTERS)
                .parallel()
                .filter(AmendmentProperties::goesThereAndBack)
                .count();
        assertThat(amended).as("charters that somebody could amend").isGreaterThan(CHARTERS / 3);
    }

    private static boolean goesThereAndBack(long seed) {
        String text = RandomCharter.of(seed).replace("role Red,", "the charter is amended by 1 of Red\nrole Red,");
        Charter charter = ReferenceTest.charter(seed, text);
        Charter wider = ReferenceTest.charter(
                seed,
                text.replace("role Red,", "role Able, Red,")
                        .replace("zone North", "zone Above = postcodes 30000\nzone North")
                        .replace("fund Rest", "fund Aside\nfund Rest"));
        List<Submission> traffic = RandomTraffic.of(seed, charter.currencies().get(0), OPERATIONS);
        int at = (int) (OPERATIONS / 4 + seed % (OPERATIONS / 2));
        Optional<Life> there = live(charter, traffic, at, List.of(wider, charter));
        if (there.isEmpty()) {
            return false;
        }
        Life here = live(charter, traffic, at, List.of()).orElseThrow();
        String where = "seed " + seed + " after " + at + "\n" + text;
        assertThat(there.get().verdicts()).as(where).isEqualTo(here.verdicts());
        assertThat(there.get().steps()).as(where).isEqualTo(here.steps());
        assertThat(there.get().stateWithoutIds()).as(where).isEqualTo(here.stateWithoutIds());
        return true;
    }

    /** Empty if nobody could amend. Without charters, clocks tick instead. */
    private static Optional<Life> live(Charter charter, List<Submission> traffic, int at, List<Charter> amendments) {
        Kept record = new Kept();
        record.charters.add(charter);
        record.charters.addAll(amendments);
        Community community = Community.of(Policy.of(charter)).reading(record).founding(millis -> "hash of entry 0");
        community.found(traffic.get(0).atMillis());
        record.entries.add(new Entry.CharterEntry(traffic.get(0).atMillis(), CharterText.of(charter)));
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < traffic.size(); i++) {
            verdicts.add(done(community, traffic.get(i), record));
            if (i == at) {
                long now = traffic.get(i).atMillis();
                boolean passed = amending(community, amendments)
                        .allMatch(operation -> done(community, new Submission(now, operation), record)
                                .allows());
                if (!passed) {
                    return Optional.empty();
                }
            }
        }
        List<Entry> steps = record.entries.stream()
                .filter(Entry.StepEntry.class::isInstance)
                .toList();
        return Optional.of(new Life(verdicts, steps, community.snapshot("head"), traffic.size() + 4));
    }

    private static Stream<Operation> amending(Community community, List<Charter> amendments) {
        if (amendments.isEmpty()) {
            return Stream.of("p0", "a0", "p1", "a1").map(Tick::new);
        }
        List<String> all = community.members();
        List<Operation> operations = new ArrayList<>();
        for (Charter charter : amendments) {
            String number = Integer.toString(operations.size() / 2);
            operations.add(new Propose("p" + number, all.isEmpty() ? "" : all.get(0), CharterText.of(charter)));
            operations.add(new Amend("a" + number, "p" + number, charter.hash(), all.isEmpty() ? "" : all.get(0), all));
        }
        return all.isEmpty() ? Stream.of(operations.get(1)) : operations.stream();
    }

    private static Verdict done(Community community, Submission submission, Kept record) {
        community.receive(submission);
        community.advanceTo(submission.atMillis()).forEach(step -> record.entries.add(step.entry()));
        Plan plan = community.judge(submission);
        community.apply(plan);
        record.entries.add(plan.entry());
        return plan.verdict();
    }

    /** A record in memory. */
    private static final class Kept implements Archive {

        private final List<Entry> entries = new ArrayList<>();
        private final List<Charter> charters = new ArrayList<>();

        @Override
        public Optional<Charter> charter(CharterText text) {
            return charters.stream()
                    .filter(charter -> CharterText.of(charter).equals(text))
                    .findFirst();
        }

        @Override
        public void entries(long before, Decimals decimals, Reader reader) {
            for (int number = 0; number < before; number++) {
                reader.read(number, entries.get(number));
            }
        }
    }
}
