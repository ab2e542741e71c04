package org.opencoin.cli.report;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Plainly;
import org.opencoin.cli.terminal.Words;

/** Sealed texts that were opened, by name. */
public record OpenedTexts(SortedMap<String, String> texts) implements Answer {

    public OpenedTexts {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    @Override
    public Exit exit() {
        return Exit.CLEAN;
    }

    @Override
    public void text(Words words, Page out, Page err) {
        texts.forEach((name, text) -> out.line(name + "  " + Plainly.shown(text)));
    }

    @Override
    public void json(Words words, JsonDocument json) {
        json.object("texts", each -> texts.forEach(each::text));
    }
}
