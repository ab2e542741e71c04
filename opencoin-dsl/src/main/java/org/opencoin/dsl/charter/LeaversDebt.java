package org.opencoin.dsl.charter;

import java.util.OptionalLong;

/** What becomes of the debt of a member who leaves. */
public sealed interface LeaversDebt {

    /**
     * A fund pays it.
     *
     * @param maximum largest debt it pays, in minor units; empty for any it can pay
     */
    record Borne(String fund, OptionalLong maximum) implements LeaversDebt {}

    /** Whoever owes can't leave. */
    record Cleared() implements LeaversDebt {}
}
