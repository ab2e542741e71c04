package org.opencoin.cli.verb;

import java.util.OptionalLong;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.terminal.Words;
import org.opencoin.engine.time.LedgerTime;

/** Times as options give them: exactly as the ledger writes them. */
final class Times {

    private Times() {}

    static OptionalLong read(String typed) {
        return LedgerTime.parse(typed);
    }

    static Answer wrong(Words words, String option, String typed) {
        return new Failure(Exit.USAGE, Complaint.of(words, "OC6009", "usage.time", option, typed));
    }
}
