package org.opencoin.dsl.internal.proof;

/** What a search came to. */
public sealed interface Answer {

    /** Proved: no payment fulfils it. */
    record Impossible() implements Answer {}

    /** This choice fulfils it, whatever the facts are that it leaves open. */
    record Found(Choice choice) implements Answer {}

    /** Nothing is known: there were too many choices to look at. */
    record Undecided() implements Answer {}
}
