/**
 * Which zones a place is in. The only package of the engine that computes with {@code double}, through
 * {@link java.lang.StrictMath}, so that every machine gives the same answer; it takes and gives integers only.
 *
 * <p>Where somebody lives is asked once, when facts are attested; the answer, true or false per zone, is what rules read
 * and what the record keeps.
 *
 * <pre>{@code
 * Atlas atlas = Atlas.of(charter.zones());
 * SortedMap<String, Boolean> facts = atlas.decide(Whereabouts.postcode("26340"));   // {Valley=true}
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.place;
