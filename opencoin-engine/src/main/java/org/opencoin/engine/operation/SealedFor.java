package org.opencoin.engine.operation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sealed texts as their readers open them, by name of text and reader. They come with an operation and are kept beside the
 * record, never in it.
 */
public final class SealedFor {

    private final SortedMap<String, SortedMap<String, byte[]>> envelopes = new TreeMap<>();

    /** Adds what a reader opens. */
    public void put(String text, String reader, byte[] envelope) {
        envelopes.computeIfAbsent(text, name -> new TreeMap<>()).put(reader, envelope.clone());
    }

    /** Whether there is nothing to open. */
    public boolean isEmpty() {
        return envelopes.isEmpty();
    }

    /** Names of the texts. */
    public Iterable<String> texts() {
        return Collections.unmodifiableSet(envelopes.keySet());
    }

    /** What each reader of a text opens. */
    public SortedMap<String, byte[]> of(String text) {
        return Collections.unmodifiableSortedMap(envelopes.getOrDefault(text, Collections.emptySortedMap()));
    }
}
