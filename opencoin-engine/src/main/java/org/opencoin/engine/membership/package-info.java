/**
 * Who is a member, what they are and where they live: the book that answers {@link org.opencoin.engine.policy.Facts}.
 *
 * <p>Members are numbered from 0 in the order they joined, and numbers are never used again. Only ids and attested facts
 * are here; names and addresses never reach the engine.
 *
 * <pre>{@code
 * MemberBook members = new MemberBook(policy);
 * members.join(join, at);
 * boolean shop = members.holds(members.number("m1"), policy.roles().number("Shop"));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.membership;
