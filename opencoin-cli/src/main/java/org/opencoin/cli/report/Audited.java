package org.opencoin.cli.report;

import java.util.List;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.engine.audit.AuditFinding;
import org.opencoin.engine.audit.AuditReport;

/**
 * What an audit came to.
 *
 * @param ledger the folder as the person named it
 */
public record Audited(String ledger, AuditReport report) implements Answer {

    /** More than this of one kind on a screen hide the first. */
    private static final int MOST_SHOWN = 20;

    @Override
    public Exit exit() {
        return report.isClean() ? Exit.CLEAN : Exit.FOUND;
    }

    @Override
    public void text(Words words, Page out, Page err) {
        shown(report.findings(), words, out);
        shown(report.notices(), words, out);
        String said = report.isClean()
                ? out.good("✓") + " " + words.count("audit.clean", report.entries(), ledger, report.entries())
                : words.count(
                        "audit.found",
                        report.findings().size(),
                        ledger,
                        report.findings().size(),
                        report.entries());
        out.line(said);
        report.charter().ifPresent(hash -> out.line(words.say("audit.charter", hash)));
        out.line(words.say("run.head", report.head()));
        report.findings().stream().findFirst().ifPresent(first -> out.line(words.say("error.more", first.code())));
    }

    private static void shown(List<AuditFinding> findings, Words words, Page out) {
        for (AuditFinding finding : findings.subList(0, Math.min(MOST_SHOWN, findings.size()))) {
            shown(finding, words, out);
        }
        if (findings.size() > MOST_SHOWN) {
            out.line(words.say("audit.more", findings.size() - MOST_SHOWN));
        }
    }

    private static void shown(AuditFinding finding, Words words, Page out) {
        String code = finding.isNotice() ? out.notable(finding.code()) : out.bad(finding.code());
        String where = finding.entry().isPresent()
                ? words.say("audit.entry", finding.entry().getAsLong())
                : finding.file();
        out.line(code + " " + where + finding.at().map(at -> ", " + at).orElse("") + ": "
                + finding.message(words.language().code()));
        detail("audit.member", finding.member(), words, out);
        detail("audit.rule", finding.rule(), words, out);
        detail("audit.expected", Optional.of(finding.expected()), words, out);
        detail("audit.recorded", Optional.of(finding.found()), words, out);
    }

    private static void detail(String key, Optional<String> value, Words words, Page out) {
        value.filter(said -> !said.isEmpty()).ifPresent(said -> out.line("  " + words.say(key, said)));
    }

    @Override
    public void json(Words words, JsonDocument json) {
        json.text("ledger", ledger)
                .number("entries", report.entries())
                .text("head", report.head())
                .text("charter", report.charter());
        json.list("findings", report.findings(), (finding, each) -> json(finding, words, each));
        json.list("notices", report.notices(), (finding, each) -> json(finding, words, each));
    }

    private static void json(AuditFinding finding, Words words, JsonDocument json) {
        json.text("code", finding.code()).text("file", finding.file());
        finding.entry().ifPresent(entry -> json.number("entry", entry));
        json.text("at", finding.at())
                .text("member", finding.member())
                .text("rule", finding.rule())
                .text("expected", finding.expected())
                .text("found", finding.found())
                .text("message", finding.message(words.language().code()));
    }
}
