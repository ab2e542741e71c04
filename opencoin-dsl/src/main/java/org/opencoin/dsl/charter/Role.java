package org.opencoin.dsl.charter;

/** What a member is in the community, such as {@code Resident}; a member may have several. */
public record Role(String name) {}
