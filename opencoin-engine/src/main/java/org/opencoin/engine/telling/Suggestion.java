package org.opencoin.engine.telling;

/** One change that makes an operation pass, all else equal. It was judged, and passes. */
public sealed interface Suggestion {

    /** For programs: {@code amount}, {@code time}, {@code category}, {@code home}, {@code place}, {@code field}. */
    String kind();

    /**
     * The largest smaller amount.
     *
     * @param minor minor units of the currency: of what is deposited, for an issuance
     */
    record Amount(long minor, String currency) implements Suggestion {
        @Override
        public String kind() {
            return "amount";
        }
    }

    /**
     * The earliest time within a year, if nobody does anything before.
     *
     * @param atMillis ledger time
     */
    record Time(long atMillis) implements Suggestion {
        @Override
        public String kind() {
            return "time";
        }
    }

    /** Another category, with all below it; if no category passes as a whole, one that passes by itself. */
    record Category(String name) implements Suggestion {
        @Override
        public String kind() {
            return "category";
        }
    }

    /** A payee who lives in a zone, or outside it. */
    record Home(String zone, boolean inside) implements Suggestion {
        @Override
        public String kind() {
            return "home";
        }
    }

    /** A place in a zone, or outside it. */
    record Place(String zone, boolean inside) implements Suggestion {
        @Override
        public String kind() {
            return "place";
        }
    }

    /** Another value of a field. */
    record Field(String name, String value) implements Suggestion {
        @Override
        public String kind() {
            return "field";
        }
    }
}
