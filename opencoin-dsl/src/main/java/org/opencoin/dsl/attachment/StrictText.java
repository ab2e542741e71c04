package org.opencoin.dsl.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** UTF-8 text, a byte order mark left out; bytes that are no UTF-8 are never guessed at. */
final class StrictText {

    private StrictText() {}

    static Optional<String> of(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Says that the file isn't UTF-8, at its first line: where it stops being so means little to a reader. */
    static List<Finding> notUtf8() {
        return List.of(new Finding("OC2084", 1, 1, List.of()));
    }
}
