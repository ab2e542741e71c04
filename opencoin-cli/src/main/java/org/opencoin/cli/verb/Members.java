package org.opencoin.cli.verb;

import java.util.Optional;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Update;

/** Whose name an operation may carry. */
final class Members {

    private Members() {}

    /** The member that a join or an update is about. */
    static Optional<String> of(Operation operation) {
        if (operation instanceof Join join) {
            return Optional.of(join.member());
        }
        return operation instanceof Update update ? Optional.of(update.member()) : Optional.empty();
    }
}
