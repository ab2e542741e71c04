package org.opencoin.engine.community;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencoin.engine.operation.Flaw;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Submission;

/**
 * Receives a batch before any of it is judged: every submission is seen in the light of those before it. So a file can be
 * found at fault before anything of it is written.
 */
public final class Intake {

    /** For ids new in this batch: they have no entry yet. */
    private static final long NO_ENTRY = -1;

    private final Community community;
    private final Set<String> joined = new HashSet<>();
    private final Map<Long, Long> contents = new HashMap<>();
    private long last;
    private boolean leans;

    Intake(Community community) {
        this.community = community;
        this.last = community.lastMillis();
    }

    /** What becomes of the next submission; {@code Repeated} with entry -1 repeats one of this batch. */
    public Reception receive(Submission submission) {
        Operation operation = submission.operation();
        List<Flaw> flaws = FormCheck.of(operation, community.policy(), this::isMember);
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
        last = submission.atMillis();
        if (operation instanceof Join join) {
            joined.add(join.member());
        }
        return new Reception.Fresh();
    }

    private boolean isMember(String id) {
        if (community.isMember(id)) {
            return true;
        }
        leans |= joined.contains(id);
        return joined.contains(id);
    }

    /**
     * Whether something received names a member who joins in this batch, and joins may be refused: then only judging tells
     * what becomes of it.
     */
    public boolean leansOnJoins() {
        return leans && community.policy().asksForAdmission();
    }

    private static Reception known(Operation operation, boolean same, long entry) {
        return same ? new Reception.Repeated(entry) : new Reception.IdReused(operation.id());
    }
}
