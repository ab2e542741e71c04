package org.opencoin.engine.telling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.ledger.Entry.OperationEntry;

/** Clauses of one verdict, told to whoever asked for the operation. */
final class ReasonWords {

    /** What these saw isn't in their first sentence already. */
    private static final Set<ClauseCode> TELLING_APART =
            EnumSet.of(ClauseCode.NO_RULE, ClauseCode.FORBIDDEN, ClauseCode.FACT_MISSING, ClauseCode.NO_PART);

    private final Speech speech;
    private final AgainstWords against;
    private final PassesWords passes;

    ReasonWords(Speech speech, OperationEntry entry) {
        this.speech = speech;
        this.against = new AgainstWords(speech, Optional.of(entry.operation()));
        this.passes = new PassesWords(speech, entry, against);
    }

    ToldReason of(Reason reason) {
        return told(reason, against.of(reason.clause()), "reason.passes");
    }

    /** What a rule says that only advises. */
    ToldReason notice(Reason reason) {
        ClauseCode code = reason.clause().code();
        boolean flow = code == ClauseCode.FORBIDDEN || code == ClauseCode.FACT_MISSING;
        String said = flow ? speech.notice(code) : against.of(reason.clause());
        return told(reason, said, "reason.unnoticed");
    }

    private ToldReason told(Reason reason, String said, String passing) {
        Optional<String> rule = reason.head().map(speech::wording);
        String condition = passes.of(reason);
        Clause clause = reason.clause();
        List<String> lines = new ArrayList<>();
        reason.article()
                .ifPresent(article -> lines.add(speech.say("reason.article", article.number(), article.words())));
        rule.ifPresent(words -> lines.add(speech.say("reason.rule", words)));
        if (TELLING_APART.contains(clause.code()) && !clause.saw().isEmpty()) {
            lines.add(speech.say("reason.saw", new SawWords(speech).all(clause.saw())));
        }
        lines.add(speech.say(passing, condition));
        boolean alternative = clause.code() == ClauseCode.NO_RULE;
        return new ToldReason(said, rule, condition, alternative, lines);
    }
}
