package org.opencoin.engine.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencoin.engine.canonical.CanonicalException;
import org.opencoin.engine.canonical.CanonicalReader;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.crypto.Sha256;

/** What lies beside a journal, to be read: attached files, charge lists, the names of members. */
public sealed class SideFiles permits SideStore {

    static final String FILES = "files";
    static final String STEPS = "steps";
    static final String MEMBERS = "members.jsonl";

    private final Disk disk;

    SideFiles(Disk disk) {
        this.disk = disk;
    }

    Disk disk() {
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

    /**
     * The names of members by member; the last name given to a member counts.
     *
     * @throws JournalException {@link JournalCode#NAMES_UNREADABLE} if a line can't be read; an unfinished last line is
     *     passed over
     */
    public Map<String, String> names() throws JournalException {
        try {
            Map<String, String> names = new TreeMap<>();
            byte[] content = WholeFile.read(disk, MEMBERS).orElse(new byte[0]);
            int start = 0;
            for (int i = 0; i < content.length; i++) {
                if (content[i] == '\n') {
                    addName(names, content, start, i);
                    start = i + 1;
                }
            }
            return names;
        } catch (IOException failure) {
            throw JournalException.of(failure, MEMBERS);
        }
    }

    /** Everything beside the journal that isn't what it is called. */
    public List<Finding> check() throws JournalException {
        List<Finding> findings = new ArrayList<>();
        check(findings, FILES, "");
        check(findings, STEPS, ".jsonl");
        try {
            names();
        } catch (JournalException unreadable) {
            findings.add(unreadable.finding());
        }
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

    private static void addName(Map<String, String> names, byte[] content, int start, int end) throws JournalException {
        try {
            if (new CanonicalReader().read(content, start, end) instanceof JsonObject line
                    && line.text("member").isPresent()
                    && line.text("name").isPresent()) {
                names.put(line.text("member").get(), line.text("name").get());
                return;
            }
        } catch (CanonicalException refused) {
            throw new JournalException(unreadable(start), refused);
        }
        throw new JournalException(unreadable(start));
    }

    private static Finding unreadable(int start) {
        return Finding.of(JournalCode.NAMES_UNREADABLE, MEMBERS, Finding.NOWHERE, start);
    }
}
