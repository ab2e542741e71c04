package org.opencoin.cli.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.answer.Findings;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.source.SourceFile;

/**
 * A charter and the text that a verb would put in its place.
 *
 * @param file as the person named it
 * @param text as it should be, when the file could be understood
 */
record Rewritten(String file, SourceFile source, Optional<String> text, Findings findings) {

    boolean changes() {
        return text.isPresent() && !text.get().equals(source.text());
    }

    boolean isStandardInput() {
        return file.equals(Sources.STANDARD_INPUT);
    }

    /** Its members in JSON; its text where it isn't in the file itself. */
    void json(JsonDocument json, boolean withText) {
        json.text("file", file).truth("changed", changes());
        if (withText) {
            json.text("text", text);
        }
    }

    static List<Findings> findings(List<Rewritten> all) {
        return all.stream().map(Rewritten::findings).toList();
    }

    /** Whether every file could be understood: before that, none is touched. */
    static boolean complete(List<Rewritten> all) {
        return all.stream().allMatch(one -> one.text().isPresent());
    }

    /** Puts every text that changes in its file's place, each in one step; what stopped it, if something did. */
    static Optional<Answer> write(Invocation invocation, List<Rewritten> all) {
        for (Rewritten one : all) {
            if (one.changes() && !one.isStandardInput()) {
                try {
                    byte[] bytes = one.text().orElseThrow().getBytes(StandardCharsets.UTF_8);
                    WholeFile.replace(invocation.terminal().file(one.file()), bytes);
                } catch (IOException e) {
                    return Optional.of(unwritten(invocation.words(), one.file(), e));
                }
            }
        }
        return Optional.empty();
    }

    private static Answer unwritten(Words words, String file, IOException e) {
        Complaint complaint = Complaint.of(words, "OC6003", "file.unwritten", file, Reasons.of(e));
        return Failure.unreadable(complaint.at(new Complaint.Place(file, 0, 0)));
    }
}
