package org.opencoin.cli.verb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencoin.engine.crypto.SealedText;
import org.opencoin.engine.crypto.Sha256;

/** A line of operations whose sealed texts are still in the clear: {@code "sealed":{"Memo":"for the pears"}}. */
final class SealingLines {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIELD = "sealed";

    private final ObjectNode line;

    private SealingLines(ObjectNode line) {
        this.line = line;
    }

    static SealingLines of(String text) throws JsonProcessingException {
        JsonNode node = JSON.readTree(text);
        return new SealingLines(node instanceof ObjectNode object ? object : JSON.createObjectNode());
    }

    /** The texts in the clear, by name. */
    SortedMap<String, String> open() {
        SortedMap<String, String> open = new TreeMap<>();
        for (Map.Entry<String, JsonNode> text : line.path(FIELD).properties()) {
            if (text.getValue().isTextual()) {
                open.put(text.getKey(), text.getValue().asText());
            }
        }
        return open;
    }

    /** The line as an operation is read: a commitment to nothing in the place of each. */
    String committed() throws JsonProcessingException {
        ObjectNode committed = line.deepCopy();
        for (String name : open().keySet()) {
            ((ObjectNode) committed.get(FIELD)).putObject(name).put("commitment", Sha256.ZERO.hex());
        }
        return JSON.writeValueAsString(committed);
    }

    /** Puts what is sealed in the place of a text. */
    void seal(SealedText text, Map<String, byte[]> envelopes) {
        ObjectNode sealed = JSON.createObjectNode().put("commitment", text.commitment());
        ObjectNode readers = sealed.putObject("for");
        envelopes.forEach(
                (reader, envelope) -> readers.put(reader, Base64.getEncoder().encodeToString(envelope)));
        ((ObjectNode) line.get(FIELD)).set(text.name(), sealed);
    }

    /** As it is now. */
    String written() throws JsonProcessingException {
        return JSON.writeValueAsString(line);
    }
}
