package org.opencoin.engine.audit;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.community.Plan;
import org.opencoin.engine.community.Reception;
import org.opencoin.engine.community.StepTaken;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.EntryForm;
import org.opencoin.engine.ledger.MalformedEntryException;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.Flaw;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.policy.Policy;

/**
 * Lives the whole record again: makes every step, judges every operation, and compares with what was recorded.
 *
 * <p>It stays one line behind the reader: a line that was changed is judged only if its time still lies before the next
 * one's. Once a changed line would lead the community astray, what follows isn't judged, and that is said.
 */
final class Replay {

    private final Founding founding;
    private final SnapshotAudit snapshots;
    private final Collected collected;
    private final Queue<StepTaken> due = new ArrayDeque<>();
    private final Comparison comparison;
    private final SignatureAudit signatures;
    private @Nullable Living living;
    private Audit.@Nullable Recorded pending;
    private Optional<String> charterHash = Optional.empty();
    private boolean blind;

    /** A founded community, the form of its entries, and its balances added up the slow way. */
    private record Living(Community community, EntryForm form, Balances balances) {}

    Replay(Founding founding, SnapshotAudit snapshots, Collected collected) {
        this.founding = founding;
        this.snapshots = snapshots;
        this.collected = collected;
        this.comparison = new Comparison(collected);
        this.signatures = new SignatureAudit(collected);
    }

    /** Hash of the charter in entry 0, recomputed, once it was read. */
    Optional<String> charterHash() {
        return charterHash;
    }

    /** Takes the next line; empty for one that can't be read. */
    void next(long number, Optional<JsonObject> line, boolean sound) {
        if (line.isEmpty()) {
            settle(null);
            loseSight(number);
            return;
        }
        Audit.Recorded recorded = new Audit.Recorded(number, line.get(), sound);
        settle(recorded);
        pending = recorded;
    }

    /** The journal is over; if nothing was found, every balance is compared. */
    void end(boolean clean) {
        settle(null);
        signatures.finish();
        Living now = living;
        if (now != null && !blind && clean) {
            now.balances()
                    .compare(now.community().balances())
                    .forEach(finding ->
                            collected.add(finding.balance(now.community().entries() - 1)));
        }
    }

    private void settle(Audit.@Nullable Recorded following) {
        Audit.Recorded recorded = pending;
        pending = null;
        if (recorded == null || blind) {
            return;
        }
        boolean timely = following != null && recorded.at().compareTo(following.at()) <= 0;
        if (!recorded.sound() && !timely && recorded.number() > 0) {
            loseSight(recorded.number());
        } else if (!judge(recorded) && !recorded.sound()) {
            loseSight(recorded.number() + 1);
        }
        Living now = living;
        if (now != null && due.isEmpty()) {
            snapshots.compare(now.community());
        }
    }

    private void loseSight(long from) {
        if (!blind) {
            blind = true;
            collected.add(AuditFinding.of("OC5123", from, from));
        }
    }

    /** Whether the line says what it should. */
    private boolean judge(Audit.Recorded recorded) {
        Living now = living;
        if (now == null) {
            return found(recorded);
        }
        try {
            Entry entry = now.form().read(recorded.line());
            if (entry instanceof Entry.StepEntry step) {
                return step(recorded, step, now);
            }
            if (entry instanceof Entry.OperationEntry operation) {
                return operation(recorded, operation, now);
            }
            collected.add(misplaced(recorded, "charter"));
            return false;
        } catch (MalformedEntryException e) {
            collected.add(misplaced(recorded, e.member()));
            loseSight(recorded.number() + 1);
            return false;
        }
    }

    private boolean found(Audit.Recorded recorded) {
        Optional<Entry.CharterEntry> first = founding.read(recorded);
        Optional<Charter> charter = first.flatMap(entry -> founding.compile(entry.charter()));
        if (charter.isEmpty()) {
            loseSight(recorded.number() + 1);
            return false;
        }
        charterHash = charter.map(Charter::hash);
        String ledger = recorded.line().text("hash").orElse("");
        Community community =
                Community.of(Policy.of(charter.get())).founding(at -> ledger).reading(founding);
        community.found(first.orElseThrow().atMillis());
        Decimals decimals = Decimals.of(charter.get());
        living = new Living(community, EntryForm.of(decimals), new Balances(decimals));
        return true;
    }

    private boolean step(Audit.Recorded recorded, Entry.StepEntry entry, Living now) {
        if (due.isEmpty()) {
            due.addAll(now.community().advanceTo(entry.atMillis()));
        }
        StepTaken taken = due.poll();
        if (taken == null) {
            comparison.tooMuch(recorded);
            return false;
        }
        boolean same = comparison.step(recorded, now.form().write(taken.entry()));
        now.balances()
                .step(entry.atMillis(), taken.entry().step(), taken.charges())
                .ifPresent(odd -> collected.add(odd.balance(recorded.number())));
        now.balances().add(entry.postings());
        return same;
    }

    private boolean operation(Audit.Recorded recorded, Entry.OperationEntry entry, Living now) {
        due.addAll(now.community().advanceTo(entry.atMillis()));
        boolean complete = due.isEmpty();
        for (StepTaken taken = due.poll(); taken != null; taken = due.poll()) {
            comparison.missing(recorded, now.form().write(taken.entry()));
        }
        Submission submission = new Submission(entry.atMillis(), entry.operation(), entry.signatures());
        Reception reception = now.community().receiveAsSigned(submission);
        if (!(reception instanceof Reception.Fresh)) {
            collected.add(misplaced(recorded, atFault(reception))
                    .about(Optional.of(recorded.at()), Whom.of(entry.operation()), Optional.empty()));
            return false;
        }
        signatures.later(recorded, entry, now.community().asked(submission));
        Plan plan = now.community().judge(submission);
        boolean same =
                comparison.operation(recorded, entry, plan.entry(), now.form().write(plan.entry()));
        now.community().apply(plan);
        now.balances().operation(entry.postings().list());
        if (entry.operation() instanceof Amend) {
            Decimals decimals = now.community().decimals();
            living = new Living(
                    now.community(), EntryForm.of(decimals), now.balances().in(decimals));
        }
        return same && complete;
    }

    private static AuditFinding misplaced(Audit.Recorded recorded, String atFault) {
        return AuditFinding.of("OC5116", recorded.number(), recorded.number(), atFault)
                .about(Optional.of(recorded.at()), Optional.empty(), Optional.empty());
    }

    /** What of an operation keeps it from being judged: a member of the line, or the words that nobody knows. */
    private static String atFault(Reception reception) {
        if (reception instanceof Reception.Flawed flawed) {
            return flawed.flaws().stream().map(Flaw::name).collect(Collectors.joining(", "));
        }
        return reception instanceof Reception.TooEarly ? "at" : "operation.id";
    }
}
