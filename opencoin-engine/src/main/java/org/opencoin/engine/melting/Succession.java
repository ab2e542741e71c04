package org.opencoin.engine.melting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Which line of a charter goes on with what which line of the charter before remembered: first those that are said in the
 * same words, then those of one kind in the same article; the age of money then comes from any line that counted it.
 */
final class Succession {

    private final List<Line> after;
    private final List<Line> left;
    private final List<Line> all;
    private final Map<Line, Line> pairs = new HashMap<>();

    Succession(List<Line> before, List<Line> after) {
        this.after = List.copyOf(after);
        this.left = new ArrayList<>(before);
        this.all = List.copyOf(before);
        pair(Line::isSame);
        pair(Line::isLike);
    }

    private void pair(BiPredicate<Line, Line> fits) {
        for (Line line : after) {
            if (!pairs.containsKey(line)) {
                Optional<Line> found =
                        left.stream().filter(old -> fits.test(line, old)).findFirst();
                found.ifPresent(old -> {
                    pairs.put(line, old);
                    left.remove(old);
                });
            }
        }
    }

    /** The line that a line goes on with. */
    Optional<Line> before(Line line) {
        Optional<Line> own = Optional.ofNullable(pairs.get(line));
        return own.isPresent() || !(line instanceof LotLine)
                ? own
                : all.stream().filter(LotLine.class::isInstance).findFirst();
    }
}
