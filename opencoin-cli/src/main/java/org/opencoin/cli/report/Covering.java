package org.opencoin.cli.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.engine.rehearsal.Coverage;

/**
 * Which rules of one charter its tests exercise, and where those rules stand.
 *
 * @param coverage rule by rule
 * @param lines line of each rule, by its id
 */
public record Covering(Coverage coverage, Map<String, Integer> lines) {

    private static final int WHOLE = 100;
    private static final int LONGEST_RULE = 100;

    public Covering {
        lines = Map.copyOf(lines);
    }

    /** Whole percent, rounded down; 100 when there is no rule. */
    long percent() {
        int all = coverage.rules().size();
        return all == 0 ? WHOLE : coverage.exercised() * WHOLE / all;
    }

    /** What to say when that is less than what was asked for. */
    Complaint tooFew(String file, int wanted, Words words) {
        int all = coverage.rules().size();
        return Complaint.of(words, "OC6060", "test.coverage.short", file, coverage.exercised(), all, percent(), wanted);
    }

    void text(String file, Words words, Page out) {
        out.line("  "
                + words.say(
                        "test.coverage", coverage.exercised(), coverage.rules().size(), percent()));
        for (Coverage.Covered covered : asWritten()) {
            RuleHead head = covered.rule().head();
            String mark = covered.exercised() ? out.good("✓") : out.bad("✗");
            String article = head.article()
                    .map(found -> words.say("test.coverage.article", found.number()) + ", ")
                    .orElse("");
            String how = covered.exercised()
                    ? words.count(
                            "test.coverage.tests",
                            covered.tests().size(),
                            covered.tests().size())
                    : words.say("test.coverage.none");
            out.line("    " + mark + " " + file + ":" + line(head) + ": " + article
                    + RefusalLines.cut(wording(head, words), LONGEST_RULE) + " (" + how + ")");
        }
    }

    void json(Words words, JsonDocument json) {
        json.number("exercised", coverage.exercised()).number("percent", percent());
        json.number("of", coverage.rules().size());
        json.list("rules", asWritten(), (covered, each) -> {
            RuleHead head = covered.rule().head();
            each.text("rule", head.id()).number("line", line(head));
            head.article().ifPresent(article -> each.number("article", article.number()));
            each.text("wording", wording(head, words)).texts("tests", covered.tests());
        });
    }

    /** In the order of the file. */
    private List<Coverage.Covered> asWritten() {
        return coverage.rules().stream()
                .sorted(Comparator.comparingInt(covered -> line(covered.rule().head())))
                .toList();
    }

    private int line(RuleHead head) {
        return lines.getOrDefault(head.id(), 0);
    }

    private static String wording(RuleHead head, Words words) {
        return head.wording().getOrDefault(words.language().code(), head.id());
    }
}
