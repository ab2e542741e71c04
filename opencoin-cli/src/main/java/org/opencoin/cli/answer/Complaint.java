package org.opencoin.cli.answer;

import java.util.Optional;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;

/**
 * One thing that a person can put right: what, where and what to do about it, in the person's language.
 *
 * @param code with a page that {@code opencoin explain} shows
 * @param what what is wrong
 * @param where empty when it is nowhere in a file
 * @param remedy what to do
 */
public record Complaint(String code, String what, Optional<Place> where, String remedy) {

    /**
     * A place in a file.
     *
     * @param file as the person named it
     * @param line from 1; 0 for the file as a whole
     * @param column from 1, in code points; 0 for the line as a whole
     */
    public record Place(String file, int line, int column) {
        @Override
        public String toString() {
            return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
        }
    }

    /** The complaint {@code key}, with what to do from {@code key.do}; both see the same values. */
    public static Complaint of(Words words, String code, String key, Object... values) {
        return new Complaint(code, words.say(key, values), Optional.empty(), words.say(key + ".do", values));
    }

    /** The same, somewhere. */
    public Complaint at(Place place) {
        return new Complaint(code, what, Optional.of(place), remedy);
    }

    /** Writes it for a person. */
    public void text(Words words, Page err) {
        String place = where.map(at -> at + ": ").orElse("");
        err.line(place + err.bad(words.say("error")) + " " + err.strong(code) + ": " + what);
        err.line("  " + words.say("error.do", remedy));
    }

    /** Writes its members. */
    public void json(JsonDocument json) {
        json.text("code", code).text("message", what);
        where.ifPresent(place -> {
            json.text("file", place.file());
            if (place.line() > 0) {
                json.number("line", place.line());
            }
            if (place.column() > 0) {
                json.number("column", place.column());
            }
        });
        json.text("remedy", remedy);
    }
}
