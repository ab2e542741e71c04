package org.opencoin.dsl.attachment;

/** A place of a text: line and column in code points, both from 1. */
record Place(int line, int column) {}
