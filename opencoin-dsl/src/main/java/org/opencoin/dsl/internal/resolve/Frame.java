package org.opencoin.dsl.internal.resolve;

import java.util.Map;
import org.opencoin.dsl.charter.Destination;

/**
 * What the rules of one currency refer to.
 *
 * @param money the currency itself
 * @param remainder who gets what shares leave when nobody else is named
 * @param reserves what each reserve holds, by name
 */
record Frame(Denomination money, Destination.ToFund remainder, Map<String, Denomination> reserves) {

    String code() {
        return money.code();
    }
}
