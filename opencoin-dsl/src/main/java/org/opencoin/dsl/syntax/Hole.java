package org.opencoin.dsl.syntax;

import java.util.Optional;
import org.opencoin.dsl.source.TextSpan;

/**
 * {@code to decide}, where a value may stand.
 *
 * @param name what is to be decided, when the charter says so: {@code to decide "limit of level 3"}
 */
public record Hole(TextSpan span, Optional<Text> name)
        implements Node,
                Count,
                Amount,
                Rate,
                Recipient,
                PartySyntax,
                ExchangeSyntax,
                Shape,
                ScheduleSyntax,
                BaseSyntax,
                LeaversDebtSyntax {}
