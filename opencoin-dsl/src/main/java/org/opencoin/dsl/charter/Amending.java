package org.opencoin.dsl.charter;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Who changes the charter: so many members of each of these roles agree, some time after the change was proposed.
 *
 * @param by how many of which role, at least one; all of them are asked
 * @param after how long after the proposal; empty for no such time
 * @param calendar by whose days that is counted
 */
public record Amending(List<Approvers> by, Optional<Span> after, ZoneId calendar) {

    public Amending {
        by = List.copyOf(by);
    }
}
