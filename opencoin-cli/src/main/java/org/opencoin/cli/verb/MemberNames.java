package org.opencoin.cli.verb;

import java.util.Map;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.journal.JournalException;

/** The names of members that are kept beside a ledger, for people who have the key to them. */
final class MemberNames {

    private MemberNames() {}

    /**
     * By id; none without a key. One that can't be read is shown by its id, which is enough to explain a verdict.
     *
     * @param key the file with the private half, as the person named it; empty for none
     */
    static Map<String, String> of(Ledger ledger, KeyFiles keys, String key) throws Stopped, JournalException {
        return key.isEmpty()
                ? Map.of()
                : ledger.people().read(keys.forNames(key)).names();
    }
}
