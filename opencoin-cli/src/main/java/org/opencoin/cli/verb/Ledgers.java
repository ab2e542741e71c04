package org.opencoin.cli.verb;

import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Complaint.Place;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.terminal.Words;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.journal.Finding;
import org.opencoin.engine.journal.JournalCode;
import org.opencoin.engine.journal.JournalException;

/** What to say when a ledger can't be opened, read or written. */
final class Ledgers {

    private final Words words;
    private final String typed;

    /** For the ledger that a person calls so. */
    Ledgers(Words words, String typed) {
        this.words = words;
        this.typed = typed;
    }

    Answer failed(LedgerException failure) {
        if (failure.code().equals(LedgerException.OTHER_CHARTER)) {
            Complaint complaint = Complaint.of(words, "OC6006", "ledger.other-charter", typed);
            return new Failure(Exit.FOUND, complaint.at(new Place(typed, 0, 0)));
        }
        return failure.finding()
                .map(this::found)
                .orElseGet(() ->
                        damaged(failure.code(), failure.message(words.language().code())));
    }

    Answer failed(JournalException failure) {
        return found(failure.finding());
    }

    /** There is no charter in entry 0 that compiles. */
    Answer withoutCharter() {
        Complaint complaint = Complaint.of(words, "OC6004", "ledger.no-charter", typed);
        return Failure.unreadable(complaint.at(new Place(typed, 0, 0)));
    }

    /** Something in the folder that isn't of a ledger; a single dot when there is a file and no folder. */
    Answer noPlace(String stranger) {
        String key = stranger.equals(".") ? "ledger.file" : "ledger.no-place";
        Complaint complaint = Complaint.of(words, "OC6041", key, typed, stranger);
        return Failure.unreadable(complaint.at(new Place(typed, 0, 0)));
    }

    private Answer found(Finding finding) {
        return switch (finding.code()) {
            case NO_LEDGER -> unreadable("OC6004", "ledger.missing");
            case PRIVATE_OTHER_KEY -> unreadable("OC5026", "names.other-key");
            case LOCKED -> unreadable("OC6005", "ledger.locked");
            case DISK_FULL, DISK_FAILED -> unwritten(finding);
            default ->
                damaged(finding.code().code(), finding.message(words.language().code()));
        };
    }

    private Answer unreadable(String code, String key) {
        return Failure.unreadable(Complaint.of(words, code, key, typed).at(new Place(typed, 0, 0)));
    }

    private Answer unwritten(Finding finding) {
        String key = finding.code() == JournalCode.DISK_FULL ? "ledger.full" : "ledger.unwritten";
        String reason = String.join(" ", finding.told());
        Complaint complaint = Complaint.of(words, "OC6003", key, typed, reason);
        return Failure.unreadable(complaint.at(new Place(inside(finding.file()), 0, 0)));
    }

    /** A file of the ledger as the person would find it. */
    private String inside(String file) {
        return file.startsWith(typed) ? file : typed + "/" + file;
    }

    private Answer damaged(String code, String what) {
        Complaint complaint = new Complaint(
                code, what, java.util.Optional.of(new Place(typed, 0, 0)), words.say("ledger.damaged.do", typed));
        return Failure.unreadable(complaint);
    }
}
