/**
 * The state of one community as a pure machine: it judges, it changes, it is saved and restored. No disk, no clock, no
 * chance, no thread.
 *
 * <p>Whoever hosts it takes each submission through four doors: {@code receive} (is it in form, was it decided before, is
 * its time in order), {@code advanceTo} (what falls due first), {@code judge} (a plan; reads only), {@code apply} (which
 * can't fail). The same submissions give the same plans, entries and snapshots everywhere.
 *
 * <pre>{@code
 * Community community = Community.of(Policy.of(charter));
 * community.found(at);
 * if (community.receive(submission) instanceof Reception.Fresh) {
 *     List<StepTaken> steps = community.advanceTo(submission.atMillis());
 *     Plan plan = community.judge(submission);
 *     community.apply(plan);
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.community;
