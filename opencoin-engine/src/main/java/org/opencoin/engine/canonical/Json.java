package org.opencoin.engine.canonical;

/**
 * A value that has exactly one canonical form: an object, an array, a text, a whole number, or a truth value.
 *
 * <p>There is no null, no fraction and no negative number: amounts are decimal texts.
 */
public sealed interface Json permits JsonArray, JsonObject, JsonText, JsonTruth, JsonWhole {}
