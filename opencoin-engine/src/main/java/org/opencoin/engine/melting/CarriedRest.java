package org.opencoin.engine.melting;

import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.charter.Currency.Rounding;
import org.opencoin.engine.column.Copies;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;

/** All that one line ever melted from each account, exactly; what was posted of it is always that sum rounded. */
final class CarriedRest {

    private final Rounding rounding;
    private final ExactColumn melted = new ExactColumn();

    CarriedRest(Rounding rounding) {
        this.rounding = rounding;
    }

    private long posted(int member) {
        return melted.get(member).rounded(rounding);
    }

    /** The balance with what is posted but not melted, less what is melted but not posted. */
    Exact exactBalance(int member, long balance) {
        return Exact.of(balance + posted(member)).minus(melted.get(member));
    }

    /** What becomes due in whole minor units when that much more melts: at most the balance. */
    long claim(int member, Exact melt, long balance) {
        long due = melted.get(member).plus(melt).rounded(rounding) - posted(member);
        return Math.min(due, balance);
    }

    /**
     * Notes a charge. One that was cut is all that melted: the rest of a claim on money that isn't there is forgotten.
     *
     * @return what melted exactly
     */
    Exact charged(int member, Exact melt, long charge) {
        Exact before = melted.get(member);
        Exact uncut = before.plus(melt);
        long posted = posted(member);
        boolean cut = uncut.rounded(rounding) - posted != charge;
        Exact after = cut ? Exact.of(posted + charge) : uncut;
        melted.set(member, after);
        return after.compareTo(before) > 0 ? after.minus(before) : Exact.ZERO;
    }

    /** Goes on with another one's rests; where those were rounded in another way, there are none. */
    void follow(@Nullable CarriedRest before) {
        if (before != null && before.rounding == rounding) {
            Copies.copy(before::save, this::load);
        }
    }

    void save(SnapshotWriter out) {
        melted.save(out);
    }

    void load(SnapshotReader in) {
        melted.load(in);
    }
}
