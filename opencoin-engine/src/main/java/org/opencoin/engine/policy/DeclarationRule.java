package org.opencoin.engine.policy;

import java.util.Optional;
import org.opencoin.dsl.charter.Span;
import org.opencoin.engine.time.WallClock;

/**
 * Who together may say that a member has left, and of whom.
 *
 * @param agreement how many with which role
 * @param idle for how long the member must have paid nobody; empty when they may say it of anybody
 * @param clock of the currency whose rule it is
 */
public record DeclarationRule(AdmissionRule agreement, Optional<Span> idle, WallClock clock) {

    /** From when on it may be said of a member who last paid somebody, or joined, at this instant. */
    public long from(long lastPaidMillis) {
        return idle.map(span -> clock.plus(lastPaidMillis, span)).orElse(lastPaidMillis);
    }
}
