/**
 * Columns of numbers in pages of 4,096 rows, and their flat bytes.
 *
 * <p>The state of a community is columns of this package and nothing else, so that a million members are a few arrays,
 * and a snapshot is their bytes in one order on every machine. Books of {@code engine.*} use it; nobody else does.
 *
 * <pre>{@code
 * LongColumn balances = new LongColumn();
 * balances.set(member, balances.get(member) - 10_50);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.column;
