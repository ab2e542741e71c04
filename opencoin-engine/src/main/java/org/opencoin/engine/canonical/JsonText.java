package org.opencoin.engine.canonical;

/** A text in Unicode normal form C, without lone surrogates. */
public final class JsonText implements Json {

    private final String value;

    private JsonText(String value) {
        this.value = value;
    }

    /**
     * The text as JSON.
     *
     * @throws IllegalArgumentException if the text is not in normal form C or has a lone surrogate: whoever takes text
     *     from people normalises it first (see {@link CanonicalText})
     */
    public static JsonText of(String value) {
        return new JsonText(CanonicalText.require(value));
    }

    /** A text the reader has already checked. */
    static JsonText checked(String value) {
        return new JsonText(value);
    }

    /** The text. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonText text && value.equals(text.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
