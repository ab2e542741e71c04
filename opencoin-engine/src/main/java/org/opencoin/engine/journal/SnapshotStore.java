package org.opencoin.engine.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.opencoin.engine.crypto.Sha256;

/**
 * Snapshots of a state beside a journal: copies of what the journal says after so many entries, so that opening needn't
 * read it from the beginning. None is ever believed for being there: whoever reads one also asks {@link #follows}.
 */
public final class SnapshotStore {

    static final String FOLDER = "snapshots";

    /** How many are kept: the newest, and the one before it in case that one is bad. */
    private static final int KEPT = 2;

    private static final String FORMAT = "opencoin-snapshot/1 ";
    private static final int HEADER = FORMAT.length() + Sha256.DIGITS + 1;

    private final Disk disk;

    private SnapshotStore(Disk disk) {
        this.disk = disk;
    }

    /** Those beside the files of a ledger. */
    public static SnapshotStore of(SideFiles side) {
        return new SnapshotStore(side.disk());
    }

    /** After how many entries each snapshot was taken, the newest first; by their names alone. */
    public List<Long> list() throws JournalException {
        try {
            List<Long> taken = new ArrayList<>();
            for (String name : disk.list(FOLDER)) {
                if (Segments.isName(name)) {
                    taken.add(Long.parseLong(name));
                }
            }
            Collections.reverse(taken);
            return taken;
        } catch (IOException failure) {
            throw JournalException.of(failure, FOLDER);
        }
    }

    /**
     * The state that the snapshot after so many entries holds.
     *
     * @return empty when it isn't there any more
     * @throws JournalException {@link JournalCode#SNAPSHOT_DAMAGED} if its bytes aren't those that were written
     */
    public Optional<byte[]> read(long entries) throws JournalException {
        try {
            Optional<byte[]> content = WholeFile.read(disk, path(entries));
            if (content.isEmpty()) {
                return Optional.empty();
            }
            byte[] bytes = content.get();
            byte[] state =
                    bytes.length < HEADER ? new byte[0] : java.util.Arrays.copyOfRange(bytes, HEADER, bytes.length);
            byte[] header = bytes.length < HEADER ? bytes : java.util.Arrays.copyOf(bytes, HEADER);
            if (!java.util.Arrays.equals(header, header(state))) {
                throw new JournalException(damaged(entries));
            }
            return Optional.of(state);
        } catch (IOException failure) {
            throw JournalException.of(failure, path(entries));
        }
    }

    /**
     * Keeps a snapshot, in one step and durably, and lets go of those that are too old to be of use.
     *
     * @throws JournalException if the disk fails; the snapshots are then as they were
     */
    public void keep(long entries, byte[] state) throws JournalException {
        byte[] header = header(state);
        byte[] content = java.util.Arrays.copyOf(header, header.length + state.length);
        System.arraycopy(state, 0, content, header.length, state.length);
        try {
            disk.createFolder(FOLDER);
            WholeFile.write(disk, FOLDER, path(entries), content);
        } catch (IOException failure) {
            throw JournalException.of(failure, path(entries));
        }
        List<Long> taken = list();
        for (long old : taken.subList(Math.min(KEPT, taken.size()), taken.size())) {
            discard(old);
        }
    }

    /** Removes a snapshot; what it was a copy of is in the journal. */
    public void discard(long entries) throws JournalException {
        try {
            disk.delete(path(entries));
            disk.syncFolder(FOLDER);
        } catch (IOException failure) {
            throw JournalException.of(failure, path(entries));
        }
    }

    /**
     * Whether a journal has, at that number of entries, the hash that a snapshot names: if not, the snapshot is of another
     * ledger, or of a history that this one doesn't have.
     *
     * @throws JournalException if the journal can't be read there
     */
    public static boolean follows(JournalView journal, Head named) throws JournalException {
        if (named.entries() < 1 || named.entries() > journal.head().entries()) {
            return false;
        }
        try (Lines lines = journal.read(named.entries() - 1)) {
            return lines.next()
                    && lines.isEnded()
                    && new LineReader().read(lines.buffer(), lines.start(), lines.end())
                            instanceof LineReading.Whole line
                    && line.isTrue()
                    && line.number() == named.entries() - 1
                    && line.written().equals(named.hash());
        }
    }

    /** Whether a finding is about the snapshot after so many entries. */
    public static boolean isAbout(Finding finding, long entries) {
        return finding.file().equals(path(entries));
    }

    /** That a snapshot's bytes aren't those that were written. */
    public static Finding damaged(long entries) {
        return Finding.of(JournalCode.SNAPSHOT_DAMAGED, path(entries), Finding.NOWHERE, Finding.NOWHERE);
    }

    /** That a snapshot is of another ledger, or of another history than the journal's. */
    public static Finding foreign(long entries) {
        return Finding.of(JournalCode.SNAPSHOT_FOREIGN, path(entries), entries - 1, Finding.NOWHERE);
    }

    /** That a snapshot was made by a program that keeps its state otherwise. */
    public static Finding otherForm(long entries) {
        return Finding.of(JournalCode.SNAPSHOT_FORM, path(entries), Finding.NOWHERE, Finding.NOWHERE);
    }

    /** That so many entries had to be judged again up to the end, since no snapshot was nearer to it. */
    public static Finding absent(long judged, long entries) {
        return Finding.of(JournalCode.SNAPSHOT_ABSENT, FOLDER, Finding.NOWHERE, Finding.NOWHERE, judged, entries);
    }

    /** That a snapshot doesn't hold the state that judging the entries again gives. */
    public static Finding differs(long entries) {
        return Finding.of(JournalCode.SNAPSHOT_DIFFERS, path(entries), entries - 1, Finding.NOWHERE);
    }

    private static String path(long entries) {
        return FOLDER + "/" + Segments.name(entries);
    }

    private static byte[] header(byte[] state) {
        return (FORMAT + Sha256.of(state).hex() + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
