package org.opencoin.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencoin.dsl.Compilation;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.format.Formatted;
import org.opencoin.dsl.format.Formatter;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.engine.Answer;
import org.opencoin.engine.Batch;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.OpenCoin;
import org.opencoin.engine.json.Line;
import org.opencoin.engine.json.OperationReader;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.Holding;
import org.opencoin.engine.operation.Submission;

/** What this implementation answers to a case of the corpus, in the corpus's own plain form. */
final class Answers {

    private Answers() {}

    /** The answer to a charter under {@code parse}, {@code check}, {@code format} or {@code run}. */
    static String to(String kind, Path charter) throws IOException, LedgerException {
        SourceFile source = SourceFile.read(charter);
        return switch (kind) {
            case "parse" -> parsed(source);
            case "check" -> checked(source);
            case "format" -> formatted(source);
            case "run" -> run(source, Path.of(charter.toString().replaceFirst("\\.coin$", ".jsonl")));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String parsed(SourceFile source) {
        Compilation compilation = Compiler.compile(source);
        return compilation.charter().map(Charter::normalForm).orElseGet(() -> findings(compilation.diagnostics()));
    }

    private static String checked(SourceFile source) {
        Compilation compilation = Compiler.compile(source);
        return findings(compilation.diagnostics())
                + compilation.hash().map(hash -> "hash " + hash + "\n").orElse("");
    }

    private static String formatted(SourceFile source) {
        Formatted formatted = Formatter.format(source);
        return formatted.text().orElseGet(() -> findings(formatted.diagnostics()));
    }

    private static String findings(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Answers::finding).collect(Collectors.joining());
    }

    private static String finding(Diagnostic found) {
        TextSpan span = found.span();
        return String.format(
                Locale.ROOT,
                "%s %s %d:%d-%d:%d\n",
                found.code(),
                found.severity().name().toLowerCase(Locale.ROOT),
                span.line(),
                span.column(),
                span.endLine(),
                span.endColumn());
    }

    private static String run(SourceFile source, Path operations) throws IOException, LedgerException {
        Charter charter = Compiler.compile(source).charter().orElseThrow();
        try (Ledger ledger = OpenCoin.inMemory(charter)) {
            StringBuilder answer = new StringBuilder();
            List<Submission> submissions = new ArrayList<>();
            read(operations, ledger, submissions, answer);
            if (answer.length() > 0) {
                return answer.toString();
            }
            Batch batch = ledger.submitAll(submissions, (index, judged) -> answer.append(decision(judged)));
            batch.faults().forEach(fault -> answer.append(fault(fault)));
            for (Holding holding : ledger.balances().holdings()) {
                answer.append(balance(holding, Decimals.of(charter)));
            }
            return answer.append("head ")
                    .append(ledger.head().hash())
                    .append('\n')
                    .toString();
        }
    }

    private static void read(Path file, Ledger ledger, List<Submission> submissions, StringBuilder wrong)
            throws IOException {
        try (OperationReader reader = OperationReader.open(
                new ByteArrayInputStream(Files.readAllBytes(file)), "operations", ledger.directory())) {
            for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                if (line.get() instanceof Line.Read read) {
                    submissions.add(read.submission());
                } else if (line.get() instanceof Line.Wrong problems) {
                    wrong.append(findings(problems.problems()));
                }
            }
        }
    }

    private static String decision(Answer.Judged judged) {
        String reasons =
                judged.verdict().clauses().stream().map(Answers::reason).collect(Collectors.joining());
        String notices = judged.verdict().notices().stream()
                .map(notice -> " notice" + reason(notice))
                .collect(Collectors.joining());
        return judged.entry().operation().id() + ' ' + judged.verdict().outcome() + reasons + notices + '\n';
    }

    private static String reason(Clause clause) {
        return ' '
                + clause.code().text()
                + clause.article().map(number -> "@" + number).orElse("");
    }

    private static String fault(Batch.Fault fault) {
        return String.format(
                Locale.ROOT,
                "line %d %s\n",
                fault.index() + 1,
                fault.answer() instanceof Answer.IdReused
                        ? "id-reused"
                        : fault.answer() instanceof Answer.TooEarly ? "too-early" : "invalid");
    }

    private static String balance(Holding holding, Decimals decimals) {
        return holding.account().text()
                + ' '
                + decimals.text(holding.amount(), holding.currency())
                + ' '
                + holding.currency()
                + '\n';
    }
}
