package org.opencoin.engine.operation;

import java.util.Locale;
import java.util.SortedMap;

/** Anything submitted to the engine. Its {@link #id} decides it once, for ever. */
public sealed interface Operation
        permits Join,
                Update,
                Leave,
                Key,
                Choose,
                Payment,
                Issue,
                Redeem,
                Grant,
                Reversal,
                Dispute,
                Settle,
                Propose,
                Approve,
                Amend,
                Tick,
                Opening {

    /** 1 to 64 of {@code A-Z a-z 0-9 . _ -}; opaque. */
    String id();

    /** One answer per kind; a new kind makes every asker say what it answers. */
    <R> R match(Cases<R> cases);

    /** The word of the {@code kind} field. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Commitments to the sealed texts that it brings, by name of text; none for most kinds. */
    default SortedMap<String, String> sealed() {
        return Sorted.none();
    }

    /** What to answer for each kind. */
    interface Cases<R> {

        /** For a {@link Join}. */
        R join(Join join);

        /** For an {@link Update}. */
        R update(Update update);

        /** For a {@link Leave}. */
        R leave(Leave leave);

        /** For a {@link Key}. */
        R key(Key key);

        /** For a {@link Choose}. */
        R choose(Choose choose);

        /** For a {@link Payment}. */
        R payment(Payment payment);

        /** For an {@link Issue}. */
        R issue(Issue issue);

        /** For a {@link Redeem}. */
        R redeem(Redeem redeem);

        /** For a {@link Grant}. */
        R grant(Grant grant);

        /** For a {@link Reversal}. */
        R reversal(Reversal reversal);

        /** For a {@link Dispute}. */
        R dispute(Dispute dispute);

        /** For a {@link Settle}. */
        R settle(Settle settle);

        /** For a {@link Propose}. */
        R propose(Propose propose);

        /** For an {@link Approve}. */
        R approve(Approve approve);

        /** For an {@link Amend}. */
        R amend(Amend amend);

        /** For a {@link Tick}. */
        R tick(Tick tick);

        /** For an {@link Opening}. */
        R opening(Opening opening);
    }
}
