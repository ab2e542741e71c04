package org.opencoin.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencoin.cli.answer.Exit;
import org.opencoin.engine.crypto.SignedNote;

/** The signed checkpoints that lie beside a journal, in {@code checkpoints/}, each named by how many entries it is of. */
final class Checkpoints {

    private static final String FOLDER = "/checkpoints/";

    private final String ledger;
    private final ProofFiles files;

    Checkpoints(String ledger, ProofFiles files) {
        this.ledger = ledger;
        this.files = files;
    }

    /** The file of the checkpoint of so many entries. */
    String file(long size) {
        return ledger + FOLDER + String.format(Locale.ROOT, "%012d", size);
    }

    /** The file of the newest; empty when there is none. */
    Optional<String> newest() throws Stopped {
        Path folder = files.path(ledger + FOLDER);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("[0-9]{12}"))
                    .max(Comparator.naturalOrder())
                    .map(name -> ledger + FOLDER + name);
        } catch (IOException e) {
            throw files.stopped(Exit.UNREADABLE, "OC6002", "file.unreadable", ledger, ledger, Reasons.of(e));
        }
    }

    /** The newest, which must be there. */
    SignedNote required() throws Stopped {
        Optional<String> newest = newest();
        if (newest.isEmpty()) {
            throw files.stopped(Exit.FOUND, "OC6208", "checkpoint.none", ledger, ledger);
        }
        return files.note(newest.get());
    }
}
