package org.opencoin.engine.json;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.opencoin.dsl.charter.Sealing;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.GrantFields;
import org.opencoin.engine.place.Whereabouts;

/** The names an operation may use: those of a charter, and the members of a ledger. */
public interface Directory {

    /** Digits of every currency, those held by reserves included. */
    Decimals decimals();

    /** Codes of the charter's currencies. */
    Set<String> currencies();

    /** Names of categories, of every level. */
    Set<String> categories();

    /** Names of the fields that payments may state. */
    Set<String> fields();

    /** What a field may say; nothing when the charter doesn't have it. */
    Set<String> values(String field);

    /** Names of the sealed texts that payments may carry, or members may state. */
    Set<String> sealed(Sealing.Of of);

    /** Names of roles. */
    Set<String> roles();

    /** Names of zones. */
    Set<String> zones();

    /** Names of the funds of a currency; none when the charter doesn't have it. */
    Set<String> funds(String currency);

    /** Names of the reserves of a currency; none when the charter doesn't have it. */
    Set<String> reserves(String currency);

    /** Names of the grants of a currency; none when the charter doesn't have it. */
    Set<String> grants(String currency);

    /** What operations of a grant of a currency must say; empty when the charter doesn't have it. */
    Optional<GrantFields> grant(String currency, String name);

    /** Codes of the legal money in which a part of a price in a currency may be paid; none when none may. */
    Set<String> legal(String currency);

    /** Whether somebody has that id. */
    boolean isMember(String id);

    /** Ids of members to suggest when one is mistyped; need not be all. */
    Iterable<String> members();

    /** By zone, whether a place is in it; zones that can't be decided are left out. */
    SortedMap<String, Boolean> zonesOf(Whereabouts place);
}
