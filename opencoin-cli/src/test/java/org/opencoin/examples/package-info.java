/**
 * Tests of the folder {@code examples/}: what a newcomer reads first must be right.
 *
 * <p>{@link org.opencoin.examples.Examples} finds the folder; nothing outside the tests calls this package.
 *
 * <pre>{@code
 * Path charter = Examples.file("pionnier/pionnier.coin");
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.examples;
