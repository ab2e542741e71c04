package org.opencoin.engine.operation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Unmodifiable collections in the order of the canonical form: by UTF-16 code units, each name once. */
final class Sorted {

    private Sorted() {}

    static List<String> once(List<String> names) {
        return names.isEmpty() ? List.of() : names.stream().sorted().distinct().toList();
    }

    /** A sorted map is a map like any other: whatever order it had is not kept. */
    static <V> SortedMap<String, V> copy(Map<String, V> map) {
        return map.isEmpty() ? none() : Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    static <V> SortedMap<String, V> none() {
        return Collections.emptySortedMap();
    }
}
