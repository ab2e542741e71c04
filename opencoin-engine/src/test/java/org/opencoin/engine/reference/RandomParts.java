package org.opencoin.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Permissions to pay a part in euros: always one, so that traffic may carry euros under every charter. */
record RandomParts(SplittableRandom random, Supplier<String> condition) {

    List<String> lines() {
        String rate = pick("1 TST per 1 EUR", "3 TST per 2 EUR", "1 TST per 3 EUR");
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            lines.add("part payment in EUR at " + rate
                    + pick("", ", at least 30 % in TST", ", at least 2/3 in TST", ", at least 40 TST")
                    + pick(
                            "",
                            " when price is " + pick("at least ", "more than ", "less than ") + "50 TST",
                            " when " + condition.get()));
        }
        return lines.stream().distinct().toList();
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
