package org.opencoin.dsl.internal.resolve;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which names look like another, accents and capitals aside. */
public final class Likeness {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int MOST_SHOWN = 3;

    private Likeness() {}

    /** The name without accents and capitals. */
    public static String fold(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** At most three of the known names that could have been meant, the likeliest first. */
    public static List<String> nearest(String written, Collection<String> known) {
        String folded = fold(written);
        int tolerance = Math.max(1, folded.length() / 3);
        Map<String, Integer> distances = known.stream()
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> distance(folded, fold(name), tolerance)));
        return distances.entrySet().stream()
                .filter(entry -> entry.getValue() <= tolerance)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MOST_SHOWN)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Letters to add, leave out, replace or swap with the next; more than {@code most} when it is more than that. */
    private static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = cell(one, other, i, j, table);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int cell(String one, String other, int i, int j, int[][] table) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(table[i - 1][j - 1] + same, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}
