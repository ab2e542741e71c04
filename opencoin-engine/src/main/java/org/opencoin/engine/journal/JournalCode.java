package org.opencoin.engine.journal;

/** What can be wrong with a journal; each has a page in the catalogue of diagnostics. */
public enum JournalCode {
    /** Somebody else has the ledger open for writing. */
    LOCKED("OC5001"),
    /** The disk is full. */
    DISK_FULL("OC5002"),
    /** The disk refused to read or write. */
    DISK_FAILED("OC5003"),
    /** The journal closed itself after the disk failed, or was closed. */
    CLOSED("OC5004"),
    /** The journal doesn't end where the writer thought. */
    HEAD_MOVED("OC5005"),
    /** There is no ledger in this directory. */
    NO_LEDGER("OC5006"),
    /** A line isn't in canonical form. */
    NOT_CANONICAL("OC5010"),
    /** A line lacks a member every entry has, or it is of another kind. */
    MEMBER_MISSING("OC5011"),
    /** A line's hash isn't the hash of the line. */
    HASH_DIFFERS("OC5012"),
    /** A line doesn't name the hash of the line before it. */
    CHAIN_BROKEN("OC5013"),
    /** An entry has another number than its place. */
    NUMBER_DIFFERS("OC5014"),
    /** An entry is earlier than the one before. */
    TIME_RUNS_BACK("OC5015"),
    /** The last line was never finished. */
    UNFINISHED("OC5016"),
    /** A file of the journal is missing, misnamed, or holds too many or too few entries. */
    SEGMENT_SHAPE("OC5017"),
    /** The journal ends before a length that was durable, or is damaged there. */
    DURABLE_DAMAGED("OC5018"),
    /** The journal doesn't end as it did when it was closed. */
    HEAD_DIFFERS("OC5019"),
    /** The commit marks say something impossible. */
    MARKS_DIFFER("OC5020"),
    /** An unfinished tail was moved aside. */
    TAIL_MOVED("OC5021"),
    /** An unfinished tail lies aside. */
    TAIL_ASIDE("OC5022"),
    /** A file beside the journal isn't there. */
    SIDE_FILE_MISSING("OC5023"),
    /** A file beside the journal isn't what its name says. */
    SIDE_FILE_DIFFERS("OC5024"),
    /** What is kept of a person can't be read. */
    PRIVATE_UNREADABLE("OC5025"),
    /** What is kept of people is sealed to another key. */
    PRIVATE_OTHER_KEY("OC5026"),
    /** A finished segment isn't what it was. */
    SEGMENT_DIFFERS("OC5027"),
    /** The sums of finished segments aren't as they were written. */
    SUMS_UNREADABLE("OC5028"),
    /** A snapshot's bytes aren't those that were written. */
    SNAPSHOT_DAMAGED("OC5220"),
    /** A snapshot is of another ledger, or of a history that the journal doesn't have. */
    SNAPSHOT_FOREIGN("OC5221"),
    /** A snapshot was made by a program that keeps its state otherwise. */
    SNAPSHOT_FORM("OC5222"),
    /** No snapshot is near the end of a long journal. */
    SNAPSHOT_ABSENT("OC5223"),
    /** A snapshot doesn't hold the state that judging the entries again gives. */
    SNAPSHOT_DIFFERS("OC5224"),
    /** What was opened for writing is a copy that follows another ledger. */
    IS_COPY("OC5225"),
    /** A copy and the ledger it follows don't tell the same. */
    COPY_PARTS("OC5226");

    private final String code;

    JournalCode(String code) {
        this.code = code;
    }

    /** The code in the catalogue, such as {@code OC5012}. */
    public String code() {
        return code;
    }
}
