package org.opencoin.cli.verb;

import java.util.Map;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;

/** The names of members that lie beside a ledger, for people who have its folder anyway. */
final class MemberNames {

    private MemberNames() {}

    /** By id; none when the file can't be read: ids are enough to explain a verdict, and an audit reports the file. */
    static Map<String, String> of(Ledger ledger) {
        try {
            return ledger.names();
        } catch (LedgerException unreadable) {
            return Map.of();
        }
    }
}
