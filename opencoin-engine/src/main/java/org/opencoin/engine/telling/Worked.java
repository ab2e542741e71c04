package org.opencoin.engine.telling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An example in numbers. Whoever makes one has had the engine compute it. */
public sealed interface Worked {

    /**
     * Money that lies still for a year.
     *
     * @param before minor units at the start
     * @param after minor units a year later
     * @param since the day it was received
     * @param exempt the role that keeps the account from melting, if one does
     */
    record Kept(long before, long after, String currency, LocalDate since, Optional<String> exempt) implements Worked {}

    /**
     * Money of one member that lies still for a year while what melts is shared among all.
     *
     * @param before minor units at the start
     * @param after minor units a year later
     * @param others how many other members there are, who hold nothing at the start
     * @param each minor units each of them holds a year later
     * @param since the day it was received
     */
    record KeptAmong(long before, long after, int others, long each, String currency, LocalDate since)
            implements Worked {}

    /**
     * What a member who joins with nothing and pays nobody has a year later.
     *
     * @param role of the member
     * @param after minor units a year later
     * @param since the day of joining
     */
    record Received(String role, long after, String currency, LocalDate since) implements Worked {}

    /**
     * Legal money becomes units, or units legal money.
     *
     * @param issued true when units come into being
     * @param given minor units given
     * @param currency of what is given
     * @param got what it brings to whom, the one who gives first
     */
    record Converted(boolean issued, long given, String currency, List<Got> got) implements Worked {
        public Converted {
            got = List.copyOf(got);
        }
    }

    /**
     * A part of what a conversion yields.
     *
     * @param fund the fund it goes to, if it goes to one
     * @param chosen role of the member chosen for it, if it goes to one
     */
    record Got(long amount, String currency, Optional<String> fund, Optional<String> chosen) {}

    /**
     * A limit from both sides.
     *
     * @param passes the largest that passes
     * @param refused one minor unit more, which that rule alone refuses
     */
    record Limit(Attempt passes, Attempt refused) implements Worked {}

    /** One payment, judged. */
    record Judged(Attempt attempt, boolean accepted) implements Worked {}
}
