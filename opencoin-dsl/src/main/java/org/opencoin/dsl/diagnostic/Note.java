package org.opencoin.dsl.diagnostic;

import java.util.Map;
import org.opencoin.dsl.source.TextSpan;

/**
 * A second place that matters, and what about it.
 *
 * @param span where
 * @param message by language
 */
public record Note(TextSpan span, Map<String, String> message) {
    public Note {
        message = Map.copyOf(message);
    }
}
