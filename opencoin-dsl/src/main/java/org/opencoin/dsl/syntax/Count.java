package org.opencoin.dsl.syntax;

/** A bare number, or a hole. */
public sealed interface Count extends Node permits Numeral, Hole {}
