package org.opencoin.dsl.internal.resolve;

import org.opencoin.dsl.diagnostic.Told;

/** What a declared name may stand for. */
public enum Kind {
    ROLE("role", "rôle"),
    ZONE("zone", "zone"),
    CATEGORY("category", "catégorie"),
    FIELD("field", "champ"),
    FUND("fund", "caisse"),
    RESERVE("reserve", "réserve"),
    GRANT("grant", "allocation"),
    SEALED("sealed text", "texte scellé");

    private final Told words;

    Kind(String english, String french) {
        this.words = Told.of(english, french);
    }

    /** The kind in the words of each language. */
    public Told words() {
        return words;
    }
}
