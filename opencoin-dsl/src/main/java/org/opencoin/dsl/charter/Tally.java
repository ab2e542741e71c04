package org.opencoin.dsl.charter;

/** What is added up, and over which time; of a debt, the time that it must be older than. */
public record Tally(Tallied what, Window window) {}
