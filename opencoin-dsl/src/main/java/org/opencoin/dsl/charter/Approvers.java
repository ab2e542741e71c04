package org.opencoin.dsl.charter;

/**
 * How many holders of a role must agree.
 *
 * @param count at least 1
 * @param role a role of the charter
 */
public record Approvers(int count, String role) {}
