package org.opencoin.cli.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Plainly;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.Trace;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.canonical.Json;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.ledger.Entry.StepEntry;
import org.opencoin.engine.ledger.Holding;
import org.opencoin.engine.ledger.Step;
import org.opencoin.engine.telling.Figures;
import org.opencoin.engine.time.LedgerTime;

/**
 * All that a ledger holds about a person.
 *
 * @param charter in force
 * @param ledger as the asker named it
 * @param member the person's id
 * @param name empty when none is kept, or it wasn't opened
 * @param erased whether the person was erased
 * @param sealed what the person's own key opens
 * @param kept whether something sealed is kept of the person
 */
public record Everything(
        Charter charter,
        String ledger,
        String member,
        Optional<String> name,
        boolean erased,
        boolean kept,
        List<Holding> holdings,
        Trace.All all,
        List<Sealed> sealed)
        implements Answer {

    /** Where a line of a step's list has what it took or gave, and what its member got of all. */
    private static final int AMOUNT = 2;

    private static final int SHARE = 3;

    public Everything {
        holdings = List.copyOf(holdings);
        sealed = List.copyOf(sealed);
    }

    /**
     * A text that the person can read.
     *
     * @param name of the text
     */
    public record Sealed(String operation, String name, byte[] envelope) {}

    @Override
    public Exit exit() {
        return Exit.CLEAN;
    }

    @Override
    public void text(Words words, Page out, Page err) {
        Figures figures = Figures.of(charter, words.language().code());
        out.line(out.strong(words.say("export.head", ledger, member)));
        out.line("  " + words.say("export.name", said(words)));
        for (Holding held : holdings) {
            out.line("  " + words.say("export.balance", figures.amount(held.amount(), held.currency())));
        }
        out.blank();
        out.line(words.count("export.entries", all.traces().size(), all.traces().size()));
        for (Trace trace : all.traces()) {
            out.line("  " + line(trace, figures));
        }
        sealed.forEach(text -> out.line("  " + words.say("export.text", text.name(), text.operation(), ledger)));
        if (!all.unread().isEmpty()) {
            err.line(err.notable(unread(words)));
        }
        out.blank();
        out.line(words.say("export.json"));
    }

    private String said(Words words) {
        if (erased) {
            return words.say("export.erased");
        }
        return name.map(Plainly::shown).orElseGet(() -> words.say(kept ? "export.sealed" : "export.none"));
    }

    private String unread(Words words) {
        return words.count("export.unread", all.unread().size(), all.unread().size());
    }

    private String line(Trace trace, Figures figures) {
        String at = LedgerTime.text(trace.entry().atMillis());
        if (trace.entry() instanceof OperationEntry judged) {
            String moved = moved(trace.written(), figures);
            return at + "  " + judged.operation().kind() + " "
                    + judged.operation().id() + "  " + judged.verdict().outcome()
                    + (moved.isEmpty() ? "" : "  " + moved);
        }
        if (trace.entry() instanceof StepEntry due) {
            return at + "  " + due.step().effect() + "  " + charged(due.step(), trace.charged(), figures);
        }
        return at;
    }

    private static String charged(Step step, List<String> line, Figures figures) {
        String taken = (step.credits() ? "" : "-") + figures.number(line.get(AMOUNT)) + " " + step.currency();
        return line.size() > SHARE ? taken + ", " + figures.number(line.get(SHARE)) + " " + step.currency() : taken;
    }

    /** What moved on the person's account. */
    private String moved(JsonObject written, Figures figures) {
        return written.items("postings").orElse(List.of()).stream()
                .filter(item -> item instanceof JsonObject posting
                        && posting.text("account").filter(member::equals).isPresent())
                .map(item -> amount((JsonObject) item, figures))
                .collect(Collectors.joining(", "));
    }

    private static String amount(JsonObject posting, Figures figures) {
        return figures.number(posting.text("amount").orElse("0")) + " "
                + posting.text("currency").orElse("");
    }

    @Override
    public void json(Words words, JsonDocument json) {
        Figures figures = Figures.of(charter, words.language().code());
        json.text("ledger", ledger)
                .text("member", member)
                .text("name", name)
                .truth("sealed", kept)
                .truth("erased", erased);
        json.list(
                "balances",
                holdings,
                (held, each) -> each.text("currency", held.currency())
                        .text("amount", figures.plain(held.amount(), held.currency())));
        json.list("entries", all.traces(), (trace, each) -> {
            each.number("entry", trace.number()).written("recorded", canonical(trace.written()));
            if (!trace.charged().isEmpty()) {
                each.texts("charged", trace.charged());
            }
        });
        json.list(
                "sealed_texts",
                sealed,
                (text, each) -> each.text("operation", text.operation())
                        .text("text", text.name())
                        .text("envelope", Base64.getEncoder().encodeToString(text.envelope())));
        json.list("unread", all.unread(), (number, each) -> each.number("entry", number));
    }

    private static String canonical(Json json) {
        return new String(CanonicalWriter.bytes(json), StandardCharsets.UTF_8);
    }
}
