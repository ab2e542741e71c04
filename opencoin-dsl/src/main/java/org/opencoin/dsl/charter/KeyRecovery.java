package org.opencoin.dsl.charter;

import java.time.ZoneId;

/**
 * Who may give a member who has lost a key another one.
 *
 * @param by so many holders of a role together
 * @param after how long the owner of the old key may object
 * @param calendar by whose days that is counted
 */
public record KeyRecovery(Approvers by, Span after, ZoneId calendar) {}
