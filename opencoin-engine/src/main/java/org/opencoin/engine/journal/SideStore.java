package org.opencoin.engine.journal;

import java.io.IOException;
import org.opencoin.engine.crypto.Sha256;

/**
 * What lies beside a journal, to be written too. Whatever is kept here is durable when the method returns, so that an entry
 * which names it can follow. Not for several threads at once.
 */
public final class SideStore extends SideFiles {

    /** A store on a disk; for one in memory, on a {@link MemoryDisk}. */
    public SideStore(Disk disk) {
        super(disk);
    }

    /**
     * Keeps an attached file under the hash of its content.
     *
     * @throws JournalException if the disk fails
     */
    public Sha256 keepFile(byte[] content) throws JournalException {
        Sha256 hash = Sha256.of(content);
        if (!file(hash).isPresent()) {
            put(FILES, FILES + "/" + hash.hex(), content);
        }
        return hash;
    }

    /**
     * Keeps a charge list that somebody else made, under the hash of its content.
     *
     * @throws JournalException if the disk fails
     */
    void keepStep(byte[] content) throws JournalException {
        Sha256 hash = Sha256.of(content);
        if (step(hash).isEmpty()) {
            put(STEPS, stepPath(hash), content);
        }
    }

    /**
     * Begins a charge list. It is under its hash when {@link ChargeList#finish} returns, and nowhere before.
     *
     * @throws JournalException if the disk fails
     */
    public ChargeList newChargeList() throws JournalException {
        try {
            disk().createFolder(STEPS);
            return new ChargeList(disk());
        } catch (IOException failure) {
            throw JournalException.of(failure, STEPS);
        }
    }

    private void put(String folder, String path, byte[] content) throws JournalException {
        try {
            disk().createFolder(folder);
            WholeFile.write(disk(), folder, path, content);
        } catch (IOException failure) {
            throw JournalException.of(failure, path);
        }
    }
}
