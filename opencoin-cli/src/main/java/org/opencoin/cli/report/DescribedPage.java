package org.opencoin.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencoin.cli.terminal.Words;
import org.opencoin.engine.telling.PlainCharter;

/**
 * A described charter as one HTML file: nothing is fetched, nothing runs. Whatever a charter says is text there, never
 * markup.
 */
final class DescribedPage {

    private final Words words;
    private final StringBuilder page = new StringBuilder();

    DescribedPage(Words words) {
        this.words = words;
    }

    /** The whole file. */
    String of(Described described) {
        List<PlainCharter.OfCurrency> currencies =
                described.plain().map(PlainCharter::currencies).orElse(List.of());
        String title = title(currencies);
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.language().code())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
                .append("style-src 'unsafe-inline'\">\n");
        element("title", title);
        page.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n<main>\n");
        currencies.forEach(this::currency);
        written(described.written());
        decisions(described);
        described
                .hash()
                .ifPresent(hash -> page.append("<footer><p>")
                        .append(escaped(words.say("describe.hash", hash)))
                        .append("</p></footer>\n"));
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private String title(List<PlainCharter.OfCurrency> currencies) {
        return currencies.isEmpty()
                ? words.say("describe.open")
                : words.say(
                        "describe.title",
                        String.join(
                                ", ",
                                currencies.stream()
                                        .map(PlainCharter.OfCurrency::name)
                                        .toList()));
    }

    private void currency(PlainCharter.OfCurrency currency) {
        page.append("<header>\n");
        element("h1", words.say("describe.title", currency.name() + " (" + currency.code() + ")"));
        currency.purpose().ifPresent(purpose -> element("p", purpose));
        page.append("</header>\n");
        for (PlainCharter.OfArticle article : currency.articles()) {
            open(article.number().map(String::valueOf), article.words());
            article.rules().forEach(this::rule);
            page.append("</section>\n");
        }
        page.append("<section>\n");
        element("h2", words.say("describe.facts"));
        page.append("<ul>\n");
        currency.facts().forEach(fact -> element("li", fact));
        page.append("</ul>\n</section>\n");
    }

    private void open(Optional<String> number, String said) {
        page.append("<section>\n");
        element("h2", Described.article(number, said, words));
    }

    private void rule(PlainCharter.OfRule rule) {
        element("p", rule.sentence());
        if (!rule.worked().isEmpty()) {
            page.append("<ul class=\"examples\">\n");
            rule.worked().forEach(one -> element("li", words.say("describe.example", one)));
            page.append("</ul>\n");
        }
    }

    private void written(List<Described.Written> articles) {
        for (Described.Written article : articles) {
            open(Optional.of(article.number()), article.words());
            article.rules().forEach(rule -> element("p", rule));
            page.append("</section>\n");
        }
    }

    private void decisions(Described described) {
        page.append("<section class=\"open\">\n");
        if (described.decisions().isEmpty()) {
            element("p", words.say("describe.open.none"));
        } else {
            element("h2", words.say("describe.open"));
            page.append("<ul>\n");
            described
                    .decisions()
                    .forEach(one -> element("li", words.say("describe.open.line", one.line(), one.words())));
            page.append("</ul>\n");
            element("p", words.say(described.plain().isPresent() ? "describe.open.partly" : "describe.open.unread"));
        }
        page.append("</section>\n");
    }

    private void element(String name, String text) {
        page.append('<').append(name).append('>').append(escaped(bound(text)));
        page.append("</").append(name).append(">\n");
    }

    /** Keeps digits, units and French punctuation with what they belong to when a line is broken. */
    private static String bound(String text) {
        return text.replaceAll(" (?=[;:!?»])|(?<=«) |(?<=[0-9]) (?=[0-9]{3}|[A-Z]{2,6}|%)", "\u00a0");
    }

    /** Text with nothing left in it that a browser reads as markup. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String style() {
        String resource = "/org/opencoin/cli/describe.css";
        try (InputStream in = Objects.requireNonNull(DescribedPage.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(resource, failure);
        }
    }
}
