package org.opencoin.engine.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencoin.engine.crypto.Sha256;

/** What lies beside a journal, to be read: attached files and charge lists. */
public sealed class SideFiles permits SideStore {

    static final String FILES = "files";
    static final String STEPS = "steps";

    private final Disk disk;

    SideFiles(Disk disk) {
        this.disk = disk;
    }

    /** Where it lies. */
    public Disk disk() {
        return disk;
    }

    /**
     * The attached file with this content.
     *
     * @return empty when it isn't there
     * @throws JournalException {@link JournalCode#SIDE_FILE_DIFFERS} if what is there has another hash
     */
    public Optional<byte[]> file(Sha256 hash) throws JournalException {
        return content(FILES + "/" + hash.hex(), hash);
    }

    /**
     * The charge list with this hash, as bytes: lines, each ended by a line feed.
     *
     * @return empty when it isn't there; replay makes it again
     * @throws JournalException {@link JournalCode#SIDE_FILE_DIFFERS} if what is there has another hash
     */
    public Optional<byte[]> step(Sha256 hash) throws JournalException {
        return content(stepPath(hash), hash);
    }

    /** Everything beside the journal that isn't what it is called. */
    public List<Finding> check() throws JournalException {
        List<Finding> findings = new ArrayList<>();
        check(findings, FILES, "");
        check(findings, STEPS, ".jsonl");
        return findings;
    }

    /** That an attached file which the journal names is missing. */
    public static Finding missing(Sha256 hash, long entry) {
        return Finding.of(JournalCode.SIDE_FILE_MISSING, FILES + "/" + hash.hex(), entry, Finding.NOWHERE);
    }

    static String stepPath(Sha256 hash) {
        return STEPS + "/" + hash.hex() + ".jsonl";
    }

    private void check(List<Finding> findings, String folder, String suffix) throws JournalException {
        try {
            for (String name : disk.list(folder)) {
                String path = folder + "/" + name;
                if (!name.endsWith(WholeFile.UNFINISHED) && !isNamedAfterContent(path, name, suffix)) {
                    findings.add(Finding.about(JournalCode.SIDE_FILE_DIFFERS, path));
                }
            }
        } catch (IOException failure) {
            throw JournalException.of(failure, folder);
        }
    }

    private boolean isNamedAfterContent(String path, String name, String suffix) throws IOException {
        byte[] content = WholeFile.read(disk, path).orElse(new byte[0]);
        return name.equals(Sha256.of(content).hex() + suffix);
    }

    private Optional<byte[]> content(String path, Sha256 hash) throws JournalException {
        try {
            Optional<byte[]> content = WholeFile.read(disk, path);
            if (content.isPresent() && !Sha256.of(content.get()).equals(hash)) {
                throw new JournalException(Finding.about(JournalCode.SIDE_FILE_DIFFERS, path));
            }
            return content;
        } catch (IOException failure) {
            throw JournalException.of(failure, path);
        }
    }
}
