package org.opencoin.cli.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes JSON objects member by member, indented, the same bytes on every system. Nothing of it is ever hashed. */
public final class JsonDocument {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator generator;

    private JsonDocument(JsonGenerator generator) {
        this.generator = generator;
    }

    /** One object as text, without a line feed at its end. */
    public static String write(Consumer<JsonDocument> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(printer());
            new JsonDocument(generator).braces(members);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators tight = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        return new DefaultPrettyPrinter(tight).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    /** A text member. */
    public JsonDocument text(String name, String value) {
        return sure(() -> generator.writeStringField(name, value));
    }

    /** A text member, or {@code null} when there is none. */
    public JsonDocument text(String name, Optional<String> value) {
        if (value.isPresent()) {
            return text(name, value.get());
        }
        return sure(() -> generator.writeNullField(name));
    }

    /** A member that is JSON already. */
    public JsonDocument written(String name, String json) {
        return sure(() -> {
            generator.writeFieldName(name);
            generator.writeRawValue(json);
        });
    }

    /** A whole number. */
    public JsonDocument number(String name, long value) {
        return sure(() -> generator.writeNumberField(name, value));
    }

    /** True or false. */
    public JsonDocument truth(String name, boolean value) {
        return sure(() -> generator.writeBooleanField(name, value));
    }

    /** An object within the object. */
    public JsonDocument object(String name, Consumer<JsonDocument> members) {
        sure(() -> generator.writeFieldName(name));
        return braces(members);
    }

    /** A list of texts. */
    public JsonDocument texts(String name, Iterable<String> values) {
        sure(() -> generator.writeArrayFieldStart(name));
        values.forEach(value -> sure(() -> generator.writeString(value)));
        return sure(generator::writeEndArray);
    }

    /** A list of objects. */
    public <T> JsonDocument list(String name, Iterable<T> items, BiConsumer<T, JsonDocument> members) {
        sure(() -> generator.writeArrayFieldStart(name));
        items.forEach(item -> braces(json -> members.accept(item, json)));
        return sure(generator::writeEndArray);
    }

    private JsonDocument braces(Consumer<JsonDocument> members) {
        sure(generator::writeStartObject);
        members.accept(this);
        return sure(generator::writeEndObject);
    }

    private JsonDocument sure(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** One call of the generator; it can't fail, since it writes to memory. */
    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }
}
