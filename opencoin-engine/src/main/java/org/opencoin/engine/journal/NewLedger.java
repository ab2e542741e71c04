package org.opencoin.engine.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.opencoin.engine.crypto.Sha256;

/** Whether a ledger may be founded in a place: nobody's letters are taken for one. */
public final class NewLedger {

    /** What a founding that was interrupted leaves behind before its first entry is written. */
    private static final Set<String> BEGUN = Set.of(
            JournalDirectory.LOCK,
            Segments.FOLDER,
            SideFiles.FILES,
            CommitMarks.PATH,
            CommitMarks.PATH + WholeFile.UNFINISHED);

    private NewLedger() {}

    /**
     * Something in a place that no founding put there.
     *
     * @return a path relative to it, {@code .} when the place itself is a file; empty when a ledger may be founded there
     * @throws JournalException if the disk fails
     */
    public static Optional<String> stranger(Path folder) throws JournalException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return Optional.of(".");
        }
        Disk disk = new RealDisk(folder);
        try {
            Optional<String> stranger = stranger(disk, "", BEGUN::contains);
            if (stranger.isEmpty()) {
                stranger = stranger(disk, Segments.FOLDER, name -> false);
            }
            return stranger.isPresent() ? stranger : stranger(disk, SideFiles.FILES, NewLedger::isKept);
        } catch (IOException failure) {
            throw JournalException.of(failure, disk.name());
        }
    }

    private static Optional<String> stranger(Disk disk, String folder, Predicate<String> known) throws IOException {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        return disk.list(folder).stream()
                .filter(known.negate())
                .map(name -> prefix + name)
                .findFirst();
    }

    private static boolean isKept(String name) {
        String hash = name.endsWith(WholeFile.UNFINISHED)
                ? name.substring(0, name.length() - WholeFile.UNFINISHED.length())
                : name;
        return Sha256.parse(hash).isPresent();
    }
}
