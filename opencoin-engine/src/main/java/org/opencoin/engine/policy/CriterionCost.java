package org.opencoin.engine.policy;

/** What a condition costs: it is worked out whole, whatever its parts turn out to be, and then perhaps told. What the
 * payment says of itself is at hand and costs nothing more. */
final class CriterionCost {

    private CriterionCost() {}

    /** How many comparisons and facts it is made of. */
    static long conditions(Criterion criterion) {
        if (criterion instanceof Criterion.AnyOf any) {
            return any.all().stream().mapToLong(CriterionCost::conditions).sum();
        }
        if (criterion instanceof Criterion.AllOf all) {
            return all.all().stream().mapToLong(CriterionCost::conditions).sum();
        }
        return criterion instanceof Criterion.Not not ? conditions(not.other()) : 1;
    }

    /** What it asks when it is worked out; the same when it is told. */
    static Cost asked(Criterion criterion) {
        if (criterion instanceof Criterion.AnyOf any) {
            return any.all().stream().map(CriterionCost::asked).reduce(Cost.NOTHING, Cost::plus);
        }
        if (criterion instanceof Criterion.AllOf all) {
            return all.all().stream().map(CriterionCost::asked).reduce(Cost.NOTHING, Cost::plus);
        }
        if (criterion instanceof Criterion.Not not) {
            return asked(not.other());
        }
        if (criterion instanceof Criterion.Compares compares) {
            return asked(compares.left()).plus(asked(compares.right()));
        }
        boolean ofMember = criterion instanceof Criterion.HasRole || criterion instanceof Criterion.LivesIn;
        return Cost.ofFacts(ofMember ? 1 : 0);
    }

    private static Cost asked(Measure measure) {
        return Cost.ofWindows(measure instanceof Measure.SoFar ? 1 : 0);
    }
}
