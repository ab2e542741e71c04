package org.opencoin.engine.canonical;

import java.util.List;

/**
 * A list of values, in an order that means something.
 *
 * @param items the values
 */
public record JsonArray(List<Json> items) implements Json {

    /** Copies the list. */
    public JsonArray {
        items = List.copyOf(items);
    }

    /** An array of these values. */
    public static JsonArray of(Json... items) {
        return new JsonArray(List.of(items));
    }

    /**
     * An array of texts.
     *
     * @throws IllegalArgumentException if one is not canonical text
     */
    public static JsonArray ofTexts(Iterable<String> texts) {
        var items = new java.util.ArrayList<Json>();
        texts.forEach(text -> items.add(JsonText.of(text)));
        return new JsonArray(items);
    }
}
