package org.opencoin.dsl.charter;

/** What is added up, and over which time. */
public record Tally(Tallied what, Window window) {}
