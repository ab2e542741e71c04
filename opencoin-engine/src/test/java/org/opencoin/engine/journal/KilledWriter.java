package org.opencoin.engine.journal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/** A program that writes entries and says which are acknowledged, until somebody kills it. */
final class KilledWriter {

    static final int ENTRIES_PER_SEGMENT = 50;

    private KilledWriter() {}

    /** @param arguments the ledger's directory, and a seed for the sizes of the batches */
    public static void main(String[] arguments) throws JournalException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Random random = new Random(Long.parseLong(arguments[1]));
        try (JournalDirectory journal =
                JournalDirectory.open(new RealDisk(Path.of(arguments[0])), ENTRIES_PER_SEGMENT)) {
            out.println("open " + journal.head().entries());
            while (true) {
                Entries.append(journal, 1 + random.nextInt(20));
                out.println(journal.head().entries() + " " + journal.head().hash());
            }
        }
    }
}
