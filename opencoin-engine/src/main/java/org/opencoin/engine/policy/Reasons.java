package org.opencoin.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.opencoin.dsl.charter.Article;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.ledger.Verdict;

/** Collects every reason against an operation; what allocates is only done for what fails. */
public final class Reasons {

    private final Policy policy;
    private final List<Clause> clauses;
    private final List<Clause> notices;

    /** None yet. */
    public Reasons(Policy policy) {
        this(policy, new ArrayList<>(0), new ArrayList<>(0));
    }

    private Reasons(Policy policy, List<Clause> clauses, List<Clause> notices) {
        this.policy = policy;
        this.clauses = clauses;
        this.notices = notices;
    }

    /** What rules that only advise add to: it is noted, and refuses nothing. */
    public Reasons noticing() {
        return new Reasons(policy, notices, notices);
    }

    /** Values to fill before adding the reason they belong to. */
    public Saw saw() {
        return policy.saw();
    }

    /** The roles of a member, for a rule that asks for another. */
    public Saw sawRoles(int member, Facts facts) {
        List<String> held = IntStream.range(0, policy.roles().size())
                .filter(role -> facts.holds(member, role))
                .mapToObj(policy.roles()::name)
                .toList();
        return saw().names("member.roles", held);
    }

    /** A reason that a rule gives. */
    public void add(ClauseCode code, RuleHead head, Saw saw) {
        clauses.add(Clause.of(code, head.id(), head.article().map(Article::number), saw.values()));
    }

    /** A reason that no rule gives. */
    public void add(ClauseCode code, Saw saw) {
        clauses.add(Clause.of(code, saw.values()));
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** What they amount to. */
    public Verdict verdict() {
        return Verdict.of(clauses, notices);
    }
}
