package org.opencoin.engine.journal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A journal that can't be opened, read or written: what was found, and where. */
public final class JournalException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /** For what was found. */
    public JournalException(Finding finding) {
        this(finding, null);
    }

    JournalException(Finding finding, @Nullable Throwable cause) {
        super(finding.code().code() + ": " + finding.message("en"), cause);
        this.finding = finding;
    }

    /** The disk failed while working on a file. */
    public static JournalException of(IOException failure, String file) {
        if (failure instanceof LockedException) {
            return new JournalException(Finding.about(JournalCode.LOCKED, file), failure);
        }
        JournalCode code = failure instanceof DiskFullException ? JournalCode.DISK_FULL : JournalCode.DISK_FAILED;
        return new JournalException(Finding.about(code, file, String.valueOf(failure.getMessage())), failure);
    }

    /** What was found. */
    public Finding finding() {
        return finding;
    }

    /** What kind of thing was found. */
    public JournalCode code() {
        return finding.code();
    }
}
