package org.opencoin.dsl.internal.parse;

import java.util.Optional;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.opencoin.dsl.internal.grammar.Sentences;

/** Which tokens can begin a statement, read off the grammar itself. */
final class Starts {

    /** What begins a block of the file. */
    static final IntervalSet BLOCKS = first(Sentences.RULE_block);

    private static final IntervalSet STATEMENTS = first(Sentences.RULE_statement);
    private static final IntervalSet TEST_LINES = first(Sentences.RULE_testLine);
    private static final IntervalSet ENDS = IntervalSet.of(Sentences.RBRACE).or(IntervalSet.of(Token.EOF));
    private static final IntervalSet EVERYTHING = STATEMENTS.or(BLOCKS).or(TEST_LINES);

    private Starts() {}

    /** What may come next between the statements of the block being read; empty inside a statement. */
    static Optional<IntervalSet> in(Parser parser) {
        return switch (parser.getContext().getRuleIndex()) {
            case Sentences.RULE_charter -> Optional.of(BLOCKS.or(IntervalSet.of(Token.EOF)));
            case Sentences.RULE_currency -> Optional.of(STATEMENTS.or(ENDS).or(BLOCKS));
            case Sentences.RULE_article -> Optional.of(STATEMENTS.or(ENDS).or(BLOCKS));
            case Sentences.RULE_test -> Optional.of(TEST_LINES.or(ENDS).or(BLOCKS));
            default -> Optional.empty();
        };
    }

    /** Where reading can resume after an error in a statement. */
    static IntervalSet around(ParserRuleContext statement) {
        return statement.getRuleIndex() == Sentences.RULE_testLine ? TEST_LINES.or(BLOCKS) : STATEMENTS.or(BLOCKS);
    }

    /** Whatever begins a statement anywhere. */
    static IntervalSet everything() {
        return EVERYTHING;
    }

    /** Whether a rule is one where reading goes on after an error: a block, a head, a statement. */
    static boolean handlesErrors(ParserRuleContext context) {
        return isHead(context)
                || switch (context.getRuleIndex()) {
                    case Sentences.RULE_charter,
                            Sentences.RULE_currency,
                            Sentences.RULE_article,
                            Sentences.RULE_statement,
                            Sentences.RULE_clause,
                            Sentences.RULE_test,
                            Sentences.RULE_testLine -> true;
                    default -> false;
                };
    }

    static boolean isHead(ParserRuleContext context) {
        return switch (context.getRuleIndex()) {
            case Sentences.RULE_currencyHead, Sentences.RULE_articleHead, Sentences.RULE_testHead -> true;
            default -> false;
        };
    }

    private static IntervalSet first(int rule) {
        return Sentences._ATN.nextTokens(Sentences._ATN.ruleToStartState[rule]);
    }
}
