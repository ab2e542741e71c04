package org.opencoin.cli.verb;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Severity;
import org.opencoin.engine.json.Directory;
import org.opencoin.engine.json.Line;
import org.opencoin.engine.json.OperationReader;
import org.opencoin.engine.operation.SealedFor;
import org.opencoin.engine.operation.Submission;

/** A file of operations, read line by line: once if it is short enough to be kept, else as often as needed. */
final class OperationFile {

    /** More problems than this of one file help nobody. */
    private static final int MOST_PROBLEMS = 50;

    /** A file with more operations than this (some 50 MB in memory) is read again instead of being kept. */
    private static final int MOST_KEPT = 100_000;

    private final Path path;
    private final String typed;

    OperationFile(Path path, String typed) {
        this.path = path;
        this.typed = typed;
    }

    /**
     * What the first pass over the whole file found.
     *
     * @param invalid what is wrong with lines that are no operations
     * @param operations how many operations there are
     * @param names of members, which stay beside the record
     * @param sealed what readers of sealed texts open, by operation; beside the record too
     * @param kept the operations, unless there are too many
     */
    record Form(
            List<Diagnostic> invalid,
            long operations,
            Map<String, String> names,
            Map<String, SealedFor> sealed,
            Optional<List<Submission>> kept) {

        boolean isSound() {
            return invalid.isEmpty();
        }
    }

    /** Reads the whole file and writes nothing. */
    Form check(Directory directory) throws IOException {
        List<Diagnostic> invalid = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, SealedFor> sealed = new LinkedHashMap<>();
        List<Submission> kept = new ArrayList<>();
        long operations = 0;
        try (OperationReader reader = open(directory)) {
            for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                operations++;
                if (line.get() instanceof Line.Wrong wrong && invalid.size() < MOST_PROBLEMS) {
                    invalid.addAll(wrong.problems());
                } else if (line.get() instanceof Line.Read read) {
                    named(read, names);
                    if (!read.sealed().isEmpty()) {
                        sealed.put(read.submission().operation().id(), read.sealed());
                    }
                    keep(read.submission(), kept, operations);
                }
            }
        }
        boolean all = kept.size() == operations;
        return new Form(onlyErrors(invalid), operations, names, sealed, all ? Optional.of(kept) : Optional.empty());
    }

    private static void keep(Submission submission, List<Submission> kept, long operations) {
        if (operations <= MOST_KEPT) {
            kept.add(submission);
        } else {
            kept.clear();
        }
    }

    private static List<Diagnostic> onlyErrors(List<Diagnostic> found) {
        return found.stream().filter(one -> one.severity() == Severity.ERROR).toList();
    }

    private static void named(Line.Read read, Map<String, String> names) {
        read.name().ifPresent(name -> Members.of(read.submission().operation()).ifPresent(id -> names.put(id, name)));
    }

    /** The lines that hold the operations with these indices, from 0. */
    Map<Long, Line.Read> lines(Directory directory, Set<Long> indices) throws IOException {
        Map<Long, Line.Read> found = new HashMap<>();
        try (OperationReader reader = open(directory)) {
            long index = 0;
            for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                if (indices.contains(index) && line.get() instanceof Line.Read read) {
                    found.put(index, read);
                }
                index++;
            }
        }
        return found;
    }

    /** The operations of a file that was found sound; what wasn't kept is read again by each iteration. */
    Iterable<Submission> submissions(Form form, Directory directory) {
        return form.kept().<Iterable<Submission>>map(kept -> kept).orElse(() -> new Submissions(directory));
    }

    private OperationReader open(Directory directory) throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        return OperationReader.open(stream, typed, directory);
    }

    /** Reads ahead by one. */
    private final class Submissions implements Iterator<Submission> {

        private final OperationReader reader;
        private @Nullable Submission following;

        private Submissions(Directory directory) {
            try {
                reader = open(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            following = read();
        }

        @Override
        public boolean hasNext() {
            return following != null;
        }

        @Override
        public Submission next() {
            Submission now = following;
            if (now == null) {
                throw new NoSuchElementException(typed);
            }
            following = read();
            return now;
        }

        private @Nullable Submission read() {
            try {
                Optional<Line> line = reader.next();
                if (line.isPresent()) {
                    return submission(line.get());
                }
                reader.close();
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Submission submission(Line line) throws IOException {
            if (line instanceof Line.Read read) {
                return read.submission();
            }
            throw new IOException(typed + " changed while it was being read (line " + line.number() + ")");
        }
    }
}
