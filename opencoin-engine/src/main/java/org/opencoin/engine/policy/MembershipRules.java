package org.opencoin.engine.policy;

import java.util.List;
import java.util.Optional;

/**
 * How members come and go, by one currency's rules.
 *
 * @param admissions who must agree before somebody joins or takes a role
 * @param declarations who together may say that somebody has left; one of them has to be met
 * @param departure how members leave; empty when none may
 */
public record MembershipRules(
        List<AdmissionRule> admissions, List<DeclarationRule> declarations, Optional<DepartureRule> departure) {

    public MembershipRules {
        admissions = List.copyOf(admissions);
        declarations = List.copyOf(declarations);
    }
}
