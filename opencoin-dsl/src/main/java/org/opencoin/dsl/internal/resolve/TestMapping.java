package org.opencoin.dsl.internal.resolve;

import java.util.List;
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
        return blocks.stream()
                .map(block -> new TestReading(context, currencies).test(block))
                .toList();
    }
}
