package org.opencoin.cli.report;

import java.util.Map;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Plainly;
import org.opencoin.cli.terminal.Words;
import org.opencoin.engine.people.People;

/**
 * Who is who.
 *
 * @param ledger as the person named it
 */
public record NameList(String ledger, People.Reading reading) implements Answer {

    @Override
    public Exit exit() {
        return reading.findings().isEmpty() ? Exit.CLEAN : Exit.FOUND;
    }

    @Override
    public void text(Words words, Page out, Page err) {
        String language = words.language().code();
        int widest =
                reading.names().keySet().stream().mapToInt(String::length).max().orElse(0);
        for (Map.Entry<String, String> named : reading.names().entrySet()) {
            String member = named.getKey();
            out.line(member + " ".repeat(widest - member.length() + 2) + Plainly.shown(named.getValue()));
        }
        reading.findings().forEach(found -> err.line(err.bad(found.code().code()) + " " + found.message(language)));
    }

    @Override
    public void json(Words words, JsonDocument json) {
        String language = words.language().code();
        json.list(
                "names",
                reading.names().entrySet(),
                (named, each) -> each.text("member", named.getKey()).text("name", named.getValue()));
        json.list(
                "findings",
                reading.findings(),
                (found, each) -> each.text("code", found.code().code()).text("message", found.message(language)));
    }
}
