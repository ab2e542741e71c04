package org.opencoin.cli.verb;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which of the known words somebody probably meant. */
final class Nearest {

    private Nearest() {}

    /** The known word fewest edits away from {@code typed}, if that is at most a third of its length (and at least one). */
    static Optional<String> to(String typed, Collection<String> known) {
        int allowed = Math.max(1, typed.length() / 3);
        return known.stream()
                .filter(word -> edits(typed, word) <= allowed)
                .min(Comparator.comparingInt(word -> edits(typed, word)));
    }

    /** Levenshtein's distance. */
    static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
