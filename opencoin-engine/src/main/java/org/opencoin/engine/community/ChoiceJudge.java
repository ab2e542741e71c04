package org.opencoin.engine.community;

import java.util.Optional;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.membership.MemberBook;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.policy.ChoiceRule;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.policy.Reasons;

/** Whether members may choose whom they choose. */
final class ChoiceJudge {

    private final Policy policy;
    private final MemberBook members;

    ChoiceJudge(Policy policy, MemberBook members) {
        this.policy = policy;
        this.members = members;
    }

    void judge(Choose choose, Reasons reasons) {
        int chooser = members.number(choose.member());
        choose.chosen()
                .forEach((role, chosen) -> against(chooser, role, members.number(chosen))
                        .ifPresent(why -> reasons.add(
                                ClauseCode.CHOICE,
                                reasons.saw()
                                        .text("role", role)
                                        .text("chosen", chosen)
                                        .text("against", why))));
    }

    /** What stands against a choice, as the record names it. */
    private Optional<String> against(int chooser, String role, int chosen) {
        Optional<ChoiceRule> rule = policy.choice(policy.roles().number(role));
        if (rule.isEmpty()) {
            return Optional.of("nobody-chooses");
        }
        if (!rule.get().by().includes(chooser, members)) {
            return Optional.of("may-not-choose");
        }
        if (!members.holds(chosen, rule.get().role())) {
            return Optional.of("lacks-role");
        }
        return chooser == chosen ? Optional.of("oneself") : Optional.empty();
    }
}
