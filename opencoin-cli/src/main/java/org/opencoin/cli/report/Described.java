package org.opencoin.cli.report;

import java.util.List;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.engine.telling.PlainCharter;

/**
 * A charter in plain sentences.
 *
 * @param plain all that can be told; empty when a decision is open without which nothing can
 * @param decisions what is still to be decided
 * @param written the articles as written, only when nothing can be told otherwise
 * @param hash the charter's identity, once everything is decided
 */
public record Described(
        Optional<PlainCharter> plain, List<Decision> decisions, List<Written> written, Optional<String> hash)
        implements Answer {

    public Described {
        decisions = List.copyOf(decisions);
        written = List.copyOf(written);
    }

    /** A sentence in which something is still to be decided, and the line it is missing on. */
    public record Decision(int line, String words) {}

    /** An article as it is written. */
    public record Written(String number, String words, List<String> rules) {
        public Written {
            rules = List.copyOf(rules);
        }
    }

    /** A charter in which everything is decided. */
    public static Described decided(PlainCharter plain) {
        return new Described(Optional.of(plain), List.of(), List.of(), Optional.of(plain.hash()));
    }

    @Override
    public Exit exit() {
        return Exit.CLEAN;
    }

    @Override
    public void text(Words words, Page out, Page err) {
        plain.ifPresent(charter -> charter.currencies().forEach(currency -> text(currency, words, out)));
        for (Written article : written) {
            out.line(out.strong(article(Optional.of(article.number()), article.words(), words)));
            article.rules().forEach(rule -> out.line("  " + rule));
            out.blank();
        }
        if (decisions.isEmpty()) {
            out.line(words.say("describe.open.none"));
        } else {
            out.line(out.strong(words.say("describe.open")));
            decisions.forEach(one -> out.line("  - " + words.say("describe.open.line", one.line(), one.words())));
            out.line(words.say(plain.isPresent() ? "describe.open.partly" : "describe.open.unread"));
        }
        hash.ifPresent(identity -> out.line(words.say("describe.hash", identity)));
    }

    private static void text(PlainCharter.OfCurrency currency, Words words, Page out) {
        out.line(out.strong(words.say("describe.title", currency.name() + " (" + currency.code() + ")")));
        currency.purpose().ifPresent(out::line);
        out.blank();
        for (PlainCharter.OfArticle article : currency.articles()) {
            out.line(out.strong(article(article.number().map(String::valueOf), article.words(), words)));
            for (PlainCharter.OfRule rule : article.rules()) {
                out.line("  " + rule.sentence());
                rule.worked().forEach(one -> out.line("    " + words.say("describe.example", one)));
            }
            out.blank();
        }
        out.line(out.strong(words.say("describe.facts")));
        currency.facts().forEach(fact -> out.line("  " + fact));
        out.blank();
    }

    static String article(Optional<String> number, String said, Words words) {
        if (number.isEmpty()) {
            return words.say("describe.loose");
        }
        return said.isEmpty()
                ? words.say("describe.article.bare", number.get())
                : words.say("describe.article", number.get(), said);
    }

    @Override
    public void html(Words words, Page out, Page err) {
        out.print(new DescribedPage(words).of(this));
    }

    @Override
    public void json(Words words, JsonDocument json) {
        json.text("hash", hash);
        json.list(
                "currencies",
                plain.map(PlainCharter::currencies).orElse(List.of()),
                (currency, each) -> json(currency, each));
        json.list(
                "written",
                written,
                (article, each) -> each.text("article", article.number())
                        .text("words", article.words())
                        .texts("rules", article.rules()));
        json.list(
                "decisions",
                decisions,
                (one, each) -> each.number("line", one.line()).text("words", one.words()));
    }

    private static void json(PlainCharter.OfCurrency currency, JsonDocument json) {
        json.text("name", currency.name()).text("code", currency.code()).text("purpose", currency.purpose());
        json.list("articles", currency.articles(), (article, each) -> {
            article.number().ifPresent(number -> each.number("article", number));
            each.text("words", article.words());
            each.list(
                    "rules",
                    article.rules(),
                    (rule, one) -> one.text("rule", rule.id())
                            .text("sentence", rule.sentence())
                            .texts("examples", rule.worked()));
        });
        json.texts("facts", currency.facts());
    }
}
