package org.opencoin.engine.operation;

import java.util.List;
import java.util.Optional;

/**
 * A member's key is replaced, revoked or recovered, or its owner objects to that.
 *
 * @param member whose key it is
 * @param key the new public half in base64, of {@link Act#ROTATE} and {@link Act#RECOVER}
 * @param approvals members who agree, sorted, each once: who recovers, or revokes for somebody else
 */
public record Key(String id, String member, Act act, Optional<String> key, List<String> approvals)
        implements Operation {

    public Key {
        approvals = Sorted.once(approvals);
    }

    /** What becomes of it. */
    public enum Act {
        /** The owner replaces it. */
        ROTATE,
        /** It counts no more: the owner says so, or those who recover keys. */
        REVOKE,
        /** Those who recover keys give the member another one, from some time on. */
        RECOVER,
        /** The owner of the old key stops a recovery that doesn't count yet. */
        OBJECT;

        /** Whether a new key comes with it. */
        public boolean bringsKey() {
            return this == ROTATE || this == RECOVER;
        }
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.key(this);
    }
}
