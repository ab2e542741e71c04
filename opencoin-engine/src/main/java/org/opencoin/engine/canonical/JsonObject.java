package org.opencoin.engine.canonical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** An object: members sorted by the UTF-16 code units of their names, each name once. */
public final class JsonObject implements Json {

    private final String[] names;
    private final Json[] values;

    /** Takes arrays nobody else holds, sorted by name. */
    JsonObject(String[] names, Json[] values) {
        this.names = names;
        this.values = values;
    }

    /**
     * An object with these members.
     *
     * @throws IllegalArgumentException if a name is not canonical text
     */
    public static JsonObject of(Map<String, ? extends Json> members) {
        Builder builder = builder();
        members.forEach(builder::put);
        return builder.build();
    }

    /** An object to be filled, in any order. */
    public static Builder builder() {
        return new Builder();
    }

    /** How many members there are. */
    public int size() {
        return names.length;
    }

    /** The name of the member at an index from 0 to {@code size() - 1}, in canonical order. */
    public String name(int index) {
        return names[index];
    }

    /** The value of the member at an index from 0 to {@code size() - 1}, in canonical order. */
    public Json value(int index) {
        return values[index];
    }

    /** The names, in canonical order. */
    public List<String> names() {
        return List.of(names);
    }

    /** The value of a member, or null when there is no such member. */
    public @Nullable Json find(String name) {
        int index = indexOf(name);
        return index < 0 ? null : values[index];
    }

    /** Where a member stands in canonical order, or -1 when there is no such member. */
    public int indexOf(String name) {
        // Objects of the record have few members: looking at each is faster than halving them.
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether there is such a member. */
    public boolean has(String name) {
        return find(name) != null;
    }

    /** The text under a name; empty when absent or of another kind. */
    public Optional<String> text(String name) {
        return find(name) instanceof JsonText text ? Optional.of(text.value()) : Optional.empty();
    }

    /** The whole number under a name; empty when absent or of another kind. */
    public OptionalLong whole(String name) {
        return find(name) instanceof JsonWhole whole ? OptionalLong.of(whole.value()) : OptionalLong.empty();
    }

    /** The truth value under a name; empty when absent or of another kind. */
    public Optional<Boolean> truth(String name) {
        return find(name) instanceof JsonTruth truth ? Optional.of(truth.value()) : Optional.empty();
    }

    /** The object under a name; empty when absent or of another kind. */
    public Optional<JsonObject> object(String name) {
        return find(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** The items of the array under a name; empty when absent or of another kind. */
    public Optional<List<Json>> items(String name) {
        return find(name) instanceof JsonArray array ? Optional.of(array.items()) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject object
                && Arrays.equals(names, object.names)
                && Arrays.equals(values, object.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        var members = new ArrayList<String>();
        for (int i = 0; i < names.length; i++) {
            members.add(names[i] + "=" + values[i]);
        }
        return members.toString();
    }

    /** Collects members in any order. */
    public static final class Builder {

        // Objects of the record have few members: finding their place from the end is faster than any tree.
        private String[] names = new String[8];
        private Json[] values = new Json[8];
        private int size;

        private Builder() {}

        /**
         * Adds a member.
         *
         * @throws IllegalArgumentException if the name is taken, or not canonical text
         */
        public Builder put(String name, Json value) {
            int place = place(CanonicalText.require(name));
            if (place > 0 && names[place - 1].equals(name)) {
                throw new IllegalArgumentException("two members named " + name);
            }
            if (size == names.length) {
                names = Arrays.copyOf(names, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            System.arraycopy(names, place, names, place + 1, size - place);
            System.arraycopy(values, place, values, place + 1, size - place);
            names[place] = name;
            values[place] = value;
            size++;
            return this;
        }

        /** Behind all names that aren't greater. */
        private int place(String name) {
            int place = size;
            while (place > 0 && names[place - 1].compareTo(name) > 0) {
                place--;
            }
            return place;
        }

        /** Adds a text; same errors as {@link #put(String, Json)} and {@link JsonText#of}. */
        public Builder put(String name, String value) {
            return put(name, JsonText.of(value));
        }

        /** Adds a whole number from 0 to 2^53 - 1; same errors as {@link #put(String, Json)}. */
        public Builder put(String name, long value) {
            return put(name, new JsonWhole(value));
        }

        /** The object with the members so far. */
        public JsonObject build() {
            return new JsonObject(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
        }
    }
}
