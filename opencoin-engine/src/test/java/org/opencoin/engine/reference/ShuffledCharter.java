package org.opencoin.engine.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The text of a {@link RandomCharter} with its statements, its articles and the rules of each in another order. */
final class ShuffledCharter {

    private final Random random;

    private ShuffledCharter(long seed) {
        random = new Random(seed);
    }

    static String of(String charter, long seed) {
        return new ShuffledCharter(seed).shuffle(charter);
    }

    /** The header and the opening line stay first, the closing brace last. */
    private String shuffle(String charter) {
        List<String> lines = charter.lines().toList();
        List<String> statements = statements(lines.subList(2, lines.size() - 1));
        Collections.shuffle(statements, random);
        return lines.get(0) + "\n" + lines.get(1) + "\n" + String.join("\n", statements) + "\n}\n";
    }

    private List<String> statements(List<String> lines) {
        List<String> all = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith("article ")) {
                inside = true;
                all.add(line);
            } else if (line.equals("}")) {
                Collections.shuffle(rules, random);
                last(all, "\n" + String.join("\n", rules) + "\n}");
                rules.clear();
                inside = false;
            } else if (line.startsWith("fee ") || line.startsWith("except ")) {
                last(rules, "\n" + line); // a clause stays behind its rule
            } else {
                (inside ? rules : all).add(line);
            }
        }
        return all;
    }

    private static void last(List<String> of, String more) {
        of.set(of.size() - 1, of.get(of.size() - 1) + more);
    }
}
