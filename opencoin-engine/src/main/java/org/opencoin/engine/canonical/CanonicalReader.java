package org.opencoin.engine.canonical;

import java.util.ArrayList;
import org.opencoin.engine.canonical.CanonicalException.Flaw;

/**
 * Reads canonical JSON and nothing else: bytes that mean the same but are written otherwise are refused.
 *
 * <p>Made for reading hundreds of thousands of lines a second: keep one per thread and use it again. Not for several
 * threads at once.
 */
public final class CanonicalReader {

    /** How deep arrays and objects may nest. */
    public static final int MAX_DEPTH = 64;

    private final TextScanner texts = new TextScanner();
    private final NameCache nameCache = new NameCache();

    // Members and items still open, innermost last: one stack for the whole document instead of one list per object.
    private final ArrayList<String> names = new ArrayList<>();
    private final ArrayList<Json> values = new ArrayList<>();

    /** Where each member of the outermost object starts, in order. */
    private int[] starts = new int[16];

    private byte[] bytes = new byte[0];
    private int from;
    private int end;
    private int at;

    /**
     * Reads one value that takes all the bytes.
     *
     * @throws CanonicalException if they are not its canonical form
     */
    public Json read(byte[] canonical) throws CanonicalException {
        return read(canonical, 0, canonical.length);
    }

    /**
     * Reads one value that takes exactly the bytes from {@code from} (included) to {@code to} (excluded).
     *
     * @throws CanonicalException if they are not its canonical form; its offset counts from {@code from}
     */
    public Json read(byte[] canonical, int from, int to) throws CanonicalException {
        bytes = canonical;
        this.from = from;
        at = from;
        end = to;
        names.clear();
        values.clear();
        Json value = value(0);
        if (at != end) {
            throw flaw(Flaw.MORE_AFTER_THE_END, at);
        }
        return value;
    }

    /**
     * Where the member at an index (in the object's order) of the outermost object last read starts: the offset of the
     * quote that opens its name, from the first byte of the value.
     */
    public int memberStart(int index) {
        return starts[index];
    }

    private Json value(int depth) throws CanonicalException {
        byte next = peek();
        return switch (next) {
            case '"' -> JsonText.checked(text());
            case '{' -> object(deeper(depth));
            case '[' -> array(deeper(depth));
            case 't' -> truth("true", JsonTruth.TRUE);
            case 'f' -> truth("false", JsonTruth.FALSE);
            default -> whole();
        };
    }

    private int deeper(int depth) throws CanonicalException {
        if (depth == MAX_DEPTH) {
            throw flaw(Flaw.TOO_DEEP, at);
        }
        return depth + 1;
    }

    private JsonObject object(int depth) throws CanonicalException {
        int firstName = names.size();
        int firstValue = values.size();
        at++;
        if (peek() == '}') {
            at++;
            return new JsonObject(new String[0], new Json[0]);
        }
        do {
            member(firstName, depth);
        } while (another('}'));
        int count = names.size() - firstName;
        String[] ownNames = new String[count];
        for (int i = count - 1; i >= 0; i--) {
            ownNames[i] = names.remove(firstName + i);
        }
        return new JsonObject(ownNames, popValues(firstValue));
    }

    private void member(int firstName, int depth) throws CanonicalException {
        int start = at;
        if (peek() != '"') {
            throw flaw(Flaw.UNEXPECTED, at);
        }
        String name = name();
        if (names.size() > firstName && names.get(names.size() - 1).compareTo(name) >= 0) {
            throw flaw(Flaw.NAMES_OUT_OF_ORDER, start);
        }
        if (depth == 1) {
            remember(names.size(), start - from);
        }
        expect(':');
        names.add(name);
        values.add(value(depth));
    }

    private void remember(int index, int start) {
        if (index == starts.length) {
            starts = java.util.Arrays.copyOf(starts, index * 2);
        }
        starts[index] = start;
    }

    private JsonArray array(int depth) throws CanonicalException {
        int firstValue = values.size();
        at++;
        if (peek() == ']') {
            at++;
            return JsonArray.of();
        }
        do {
            values.add(value(depth));
        } while (another(']'));
        return JsonArray.of(popValues(firstValue));
    }

    private Json[] popValues(int first) {
        Json[] own = new Json[values.size() - first];
        for (int i = own.length - 1; i >= 0; i--) {
            own[i] = values.remove(first + i);
        }
        return own;
    }

    /** Takes a comma (there is another) or the closing bracket (there is none). */
    private boolean another(char closing) throws CanonicalException {
        byte next = peek();
        if (next != ',' && next != closing) {
            throw flaw(Flaw.UNEXPECTED, at);
        }
        at++;
        return next == ',';
    }

    private String name() throws CanonicalException {
        int last = texts.endOfPlain(bytes, at + 1, end);
        if (last < end && bytes[last] == '"') {
            String name = nameCache.name(bytes, at + 1, last);
            at = last + 1;
            return name;
        }
        return text();
    }

    private String text() throws CanonicalException {
        String text = texts.scan(bytes, at, from, end);
        at = texts.next();
        return text;
    }

    private JsonTruth truth(String word, JsonTruth value) throws CanonicalException {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
        return value;
    }

    private JsonWhole whole() throws CanonicalException {
        int start = at;
        long value = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + (bytes[at] - '0');
            at++;
            if (value > JsonWhole.MAX) {
                throw flaw(Flaw.NUMBER_OUT_OF_RANGE, start);
            }
        }
        if (at == start) {
            throw flaw(Flaw.UNEXPECTED, at);
        }
        if (bytes[start] == '0' && at > start + 1) {
            throw flaw(Flaw.NUMBER_OUT_OF_RANGE, start);
        }
        return new JsonWhole(value);
    }

    private byte peek() throws CanonicalException {
        if (at >= end) {
            throw flaw(Flaw.CUT_SHORT, at);
        }
        return bytes[at];
    }

    private void expect(char character) throws CanonicalException {
        if (peek() != character) {
            throw flaw(Flaw.UNEXPECTED, at);
        }
        at++;
    }

    private CanonicalException flaw(Flaw flaw, int where) {
        return new CanonicalException(flaw, where - from);
    }
}
