package org.opencoin.dsl.internal.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.opencoin.dsl.charter.Condition.Comparator;
import org.opencoin.dsl.quantity.Ratio;

/** A measure as its comparisons see it: one point for each stretch that no threshold divides. */
record Scale(List<Ratio> points) {

    Scale {
        points = List.copyOf(points);
    }

    /**
     * Whole numbers from 1 to {@code most}. Between two thresholds, or on one, there is a whole number only if there is
     * one right after the lower.
     */
    static Scale ofWhole(Iterable<Ratio> thresholds, BigInteger most) {
        TreeSet<BigInteger> points = new TreeSet<>(List.of(BigInteger.ONE));
        for (Ratio threshold : thresholds) {
            BigInteger below = floor(threshold);
            points.add(below);
            points.add(below.add(BigInteger.ONE));
        }
        return new Scale(points.stream()
                .filter(point -> point.signum() > 0 && point.compareTo(most) <= 0)
                .map(point -> Ratio.of(point, BigInteger.ONE))
                .toList());
    }

    /** Numbers that aren't negative. */
    static Scale ofMeasured(Iterable<Ratio> thresholds) {
        TreeSet<Ratio> marks = new TreeSet<>(List.of(Ratio.ZERO));
        thresholds.forEach(marks::add);
        marks.removeIf(mark -> mark.signum() < 0);
        List<Ratio> points = new ArrayList<>();
        for (Ratio mark : marks) {
            points.add(mark);
            Ratio next = marks.higher(mark);
            points.add(next == null ? mark.plus(Ratio.ONE) : mark.plus(next).dividedBy(Ratio.of(2, 1)));
        }
        return new Scale(points);
    }

    /** For each point, whether it stands in that order to the threshold. */
    List<Certainty> compared(Comparator comparator, Ratio threshold) {
        return points.stream()
                .map(point -> Certainty.of(holds(point.compareTo(threshold), comparator)))
                .toList();
    }

    private static boolean holds(int order, Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
        };
    }

    private static BigInteger floor(Ratio ratio) {
        BigInteger[] parts = ratio.numerator().divideAndRemainder(ratio.denominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
