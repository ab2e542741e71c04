package org.opencoin.engine.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import org.opencoin.engine.canonical.CanonicalException;
import org.opencoin.engine.canonical.CanonicalReader;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.journal.Disk;
import org.opencoin.engine.journal.Finding;
import org.opencoin.engine.journal.JournalCode;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.WholeFile;
import org.opencoin.engine.operation.SealedFor;

/**
 * What the readers of sealed texts open, one file for each operation that brings some. The files are no secret: only
 * the readers' keys open what is in them. Without them, and the salts in them, the commitments in the record say nothing.
 */
public final class Envelopes {

    static final String FOLDER = People.FOLDER + "/sealed";

    private static final String SUFFIX = ".json";
    private static final String OPERATION = "operation";
    private static final String TEXTS = "texts";
    private static final int DIGITS = 32;

    private final Disk disk;

    Envelopes(Disk disk) {
        this.disk = disk;
    }

    /** Whether something is kept for an operation. */
    public synchronized boolean has(String operation) throws JournalException {
        try {
            return disk.exists(path(operation));
        } catch (IOException failure) {
            throw JournalException.of(failure, FOLDER);
        }
    }

    /**
     * Keeps what an operation brought, durably; the caller sees to it that nobody whom it names was erased.
     *
     * @throws JournalException if the disk fails
     */
    public synchronized void keep(String operation, SealedFor sealed) throws JournalException {
        JsonObject.Builder texts = JsonObject.builder();
        for (String text : sealed.texts()) {
            JsonObject.Builder readers = JsonObject.builder();
            sealed.of(text)
                    .forEach((reader, envelope) ->
                            readers.put(reader, Base64.getEncoder().encodeToString(envelope)));
            texts.put(text, readers.build());
        }
        byte[] content = CanonicalWriter.bytes(JsonObject.builder()
                .put(OPERATION, operation)
                .put(TEXTS, texts.build())
                .build());
        String path = path(operation);
        try {
            disk.createFolder(FOLDER);
            WholeFile.write(disk, FOLDER, path, content);
        } catch (IOException failure) {
            throw JournalException.of(failure, path);
        }
    }

    /**
     * What is kept for an operation; nothing when none came or it was erased.
     *
     * @throws JournalException {@link JournalCode#PRIVATE_UNREADABLE} if what is there isn't what was kept
     */
    public synchronized SealedFor of(String operation) throws JournalException {
        String path = path(operation);
        try {
            Optional<byte[]> content = WholeFile.read(disk, path);
            return content.isEmpty()
                    ? new SealedFor()
                    : read(operation, content.get())
                            .orElseThrow(
                                    () -> new JournalException(Finding.about(JournalCode.PRIVATE_UNREADABLE, path)));
        } catch (IOException failure) {
            throw JournalException.of(failure, path);
        }
    }

    /**
     * Destroys what is kept for operations.
     *
     * @return for how many of them something was kept
     */
    public synchronized int erase(Collection<String> operations) throws JournalException {
        int erased = 0;
        try {
            for (String operation : operations) {
                String path = path(operation);
                erased += disk.exists(path) ? 1 : 0;
                disk.delete(path);
                disk.delete(path + WholeFile.UNFINISHED);
            }
            if (erased > 0) {
                disk.syncFolder(FOLDER);
            }
            return erased;
        } catch (IOException failure) {
            throw JournalException.of(failure, FOLDER);
        }
    }

    /** Keeps here what another place keeps, as it is. */
    synchronized void takeOver(Envelopes other) throws JournalException {
        try {
            for (String file : other.disk.list(FOLDER)) {
                Optional<byte[]> content =
                        file.endsWith(SUFFIX) ? WholeFile.read(other.disk, FOLDER + "/" + file) : Optional.empty();
                if (content.isPresent()) {
                    disk.createFolder(FOLDER);
                    WholeFile.write(disk, FOLDER, FOLDER + "/" + file, content.get());
                }
            }
        } catch (IOException failure) {
            throw JournalException.of(failure, FOLDER);
        }
    }

    private static Optional<SealedFor> read(String operation, byte[] content) {
        try {
            if (new CanonicalReader().read(content, 0, content.length) instanceof JsonObject form
                    && form.text(OPERATION).filter(operation::equals).isPresent()) {
                return form.object(TEXTS).flatMap(Envelopes::texts);
            }
        } catch (CanonicalException other) {
            // Told by the caller, who knows the file.
        }
        return Optional.empty();
    }

    private static Optional<SealedFor> texts(JsonObject texts) {
        SealedFor sealed = new SealedFor();
        try {
            for (String text : texts.names()) {
                JsonObject readers = texts.object(text).orElseThrow(IllegalArgumentException::new);
                for (String reader : readers.names()) {
                    String written = readers.text(reader).orElseThrow(IllegalArgumentException::new);
                    sealed.put(text, reader, Base64.getDecoder().decode(written));
                }
            }
            return Optional.of(sealed);
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static String path(String operation) {
        String hash = Sha256.of(operation.getBytes(StandardCharsets.UTF_8)).hex();
        return FOLDER + "/" + hash.substring(0, DIGITS) + SUFFIX;
    }
}
