package org.opencoin.engine.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.SealedFor;
import org.opencoin.engine.operation.Submission;

/**
 * Reads a file of operations line by line, in as little memory as its longest line and the members who join in it.
 *
 * <p>Lines end with a line feed, or a carriage return and a line feed; a byte order mark at the start of the file and
 * lines of blanks are passed over. Whoever joins in a line is a member for the lines after it.
 */
public final class OperationReader implements Closeable {

    /** Longest line, in bytes. */
    public static final int LONGEST_LINE = LineSplitter.LONGEST;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final LineSplitter lines;
    private final String file;
    private final Directory directory;
    private final Set<String> joined = new HashSet<>();

    private OperationReader(InputStream in, String file, Directory directory) {
        this.lines = new LineSplitter(in);
        this.file = file;
        this.directory = directory;
    }

    /**
     * Opens a file.
     *
     * @param in its bytes, closed by {@link #close}
     * @param file its name, for diagnostics
     */
    public static OperationReader open(InputStream in, String file, Directory directory) {
        return new OperationReader(in, file, directory);
    }

    /**
     * The next line that isn't blank; empty at the end of the file.
     *
     * @throws IOException if the file can't be read
     */
    public Optional<Line> next() throws IOException {
        while (lines.advance()) {
            Optional<Line> line = line();
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Optional<Line> line() {
        if (lines.tooLong()) {
            return Optional.of(wrong("OC4003", LONGEST_LINE));
        }
        String text;
        try {
            text = withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(lines.line()))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.of(wrong("OC4002"));
        }
        return text.isBlank() ? Optional.empty() : Optional.of(line(text));
    }

    private String withoutMark(String text) {
        boolean marked = lines.number() == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return marked ? text.substring(1) : text;
    }

    private Line line(String text) {
        Problems problems = new Problems(file, lines.number(), text);
        Optional<LineDecoder> decoder = LineParser.parse(text, problems)
                .map(object -> new LineDecoder(new Form(object, problems), directory, this::isMember, problems));
        Optional<Submission> submission = decoder.flatMap(LineDecoder::submission);
        Optional<String> name = decoder.flatMap(LineDecoder::name);
        SealedFor sealed = decoder.map(LineDecoder::envelopes).orElseGet(SealedFor::new);
        submission.ifPresent(this::remember);
        return problems.none() && submission.isPresent()
                ? new Line.Read(lines.number(), submission.get(), name, sealed)
                : new Line.Wrong(lines.number(), problems.all());
    }

    /** Also from a line with problems, so that one mistake isn't told again by every line after it. */
    private void remember(Submission submission) {
        if (submission.operation() instanceof Join join) {
            joined.add(join.member());
        }
    }

    private boolean isMember(String id) {
        return joined.contains(id) || directory.isMember(id);
    }

    private Line wrong(String code, Object... told) {
        TextSpan start = TextSpan.at(lines.number(), 1);
        return new Line.Wrong(lines.number(), List.of(Diagnostic.of(code, file, start, told)));
    }
}
