package org.opencoin.engine.journal;

import java.io.IOException;
import java.util.Optional;
import org.opencoin.engine.canonical.CanonicalException;
import org.opencoin.engine.canonical.CanonicalReader;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.crypto.Sha256;

/**
 * The file {@code HEAD}, which says how the journal ended when it was last closed.
 *
 * @param head the last entry
 * @param place the end of the last segment
 */
record CleanClose(Head head, Place place) {

    static final String PATH = "HEAD";

    /**
     * What the file says; empty when there is none.
     *
     * @throws JournalException if it says nothing
     */
    static Optional<CleanClose> read(Disk disk) throws IOException, JournalException {
        Optional<byte[]> content = WholeFile.read(disk, PATH);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(parse(content.get())
                .orElseThrow(() -> new JournalException(Finding.about(JournalCode.HEAD_DIFFERS, PATH, "?", "?"))));
    }

    private static Optional<CleanClose> parse(byte[] content) {
        try {
            boolean ended = content.length > 0 && content[content.length - 1] == '\n';
            return ended && new CanonicalReader().read(content, 0, content.length - 1) instanceof JsonObject object
                    ? parse(object)
                    : Optional.empty();
        } catch (CanonicalException refused) {
            return Optional.empty();
        }
    }

    private static Optional<CleanClose> parse(JsonObject object) {
        Optional<Sha256> hash = object.text("hash").flatMap(Sha256::parse);
        Optional<Long> segment = object.text("segment").filter(Segments::isName).map(Long::parseLong);
        var entries = object.whole("entries");
        var length = object.whole("length");
        if (object.size() != 4 || hash.isEmpty() || segment.isEmpty() || entries.isEmpty() || length.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CleanClose(
                new Head(entries.getAsLong(), hash.get()), new Place(segment.get(), length.getAsLong())));
    }

    /**
     * That a journal ends elsewhere: both ends, each as {@code file:bytes} and the last hash.
     *
     * @param file which the finding is about
     * @param reached the end as it is now; its head is left out when it wasn't read
     */
    Finding differs(String file, long entry, Place end, Optional<Head> reached) {
        String was = text(place) + " " + head.hash();
        String now = text(end) + reached.map(last -> " " + last.hash()).orElse("");
        return Finding.of(JournalCode.HEAD_DIFFERS, file, entry, end.length(), was, now);
    }

    private static String text(Place end) {
        return end.path() + ":" + end.length();
    }

    void write(Disk disk) throws IOException {
        CanonicalWriter writer = new CanonicalWriter()
                .write(JsonObject.builder()
                        .put("entries", head.entries())
                        .put("hash", head.hash().hex())
                        .put("length", place.length())
                        .put("segment", Segments.name(place.segment()))
                        .build())
                .raw('\n');
        WholeFile.write(disk, "", PATH, writer.toByteArray());
    }
}
