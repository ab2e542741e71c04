package org.opencoin.dsl.internal.parse;

import org.opencoin.dsl.internal.grammar.Sentences.BlockContext;
import org.opencoin.dsl.internal.grammar.Sentences.CharterContext;
import org.opencoin.dsl.internal.grammar.Sentences.StatementContext;

/** How many statements and lines of tests a file has. */
final class StatementCount {

    private StatementCount() {}

    static long of(CharterContext charter) {
        return charter.block().stream().mapToLong(StatementCount::of).sum();
    }

    private static long of(BlockContext block) {
        if (block.currency() != null) {
            return block.currency().statement().stream()
                    .mapToLong(StatementCount::of)
                    .sum();
        }
        return block.test() == null
                ? 0
                : block.test().testLine().stream()
                        .mapToLong(line -> 1
                                + (line.cases() == null ? 0 : line.cases().row().size()))
                        .sum();
    }

    private static long of(StatementContext statement) {
        return statement.article() == null
                ? 1
                : 1 + statement.article().clause().size();
    }
}
