package org.opencoin.dsl.charter;

/**
 * The statute's own words.
 *
 * @param number as written, unique in its currency: {@code 3}
 * @param words the sentence quoted in every refusal, in the language it was written in
 */
public record Article(int number, String words) {}
