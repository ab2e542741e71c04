/**
 * The words of each language charters are written in. One file per language feeds the reader, the formatter, editors and
 * the documentation; to add a language, add {@code /org/opencoin/vocabulary/<language>.words} and its name to the list
 * in {@link org.opencoin.dsl.vocabulary.Vocabulary}.
 *
 * <pre>{@code
 * Vocabulary french = Vocabulary.of("fr").orElseThrow();
 * french.say("AT_MOST");    // au plus
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.dsl.vocabulary;
