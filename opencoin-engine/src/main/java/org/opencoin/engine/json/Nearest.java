package org.opencoin.engine.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Known names that look like a mistyped one. */
final class Nearest {

    private static final int MOST = 3;
    private static final int LOOKED_AT = 10_000;

    private record Candidate(String name, int distance) {}

    private Nearest() {}

    /** At most three, the nearest first, none further than a third of the name's length. */
    static List<String> to(String name, Iterable<String> known) {
        int farthest = Math.max(1, name.length() / 3);
        List<Candidate> near = new ArrayList<>();
        int looked = 0;
        for (String candidate : known) {
            if (looked++ == LOOKED_AT) {
                break;
            }
            int distance = distance(folded(name), folded(candidate), farthest);
            if (distance <= farthest) {
                near.add(new Candidate(candidate, distance));
            }
        }
        near.sort(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name));
        return near.stream().limit(MOST).map(Candidate::name).toList();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Letters changed, added, left out, or swapped with their neighbour; any number above {@code farthest} when more. */
    private static int distance(String a, String b, int farthest) {
        if (Math.abs(a.length() - b.length()) > farthest) {
            return farthest + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], row[j - 1]));
                if (swapped(a, i, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static boolean swapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
