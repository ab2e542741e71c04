package org.opencoin.engine.journal;

import java.io.IOException;
import java.util.List;

/** The files of a journal: which there are, and what they are called. */
final class Segments {

    /** Entries in one file; the number is part of the format. */
    static final int ENTRIES = 65_536;

    static final String FOLDER = "journal";

    private static final int NAME_DIGITS = 12;
    private static final String SUFFIX = ".jsonl";

    private Segments() {}

    /** The name of the segment whose first entry has this number: 12 digits. */
    static String name(long first) {
        String digits = Long.toString(first);
        return "0".repeat(Math.max(0, NAME_DIGITS - digits.length())) + digits;
    }

    /** Its file. */
    static String path(long first) {
        return FOLDER + "/" + name(first) + SUFFIX;
    }

    /** The number of the first entry of each segment there is, in order. */
    static List<Long> list(Disk disk) throws IOException {
        return disk.list(FOLDER).stream()
                .filter(Segments::isSegment)
                .map(file -> Long.parseLong(file.substring(0, NAME_DIGITS)))
                .toList();
    }

    /** Files among the segments that are none. */
    static List<String> strangers(Disk disk) throws IOException {
        return disk.list(FOLDER).stream().filter(file -> !isSegment(file)).toList();
    }

    static boolean isName(String text) {
        return text.length() == NAME_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isSegment(String file) {
        return file.endsWith(SUFFIX) && isName(file.substring(0, file.length() - SUFFIX.length()));
    }
}
