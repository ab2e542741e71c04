package org.opencoin.engine.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.engine.canonical.CanonicalText;

/** One line as a tree with positions. Texts come out in Unicode NFC. */
final class LineParser {

    /** Operations nest three deep; this leaves room and keeps the stack small. */
    static final int DEEPEST = 16;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(OperationReader.LONGEST_LINE)
                    .maxNameLength(OperationReader.LONGEST_LINE)
                    .build())
            .build();

    private final JsonParser parser;
    private final Problems problems;

    private LineParser(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The object a line holds; empty, with the reason among the problems, when it holds none. */
    static Optional<Node.Obj> parse(String line, Problems problems) {
        try (JsonParser parser = FACTORY.createParser(line)) {
            return parse(parser, problems);
        } catch (JsonProcessingException notJson) {
            notJson(line, offset(notJson.getLocation(), line), problems);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // a text in memory
        }
        return Optional.empty();
    }

    private static Optional<Node.Obj> parse(JsonParser parser, Problems problems) throws IOException {
        try {
            return new LineParser(parser, problems).line();
        } catch (StreamConstraintsException tooDeep) { // the only limit that a line can reach
            problems.addAt("OC4004", (int) parser.currentLocation().getCharOffset(), DEEPEST);
            return Optional.empty();
        }
    }

    private static int offset(JsonLocation location, String line) {
        return (int) Math.max(0, Math.min(location.getCharOffset(), line.length()));
    }

    /** Jackson stands behind what it couldn't read, or on it. */
    private static void notJson(String line, int offset, Problems problems) {
        int at = Math.min(offset, line.length());
        if (line.substring(at).isBlank()) {
            problems.addAt("OC4001", at, Told.of("the line ends too early", "la ligne s’arrête trop tôt"));
            return;
        }
        String found = shown(line.codePointAt(at));
        problems.addAt("OC4001", at, Told.of("unexpected '" + found + "'", "« " + found + " » inattendu"));
    }

    /** The character, or the number of one that nobody sees and a screen may obey. */
    private static String shown(int codePoint) {
        return Character.isISOControl(codePoint)
                ? String.format(Locale.ROOT, "U+%04X", codePoint)
                : Character.toString(codePoint);
    }

    private Optional<Node.Obj> line() throws IOException {
        parser.nextToken();
        Node node = node();
        if (parser.nextToken() != null) {
            problems.addAt("OC4006", start());
        }
        if (node instanceof Node.Obj object) {
            return Optional.of(object);
        }
        problems.add("OC4005", node, node.kind());
        return Optional.empty();
    }

    private Node node() throws IOException {
        JsonToken token = parser.currentToken();
        int start = start();
        return switch (token) {
            case START_OBJECT -> object(start);
            case START_ARRAY -> array(start);
            case VALUE_STRING -> {
                String text = text();
                yield new Node.Text(start, end(), text);
            }
            case VALUE_TRUE, VALUE_FALSE -> new Node.Truth(start, end(), token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new Node.Nothing(start, end());
            default -> {
                parser.getText(); // so that the end is known
                yield new Node.Number(start, end());
            }
        };
    }

    private Node.Obj object(int start) throws IOException {
        List<Node.Member> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int nameStart = start();
            String name = text();
            int nameEnd = nameStart + parser.currentName().length() + 2;
            parser.nextToken();
            Node.Member member = new Node.Member(nameStart, nameEnd, name, node());
            if (names.add(name)) {
                members.add(member);
            } else {
                problems.addBetween("OC4007", member.start(), member.end(), name);
            }
        }
        return new Node.Obj(start, start + 1, members);
    }

    private Node.Array array(int start) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new Node.Array(start, start + 1, items);
    }

    private String text() throws IOException {
        int start = start();
        String text = CanonicalText.normalised(parser.getText());
        if (!CanonicalText.isCanonical(text)) {
            problems.addAt("OC4008", start);
        }
        return text;
    }

    private int start() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private int end() {
        return (int) parser.currentLocation().getCharOffset();
    }
}
