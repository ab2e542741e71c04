package org.opencoin.cli.answer;

import java.util.List;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;

/**
 * The verb couldn't do its work, by somebody's mistake or by the machine's state. Nothing was written.
 *
 * @param exit how the command ends
 * @param complaints at least one, in the order to read them
 */
public record Failure(Exit exit, List<Complaint> complaints) implements Answer {

    public Failure {
        complaints = List.copyOf(complaints);
    }

    /** A single complaint. */
    public Failure(Exit exit, Complaint complaint) {
        this(exit, List.of(complaint));
    }

    /** An input can't be read or an output written. */
    public static Failure unreadable(Complaint complaint) {
        return new Failure(Exit.UNREADABLE, complaint);
    }

    @Override
    public void text(Words words, Page out, Page err) {
        complaints.forEach(complaint -> complaint.text(words, err));
        if (exit != Exit.USAGE) {
            err.line(words.say("error.more", complaints.get(0).code()));
        }
    }

    @Override
    public void json(Words words, JsonDocument json) {
        json.object("error", complaints.get(0)::json);
        if (complaints.size() > 1) {
            json.list("errors", complaints, Complaint::json);
        }
    }
}
