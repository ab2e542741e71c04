package org.opencoin.cli.answer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.diagnostic.Catalogue;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Fix;
import org.opencoin.dsl.diagnostic.Ignored;
import org.opencoin.dsl.diagnostic.Note;
import org.opencoin.dsl.diagnostic.Page;
import org.opencoin.dsl.diagnostic.Severity;
import org.opencoin.dsl.source.LineStarts;
import org.opencoin.dsl.source.TextSpan;

/**
 * Findings as a log in SARIF 2.1.0 (OASIS), the form that hosts of source text read. Its columns count UTF-16 code units,
 * ours code points: {@code columnKind} says so, and every region is converted.
 *
 * @param version of this program
 * @param all the findings, charter by charter
 */
public record Sarif(String version, List<Findings> all) {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    public Sarif {
        all = List.copyOf(all);
    }

    /** Writes the members of the log. */
    public void json(Words words, JsonDocument json) {
        json.text("$schema", SCHEMA)
                .text("version", "2.1.0")
                .list("runs", List.of(all), (run, each) -> run(words, each));
    }

    private void run(Words words, JsonDocument json) {
        List<String> codes = codes();
        String language = words.language().code();
        json.object(
                "tool",
                tool -> tool.object("driver", driver -> {
                    driver.text("name", "OpenCoin").text("version", version).text("language", language);
                    driver.list("rules", codes, (code, rule) -> rule(code, language, rule));
                }));
        json.text("language", language).text("columnKind", "utf16CodeUnits");
        json.list("artifacts", all, (one, artifact) -> location(uri(one.source().name()), artifact));
        List<Result> results = all.stream()
                .flatMap(one -> Stream.concat(
                        one.diagnostics().stream().map(found -> new Result(one, found, Optional.empty())),
                        one.ignored().stream().map(it -> new Result(one, it.finding(), Optional.of(it)))))
                .toList();
        json.list("results", results, (result, each) -> result.json(codes, words, each));
    }

    private List<String> codes() {
        return all.stream()
                .flatMap(one -> Stream.concat(
                        one.diagnostics().stream(), one.ignored().stream().map(Ignored::finding)))
                .map(Diagnostic::code)
                .sorted()
                .distinct()
                .toList();
    }

    private static void rule(String code, String language, JsonDocument json) {
        Page page = Catalogue.page(code, language).orElseThrow();
        String level = level(Catalogue.codes().getOrDefault(code, Severity.ERROR));
        json.text("id", code)
                .object("shortDescription", title -> title.text("text", page.title()))
                .object("fullDescription", meaning -> meaning.text("text", meaning(page)))
                .object("help", help -> help.text("text", page.text()).text("markdown", page.text()))
                .object("defaultConfiguration", configuration -> configuration.text("level", level));
    }

    /** The paragraph of a page that says what it means. */
    private static String meaning(Page page) {
        return page.text()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(">"))
                .findFirst()
                .orElse(page.title());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case OPEN -> "note";
        };
    }

    private static void location(String uri, JsonDocument json) {
        json.object("location", location -> location.text("uri", uri));
    }

    /** A path as a URI reference: relative to where the command ran, unless it is absolute. */
    static String uri(String path) {
        String slashed = path.replace('\\', '/');
        try {
            if (slashed.startsWith("/") || slashed.matches("[A-Za-z]:/.*")) {
                String rooted = slashed.startsWith("/") ? slashed : "/" + slashed;
                return new URI("file", "", rooted, null).toASCIIString();
            }
            // The first slash keeps a colon in a name from looking like a scheme.
            return new URI(null, null, "/" + slashed, null)
                    .toASCIIString()
                    .substring(1)
                    .replace(":", "%3A");
        } catch (URISyntaxException never) {
            throw new IllegalStateException(path, never);
        }
    }

    /** One finding, the charter it was found in, and why it isn't told. */
    private record Result(Findings charter, Diagnostic found, Optional<Ignored> ignored) {

        void json(List<String> codes, Words words, JsonDocument json) {
            String language = words.language().code();
            LineStarts lines = new LineStarts(charter.textOf(found.file()));
            json.text("ruleId", found.code())
                    .number("ruleIndex", codes.indexOf(found.code()))
                    .text("level", level(found.severity()))
                    .object("message", message -> message.text("text", found.message(language)))
                    .list("locations", List.of(found.span()), (span, each) -> place(span, lines, each));
            if (!found.notes().isEmpty()) {
                json.list("relatedLocations", found.notes(), (note, each) -> note(note, language, lines, each));
            }
            found.fix().ifPresent(fix -> json.list("fixes", List.of(fix), (one, each) -> fix(one, words, lines, each)));
            ignored.ifPresent(
                    it -> json.list("suppressions", List.of(it), (one, each) -> suppressed(one, lines, each)));
            found.shownBy()
                    .ifPresent(test -> json.object("properties", properties -> properties.text("shownBy", test)));
        }

        private void suppressed(Ignored ignored, LineStarts lines, JsonDocument json) {
            json.text("kind", "inSource").text("status", "accepted").text("justification", ignored.reason());
            json.object("location", location -> place(ignored.by(), lines, location));
        }

        private void note(Note note, String language, LineStarts lines, JsonDocument json) {
            place(note.span(), lines, json);
            json.object(
                    "message", message -> message.text("text", note.message().getOrDefault(language, "")));
        }

        private void place(TextSpan span, LineStarts lines, JsonDocument json) {
            json.object("physicalLocation", place -> {
                place.object("artifactLocation", artifact -> artifact.text("uri", artifact()));
                place.object("region", region -> region(span, lines, region));
            });
        }

        private void fix(Fix fix, Words words, LineStarts lines, JsonDocument json) {
            json.object("description", told -> told.text("text", Findings.said(fix, words)));
            json.list("artifactChanges", List.of(fix), (change, each) -> {
                each.object("artifactLocation", artifact -> artifact.text("uri", artifact()));
                each.list("replacements", List.of(change), (one, replacement) -> {
                    replacement.object("deletedRegion", region -> region(one.span(), lines, region));
                    replacement.object("insertedContent", content -> content.text("text", one.replacement()));
                });
            });
        }

        private static void region(TextSpan span, LineStarts lines, JsonDocument json) {
            json.number("startLine", span.line())
                    .number("startColumn", lines.utf16Column(span.line(), span.column()))
                    .number("endLine", span.endLine())
                    .number("endColumn", lines.utf16Column(span.endLine(), span.endColumn()));
        }

        /** An attached file stands beside the charter that names it. */
        private String artifact() {
            String own = charter.source().name();
            boolean attached = !found.file().equals(own);
            return uri(attached ? own.substring(0, own.lastIndexOf('/') + 1) + found.file() : own);
        }
    }
}
