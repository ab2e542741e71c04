package org.opencoin.dsl.internal.normal;

import java.util.List;
import org.opencoin.dsl.syntax.ArticleBlock;
import org.opencoin.dsl.syntax.Declaration;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.Statement;

/** In which order kinds of statements stand in the normal form. */
final class StatementOrder {

    private static final List<Class<? extends Statement>> KINDS = List.of(
            Declaration.Purpose.class,
            Declaration.Decimals.class,
            Declaration.Rounding.class,
            Declaration.Calendar.class,
            Declaration.Roles.class,
            Declaration.Zone.class,
            Declaration.Categories.class,
            Declaration.IntensityStated.class,
            Declaration.IntensityTable.class,
            Declaration.Fund.class,
            Declaration.Reserve.class,
            Declaration.DefaultRefusal.class,
            RuleSyntax.Issue.class,
            RuleSyntax.Redeem.class,
            RuleSyntax.SupplyCap.class,
            RuleSyntax.Reversal.class,
            RuleSyntax.Demurrage.class,
            RuleSyntax.Flow.class,
            RuleSyntax.BalanceLimit.class,
            RuleSyntax.PaymentLimit.class,
            RuleSyntax.CreditLine.class,
            RuleSyntax.Absent.class,
            RuleSyntax.Undecided.class,
            ArticleBlock.class);

    private StatementOrder() {}

    /** The place of the statement's kind. */
    static int rank(Statement statement) {
        int rank = KINDS.indexOf(statement.getClass());
        if (rank < 0) {
            throw new IllegalStateException("a kind of statement without a place in the normal form: " + statement.getClass());
        }
        return rank;
    }
}
