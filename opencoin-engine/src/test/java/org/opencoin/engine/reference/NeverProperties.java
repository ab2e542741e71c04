package org.opencoin.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.Compilation;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.community.Plan;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.rehearsal.Rehearsal;

/**
 * What {@code check} says never happens never does: a rule it calls idle may be struck out, and every operation is judged
 * as before and leaves the same balances; a charter in which nobody can make the first payment has no payment.
 */
final class NeverProperties {

    private static final int OPERATIONS = 60;

    /** An eighth of what {@link ReferenceTest} takes: each is compiled and run again for each of its findings. */
    private static final int CHARTERS = Math.max(100, Integer.getInteger("opencoin.charters", 2_000) / 8);

    /** Each says that the rule in its place changes nothing. */
    private static final Set<String> IDLE =
            Set.of("OC3011", "OC3017", "OC3020", "OC3021", "OC3022", "OC3023", "OC3024", "OC3026", "OC3027");

    private static final String NO_FIRST_PAYMENT = "OC3100";

    /** What became of one operation: whether it passed, and what everybody then has. */
    private record After(boolean passed, Map<String, Long> balances) {}

    @Test
    void what_check_calls_idle_changes_no_verdict_and_no_balance() {
        long first = Long.getLong("opencoin.seed", 1);
        Map<String, Long> contradictable = LongStream.range(first, first + CHARTERS)
                .parallel()
                .boxed()
                .flatMap(seed -> contradict(seed).stream())
                .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
        assertThat(contradictable).containsKeys("OC3020", "OC3021", "OC3023", "OC3100");
    }

    @Test
    void a_test_that_shows_a_finding_passes_in_the_charter_it_is_about() {
        long first = Long.getLong("opencoin.seed", 1);
        Map<String, Long> shown = LongStream.range(first, first + CHARTERS)
                .parallel()
                .boxed()
                .flatMap(seed -> show(seed).stream())
                .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
        assertThat(shown).containsKeys("OC3020", "OC3030");
    }

    private static List<String> show(long seed) {
        String text = ForgetfulCharter.of(seed);
        List<Diagnostic> shown = compiled(seed, text).diagnostics().stream()
                .filter(found -> found.shownBy().isPresent())
                .toList();
        for (Diagnostic found : shown) {
            String pasted = text + found.shownBy().orElseThrow();
            Charter charter = ReferenceTest.charter(seed, pasted);
            assertThat(Rehearsal.of(charter).run())
                    .as("seed " + seed + ", " + found.code() + "\n" + pasted)
                    .isNotEmpty()
                    .allMatch(outcome -> outcome.failure().isEmpty());
        }
        return shown.stream().map(Diagnostic::code).toList();
    }

    private static Compilation compiled(long seed, String text) {
        return Compiler.compile(SourceFile.of("random-" + seed + ".coin", text));
    }

    /** The codes of the findings that the engine had the chance to contradict. */
    private static List<String> contradict(long seed) {
        String text = ForgetfulCharter.of(seed);
        Compilation compilation = compiled(seed, text);
        Charter charter = compilation.charter().orElseThrow(() -> new AssertionError("seed " + seed + "\n" + text));
        List<Diagnostic> tried = compilation.diagnostics().stream()
                .filter(found -> IDLE.contains(found.code()) || found.code().equals(NO_FIRST_PAYMENT))
                .toList();
        if (tried.isEmpty()) {
            return List.of();
        }
        List<Submission> traffic = RandomTraffic.of(seed, charter.currencies().get(0), OPERATIONS);
        List<After> written = run(charter, traffic);
        for (Diagnostic found : tried) {
            String where = "seed " + seed + ", " + found.code() + " at " + found.span() + "\n" + text;
            if (found.code().equals(NO_FIRST_PAYMENT)) {
                assertThat(payments(traffic, written)).as(where).isEmpty();
            } else {
                Charter without = ReferenceTest.charter(seed, struckOut(text, found.span()));
                assertThat(run(without, traffic)).as(where).isEqualTo(written);
            }
        }
        return tried.stream().map(Diagnostic::code).toList();
    }

    private static List<Operation> payments(List<Submission> traffic, List<After> after) {
        List<Operation> paid = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Operation operation = traffic.get(i).operation();
            if (operation instanceof Payment && after.get(i).passed()) {
                paid.add(operation);
            }
        }
        return paid;
    }

    /** The text without the lines of a place. */
    private static String struckOut(String text, TextSpan place) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.subList(place.line() - 1, place.endLine()).clear();
        return String.join("\n", lines) + "\n";
    }

    private static List<After> run(Charter charter, List<Submission> traffic) {
        Community community = Community.of(Policy.of(charter));
        community.found(traffic.get(0).atMillis());
        List<After> all = new ArrayList<>();
        for (Submission submission : traffic) {
            community.receive(submission);
            community.advanceTo(submission.atMillis());
            Plan plan = community.judge(submission);
            community.apply(plan);
            all.add(new After(plan.verdict().allows(), ReferenceTest.balances(community)));
        }
        return all;
    }

    /** A random charter whose authors said some things about payments twice, and some against what they had said. */
    private static final class ForgetfulCharter {

        private ForgetfulCharter() {}

        static String of(long seed) {
            List<String> lines = new ArrayList<>(RandomCharter.of(seed).lines().toList());
            List<String> more = RandomCharter.of(seed + 1_000_000)
                    .lines()
                    .filter(line -> line.startsWith("allow payment") || line.startsWith("forbid payment"))
                    .map(line -> line.replace(".25 TST", " TST")) // the other charter may have had decimals
                    .toList();
            int flows = lines.indexOf("article 4 \"Article 4.\" {") - 1;
            lines.addAll(
                    flows,
                    more.stream()
                            .filter(line -> !lines.contains(line))
                            .distinct()
                            .toList());
            return String.join("\n", lines) + "\n";
        }
    }
}
