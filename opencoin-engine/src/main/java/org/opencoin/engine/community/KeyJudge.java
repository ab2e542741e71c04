package org.opencoin.engine.community;

import java.util.Optional;
import org.opencoin.dsl.charter.KeyRecovery;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.membership.MemberBook;
import org.opencoin.engine.operation.Key;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.policy.Reasons;
import org.opencoin.engine.time.WallClock;

/** Whether a key may be replaced, revoked or recovered. Reads only. */
final class KeyJudge {

    private static final String AGAINST = "against";

    private final Policy policy;
    private final MemberBook members;

    KeyJudge(Policy policy, MemberBook members) {
        this.policy = policy;
        this.members = members;
    }

    void judge(Key change, long atMillis, Reasons reasons) {
        int member = members.number(change.member());
        boolean hasKey = members.key(member, atMillis).isPresent();
        switch (change.act()) {
            case ROTATE -> unless(hasKey, "no-key", change, reasons);
            case REVOKE -> {
                unless(hasKey, "no-key", change, reasons);
                if (!change.approvals().isEmpty()) {
                    approved(change, reasons);
                }
            }
            case RECOVER -> approved(change, reasons);
            case OBJECT -> unless(members.isRecovered(member, atMillis), "no-recovery", change, reasons);
        }
    }

    private static void unless(boolean fine, String against, Key change, Reasons reasons) {
        if (!fine) {
            reasons.add(
                    ClauseCode.KEY,
                    reasons.saw().text("member", change.member()).text(AGAINST, against));
        }
    }

    /** By so many other members with the role that the charter names. */
    private void approved(Key change, Reasons reasons) {
        Optional<KeyRecovery> recovery = policy.charter().recovery();
        if (recovery.isEmpty()) {
            reasons.add(
                    ClauseCode.KEY,
                    reasons.saw().text("member", change.member()).text(AGAINST, "no-rule"));
            return;
        }
        int role = policy.roles().number(recovery.get().by().role());
        long agreed = change.approvals().stream()
                .filter(id -> !id.equals(change.member()) && members.holds(members.number(id), role))
                .count();
        if (agreed < recovery.get().by().count()) {
            reasons.add(
                    ClauseCode.APPROVALS,
                    reasons.saw()
                            .text("approvals", Long.toString(agreed))
                            .text("needed", Integer.toString(recovery.get().by().count()))
                            .text("role", recovery.get().by().role()));
        }
    }

    /** From when on a recovered key counts. */
    long countsFrom(long atMillis) {
        return policy.charter()
                .recovery()
                .map(recovery -> WallClock.of(recovery.calendar()).plus(atMillis, recovery.after()))
                .orElse(atMillis);
    }
}
