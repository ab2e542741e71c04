/**
 * What is kept of people, sealed and apart from the record: the record knows members by opaque identifiers only.
 *
 * <pre>{@code
 * People people = ledger.people();
 * people.keepUnder(recipient);              // once: the key that can open it stays with whoever may read names
 * people.keep(Map.of("m1", "Awa D."));
 * Map<String, String> names = people.read(identity).names();
 * people.erase("m1");                       // for ever
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.people;
