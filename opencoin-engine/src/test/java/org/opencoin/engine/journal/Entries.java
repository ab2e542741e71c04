package org.opencoin.engine.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opencoin.engine.canonical.Json;
import org.opencoin.engine.canonical.JsonArray;
import org.opencoin.engine.canonical.JsonObject;

/** Entries for tests: small, and telling their number. */
final class Entries {

    private Entries() {}

    /** The body of the n-th entry. */
    static JsonObject body(long number) {
        return body(number, "payment " + number + " for caf\u00e9");
    }

    static JsonObject body(long number, String memo) {
        Json operation = JsonObject.builder()
                .put("id", "op-" + number)
                .put("kind", "payment")
                .put("memo", memo)
                .build();
        return JsonObject.builder()
                .put("at", at(number))
                .put("kind", "operation")
                .put("operation", operation)
                .put("postings", JsonArray.of())
                .build();
    }

    /** Ledger time, one minute per entry. */
    static String at(long number) {
        return String.format(
                Locale.ROOT,
                "2026-%02d-%02dT%02d:%02d:00.000Z",
                1 + number / 1440 / 28 % 12,
                1 + number / 1440 % 28,
                number / 60 % 24,
                number % 60);
    }

    /** The next lines of a chain. */
    static List<Line> lines(ChainWriter chain, int count) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(chain.seal(body(chain.head().entries())));
        }
        return lines;
    }

    /** Appends some entries as one batch. */
    static void append(Journal journal, int count) throws JournalException {
        journal.append(journal.head(), lines(new ChainWriter(journal.head()), count));
    }

    /** Everything that is wrong with a journal. */
    static List<Finding> findings(ChainReader reader) throws JournalException {
        try (reader) {
            List<Finding> findings = new ArrayList<>();
            while (reader.next()) {
                findings.addAll(reader.findings());
            }
            findings.addAll(reader.findings());
            return findings;
        }
    }

    /** The numbers in the entries of a journal, from an entry on. */
    static List<Long> numbers(Lines lines) throws JournalException {
        try (lines) {
            List<Long> numbers = new ArrayList<>();
            LineReader reader = new LineReader();
            while (lines.next()) {
                numbers.add(((LineReading.Whole) reader.read(lines.buffer(), lines.start(), lines.end())).number());
            }
            return numbers;
        }
    }
}
