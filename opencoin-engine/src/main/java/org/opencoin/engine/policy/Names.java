package org.opencoin.engine.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of one kind and their dense numbers, from 0 in the order given. */
public final class Names {

    /** The number of a name that isn't one. */
    public static final int NONE = -1;

    private final List<String> names;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Those names, numbered in the order given. */
    public Names(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            numbers.putIfAbsent(names.get(i), i);
        }
    }

    /** The number of a name, or {@link #NONE}. */
    public int number(String name) {
        return numbers.getOrDefault(name, NONE);
    }

    /** The number of a name that the charter was checked to declare. */
    int require(String name) {
        int number = number(name);
        if (number == NONE) {
            throw new IllegalArgumentException("the charter speaks of " + name + " without declaring it");
        }
        return number;
    }

    /** The name of a number. */
    public String name(int number) {
        return names.get(number);
    }

    /** How many there are. */
    public int size() {
        return names.size();
    }

    /** All of them, by number. */
    public List<String> all() {
        return names;
    }
}
