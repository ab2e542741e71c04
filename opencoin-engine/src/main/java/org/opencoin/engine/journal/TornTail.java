package org.opencoin.engine.journal;

import java.io.IOException;
import org.opencoin.engine.crypto.Sha256;

/** Moves bytes aside that were never finished, so that nothing is ever deleted. */
final class TornTail {

    static final String FOLDER = "torn";

    private static final int HASH_DIGITS = 8;

    private TornTail() {}

    /**
     * Moves everything behind an offset of a file into a file of its own, durably, and then cuts it off.
     *
     * @param name how the file is called in the name of the other one
     * @return where the bytes went
     */
    static String move(Disk disk, String path, String name, long offset) throws IOException {
        try (DiskFile file = disk.openForAppending(path)) {
            byte[] tail = WholeFile.read(file, offset, Math.toIntExact(file.size() - offset));
            String aside = FOLDER + "/" + name + "-" + offset + "-" + digits(tail);
            disk.createFolder(FOLDER);
            WholeFile.write(disk, FOLDER, aside, tail);
            file.truncate(offset);
            file.sync();
            return aside;
        }
    }

    /** Whether a file that lies aside is still what was moved there. */
    static boolean isTrue(String name, byte[] content) {
        return name.endsWith("-" + digits(content));
    }

    private static String digits(byte[] tail) {
        return Sha256.of(tail).hex().substring(0, HASH_DIGITS);
    }
}
