package org.opencoin.engine;

import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.time.LedgerTime;

/** One change that makes an operation pass, all else equal. It was judged, and passes. */
public sealed interface Suggestion {

    /** For programs: {@code amount}, {@code time}, {@code category}, {@code home}, {@code place}. */
    String kind();

    /** For people, in {@code en} or {@code fr}. */
    String text(String language);

    /** The largest smaller amount. */
    record Amount(long minor, String currency, Charter charter) implements Suggestion {
        @Override
        public String kind() {
            return "amount";
        }

        @Override
        public String text(String language) {
            return Phrases.of(language)
                    .say("suggest.amount", Decimals.of(charter).words(minor, currency));
        }
    }

    /** The earliest time, if nobody does anything before. */
    record Time(long atMillis) implements Suggestion {
        @Override
        public String kind() {
            return "time";
        }

        @Override
        public String text(String language) {
            return Phrases.of(language).say("suggest.time", LedgerTime.text(atMillis));
        }
    }

    /** Another category. */
    record Category(String name) implements Suggestion {
        @Override
        public String kind() {
            return "category";
        }

        @Override
        public String text(String language) {
            return Phrases.of(language).say("suggest.category", name);
        }
    }

    /** A payee who lives in a zone, or outside it. */
    record Home(String zone, boolean inside) implements Suggestion {
        @Override
        public String kind() {
            return "home";
        }

        @Override
        public String text(String language) {
            return Phrases.of(language).say(inside ? "suggest.home.inside" : "suggest.home.outside", zone);
        }
    }

    /** A place in a zone, or outside it. */
    record Place(String zone, boolean inside) implements Suggestion {
        @Override
        public String kind() {
            return "place";
        }

        @Override
        public String text(String language) {
            return Phrases.of(language).say(inside ? "suggest.place.inside" : "suggest.place.outside", zone);
        }
    }
}
