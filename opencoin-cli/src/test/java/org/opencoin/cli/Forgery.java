package org.opencoin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.opencoin.engine.canonical.CanonicalException;
import org.opencoin.engine.canonical.CanonicalReader;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.journal.ChainWriter;
import org.opencoin.engine.journal.Head;
import org.opencoin.engine.journal.JournalDirectory;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.Line;

/**
 * What somebody can do who may write to the disk and knows the format: entries are changed or left out, the rest is
 * numbered and chained again, and the ledger is closed as the engine closes it, so that every hash is right.
 */
final class Forgery {

    private static final Set<String> OF_THE_CHAIN = Set.of("entry", "previous", "hash");

    private final Path ledger;
    private final List<String> entries;

    private Forgery(Path ledger, List<String> entries) {
        this.ledger = ledger;
        this.entries = entries;
    }

    static Forgery of(Path ledger) throws IOException {
        Path segment = ledger.resolve("journal/000000000000.jsonl");
        return new Forgery(ledger, new ArrayList<>(Files.readAllLines(segment)));
    }

    /** Writes other words wherever an entry has these; it must have them. */
    Forgery change(int entry, String from, String to) {
        String before = entries.get(entry);
        String after = before.replace(from, to);
        if (after.equals(before)) {
            throw new IllegalArgumentException("entry " + entry + " doesn't say " + from + ": " + before);
        }
        entries.set(entry, after);
        return this;
    }

    /** Leaves an entry out. */
    Forgery drop(int entry) {
        entries.remove(entry);
        return this;
    }

    /** The text of the charter as it now stands in entry 0. */
    byte[] charterText() {
        return parsed(entries.get(0))
                .object("charter")
                .orElseThrow()
                .text("text")
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Makes the forged ledger, with the side files of the honest one. */
    void into(Path forged) throws IOException {
        for (String beside : List.of("steps", "files")) {
            copy(ledger.resolve(beside), forged.resolve(beside));
        }
        try (JournalDirectory journal = JournalDirectory.open(forged)) {
            journal.append(Head.EMPTY, chained());
        } catch (JournalException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Line> chained() {
        ChainWriter chain = new ChainWriter(Head.EMPTY);
        List<Line> lines = new ArrayList<>();
        for (String entry : entries) {
            lines.add(chain.seal(body(parsed(entry))));
        }
        return lines;
    }

    private static JsonObject parsed(String entry) {
        try {
            return (JsonObject) new CanonicalReader().read(entry.getBytes(StandardCharsets.UTF_8));
        } catch (CanonicalException e) {
            throw new IllegalStateException(entry, e);
        }
    }

    private static JsonObject body(JsonObject entry) {
        JsonObject.Builder body = JsonObject.builder();
        for (int i = 0; i < entry.size(); i++) {
            if (!OF_THE_CHAIN.contains(entry.name(i))) {
                body.put(entry.name(i), entry.value(i));
            }
        }
        return body.build();
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        Files.createDirectories(to.getParent());
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
