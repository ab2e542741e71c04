package org.opencoin.engine.audit;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.canonical.Json;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.ledger.Verdict;

/** What was recorded against what the charter gives, member by member of the line. */
final class Comparison {

    private static final String STEP = "step";
    private static final String POSTINGS = "postings";
    private static final String WRONG_STEP = "OC5115";

    private final Collected collected;

    Comparison(Collected collected) {
        this.collected = collected;
    }

    /** Whether verdict and postings are those that judging again gives. */
    boolean operation(Audit.Recorded recorded, OperationEntry found, OperationEntry again, JsonObject expected) {
        boolean verdict = same(recorded, "verdict", expected);
        if (!verdict) {
            collected.add(told("OC5113", recorded, found, expected, "verdict")
                    .about(Optional.of(recorded.at()), Whom.of(found.operation()), rule(found, again)));
        }
        boolean postings = same(recorded, POSTINGS, expected);
        if (!postings) {
            collected.add(told("OC5114", recorded, found, expected, POSTINGS)
                    .about(Optional.of(recorded.at()), Whom.of(found.operation()), Optional.empty()));
        }
        return verdict && postings;
    }

    private static AuditFinding told(
            String code, Audit.Recorded recorded, OperationEntry found, JsonObject expected, String member) {
        return AuditFinding.of(
                        code,
                        recorded.number(),
                        recorded.number(),
                        found.operation().id())
                .compared(text(expected.find(member)), text(recorded.line().find(member)));
    }

    /** The first rule that either verdict names and the other doesn't; else the first that either names. */
    private static Optional<String> rule(OperationEntry found, OperationEntry again) {
        Optional<String> expected = first(again.verdict());
        Optional<String> recorded = first(found.verdict());
        return expected.equals(recorded) || recorded.isEmpty() ? expected : recorded;
    }

    private static Optional<String> first(Verdict verdict) {
        return Stream.concat(verdict.clauses().stream(), verdict.notices().stream())
                .map(Clause::rule)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether the step is the one that was due. */
    boolean step(Audit.Recorded recorded, JsonObject expected) {
        boolean same =
                same(recorded, "at", expected) && same(recorded, STEP, expected) && same(recorded, POSTINGS, expected);
        if (!same) {
            collected.add(wrongStep(recorded).compared(stepText(expected), stepText(recorded.line())));
        }
        return same;
    }

    /** A step that wasn't due. */
    void tooMuch(Audit.Recorded recorded) {
        collected.add(wrongStep(recorded).compared("", stepText(recorded.line())));
    }

    /** A step that was due before this line and isn't there. */
    void missing(Audit.Recorded recorded, JsonObject expected) {
        collected.add(wrongStep(recorded).compared(stepText(expected), ""));
    }

    private static AuditFinding wrongStep(Audit.Recorded recorded) {
        Optional<String> rule = recorded.line().object(STEP).flatMap(step -> step.text("rule"));
        return AuditFinding.of(WRONG_STEP, recorded.number(), recorded.number())
                .about(Optional.of(recorded.at()), Optional.empty(), rule);
    }

    private static String stepText(JsonObject line) {
        return line.text("at").orElse("") + " " + text(line.find(STEP)) + " " + text(line.find(POSTINGS));
    }

    private static boolean same(Audit.Recorded recorded, String member, JsonObject expected) {
        return Objects.equals(recorded.line().find(member), expected.find(member));
    }

    private static String text(@Nullable Json value) {
        return value == null ? "" : new String(CanonicalWriter.bytes(value), StandardCharsets.UTF_8);
    }
}
