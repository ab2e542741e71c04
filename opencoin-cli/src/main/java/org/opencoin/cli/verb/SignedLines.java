package org.opencoin.cli.verb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import org.opencoin.engine.operation.Signatures;
import org.opencoin.engine.time.LedgerTime;

/** Puts signatures into a line of operations; everything else stays as its writer wrote it, but for blanks. */
final class SignedLines {

    private static final JsonFactory JSON = new JsonFactory();

    private SignedLines() {}

    /**
     * The line with these signatures in place of those that it had.
     *
     * @param key of whoever joins, where the line doesn't name it yet
     */
    static String with(String line, Signatures signatures, Optional<String> key) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonParser in = JSON.createParser(line);
                JsonGenerator to = JSON.createGenerator(out)) {
            in.nextToken();
            to.writeStartObject();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                copyUnlessSigned(in, to);
            }
            if (key.isPresent()) {
                to.writeStringField("key", key.get());
            }
            if (signatures.untilMillis().isPresent()) {
                to.writeStringField(
                        "until", LedgerTime.text(signatures.untilMillis().getAsLong()));
            }
            to.writeObjectFieldStart("signatures");
            for (var one : signatures.byMember().entrySet()) {
                to.writeStringField(one.getKey(), one.getValue());
            }
            to.writeEndObject();
            to.writeEndObject();
        }
        return out.toString();
    }

    private static void copyUnlessSigned(JsonParser in, JsonGenerator to) throws IOException {
        String name = in.currentName();
        if (name.equals("signatures") || name.equals("until")) {
            in.nextToken();
            in.skipChildren();
        } else {
            to.copyCurrentStructure(in);
        }
    }
}
