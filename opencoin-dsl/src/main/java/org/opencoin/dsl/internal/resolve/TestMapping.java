package org.opencoin.dsl.internal.resolve;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.charter.CharterTest;
import org.opencoin.dsl.syntax.TestBlock;

/** The {@code test} blocks: every name given or declared, every amount typed, time going forward. */
final class TestMapping {

    private final Context context;
    private final List<MappedCurrency> currencies;

    TestMapping(Context context, List<MappedCurrency> currencies) {
        this.context = context;
        this.currencies = currencies;
    }

    List<CharterTest> tests(List<TestBlock> blocks) {
        return blocks.stream().flatMap(block -> tests(block).stream()).toList();
    }

    /** One, or one for each row of its table. */
    private List<CharterTest> tests(TestBlock block) {
        Optional<TestBlock.Cases> table = block.lines().stream()
                .filter(TestBlock.Cases.class::isInstance)
                .map(TestBlock.Cases.class::cast)
                .findFirst();
        if (table.isPresent() && context.currencies().isEmpty()) {
            return List.of(); // what a table says are amounts, and of no currency there are none
        }
        return table.isPresent()
                ? new CasesReading(context, currencies, block, table.get()).tests()
                : List.of(new TestReading(context, currencies).test(block));
    }
}
