package org.opencoin.dsl.attachment;

import java.util.List;

/**
 * What is wrong in an attached file.
 *
 * @param code stable code of the diagnostic, such as {@code OC2086}
 * @param line from 1
 * @param column in code points, from 1
 * @param details what the message speaks of, in the order of its placeholders
 */
public record Finding(String code, int line, int column, List<String> details) {

    public Finding {
        details = List.copyOf(details);
    }

    /** A finding at that place. */
    static Finding at(Place place, String code, String... details) {
        return new Finding(code, place.line(), place.column(), List.of(details));
    }
}
