package org.opencoin.engine.community;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.Flaw;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Key;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.SignatureFlaw;
import org.opencoin.engine.operation.Submission;

/**
 * Receives a batch before any of it is judged: every submission is seen in the light of those before it. So a file can be
 * found at fault before anything of it is written.
 */
public final class Intake {

    /** For ids new in this batch: they have no entry yet. */
    private static final long NO_ENTRY = -1;

    private final Community community;
    private static final long NOT_YET = Long.MIN_VALUE;

    /** Who joins in this batch, with the key that each brings. */
    private final Map<String, Optional<String>> joined = new HashMap<>();

    private final Map<Long, Long> contents = new HashMap<>();
    private long last;
    private boolean leans;
    private boolean leansOnKeys;
    private final Set<String> rekeyed = new HashSet<>();
    private long foundedAt = NOT_YET;
    private final boolean verifying;
    private boolean amended;

    Intake(Community community) {
        this.community = community;
        this.verifying = community.policy().asksForSignatures();
        this.last = community.lastMillis();
    }

    /** What becomes of the next submission; {@code Repeated} with entry -1 repeats one of this batch. */
    public Reception receive(Submission submission) {
        List<SignatureFlaw> unsigned = new ArrayList<>();
        Reception reception = receive(submission, asked -> unsigned.addAll(asked.worked()));
        return unsigned.isEmpty() ? reception : new Reception.Unsigned(unsigned);
    }

    /** The same, but signatures are for somebody else to verify. */
    public Reception receive(Submission submission, Consumer<SignatureCheck.Asked> verifier) {
        Operation operation = submission.operation();
        List<Flaw> flaws = FormCheck.of(operation, community.policy(), community.governance(), this::isMember);
        if (!flaws.isEmpty()) {
            return new Reception.Flawed(flaws);
        }
        long id = Fingerprint.id(operation.id());
        long content = community.fingerprint().content(operation);
        IdTable.Decided decided = community.ids().find(id);
        if (decided != null) {
            return known(operation, decided.content() == content, decided.entry());
        }
        Long earlier = contents.putIfAbsent(id, content);
        if (earlier != null) {
            return known(operation, earlier == content, NO_ENTRY);
        }
        if (submission.atMillis() < last) {
            return new Reception.TooEarly(submission.atMillis(), last);
        }
        if (amended) {
            return new Reception.AfterAmendment();
        }
        amended = operation instanceof Amend;
        last = submission.atMillis();
        if (verifying || !submission.signatures().isEmpty()) {
            verifier.accept(asked(submission));
        }
        if (operation instanceof Join join) {
            joined.put(join.member(), join.key());
        } else if (operation instanceof Key key) {
            rekeyed.add(key.member());
        }
        return new Reception.Fresh();
    }

    private SignatureCheck.Asked asked(Submission submission) {
        String ledger = community.isFounded() ? community.ledger() : community.ledgerFounded(founded(submission));
        SignatureCheck.Asked asked =
                community.signatures().of(submission, member -> key(member, submission.atMillis()), ledger);
        SignatureCheck.Asked certain = asked.without(rekeyed);
        leansOnKeys |= !certain.equals(asked);
        return certain;
    }

    /** When the ledger will have been founded: by the first of the batch. */
    private long founded(Submission submission) {
        foundedAt = foundedAt == NOT_YET ? submission.atMillis() : foundedAt;
        return foundedAt;
    }

    private Optional<String> key(String member, long atMillis) {
        return community.isMember(member)
                ? community.key(member, atMillis)
                : joined.getOrDefault(member, Optional.empty());
    }

    private boolean isMember(String id) {
        if (community.isMember(id)) {
            return true;
        }
        leans |= joined.containsKey(id);
        return joined.containsKey(id);
    }

    /**
     * Whether something received names a member who joins in this batch, and joins may be refused, or is signed by one whose
     * key this batch changes: then only judging tells what becomes of it.
     */
    public boolean leans() {
        return leansOnKeys || leans && community.policy().asksForAdmission();
    }

    private static Reception known(Operation operation, boolean same, long entry) {
        return same ? new Reception.Repeated(entry) : new Reception.IdReused(operation.id());
    }
}
