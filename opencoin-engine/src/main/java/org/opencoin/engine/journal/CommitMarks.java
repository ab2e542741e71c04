package org.opencoin.engine.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The side file {@code commits}: up to where the journal was durable, as a line for each group commit. */
final class CommitMarks {

    static final String PATH = "commits";

    /**
     * What the file says.
     *
     * @param last the last whole mark; empty when there is none
     * @param sound whether every line, but for an unfinished last one, is a mark not before the one above it
     */
    record Read(Optional<Place> last, boolean sound) {}

    private CommitMarks() {}

    /** What the file says; empty when there is no file. */
    static Optional<Read> read(Disk disk) throws IOException {
        return WholeFile.read(disk, PATH).map(CommitMarks::parse);
    }

    private static Read parse(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        List<Place> marks = new ArrayList<>();
        boolean sound = true;
        int lineStart = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', lineStart)) {
            Optional<Place> mark = mark(text.substring(lineStart, feed));
            sound &= mark.isPresent() && (marks.isEmpty() || follows(mark.get(), marks.get(marks.size() - 1)));
            mark.ifPresent(marks::add);
            lineStart = feed + 1;
        }
        return new Read(marks.isEmpty() ? Optional.empty() : Optional.of(marks.get(marks.size() - 1)), sound);
    }

    private static boolean follows(Place mark, Place before) {
        return mark.segment() > before.segment()
                || (mark.segment() == before.segment() && mark.length() >= before.length());
    }

    private static Optional<Place> mark(String line) {
        int space = line.indexOf(' ');
        String length = line.substring(space + 1);
        boolean wellFormed = space > 0
                && Segments.isName(line.substring(0, space))
                && !length.isEmpty()
                && length.length() <= 18
                && length.chars().allMatch(c -> c >= '0' && c <= '9');
        return wellFormed
                ? Optional.of(new Place(Long.parseLong(line.substring(0, space)), Long.parseLong(length)))
                : Optional.empty();
    }

    /** The line for a mark. */
    static byte[] line(Place durable) {
        return (Segments.name(durable.segment()) + " " + durable.length() + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the file says this and nothing else. */
    static boolean isExactly(Disk disk, Place durable) throws IOException {
        return WholeFile.read(disk, PATH)
                .filter(content -> java.util.Arrays.equals(content, line(durable)))
                .isPresent();
    }

    /** Starts the file anew with one mark. */
    static void restart(Disk disk, Place durable) throws IOException {
        WholeFile.write(disk, "", PATH, line(durable));
    }
}
