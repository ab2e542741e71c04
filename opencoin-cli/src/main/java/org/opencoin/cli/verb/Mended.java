package org.opencoin.cli.verb;

import java.util.List;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Findings;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.answer.LineDiff;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.Mending;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.source.SourceFile;

/**
 * What {@code check --fix} changed, and then what {@code check} finds in the texts that came of it. A text from standard
 * input goes to standard output, and all that is told to standard error.
 *
 * @param dry whether nothing is written: then standard output has the changes in the form that {@code patch} reads
 */
record Mended(List<One> files, Check.Report left, boolean dry) implements Answer {

    /** One charter as it was, and mended. */
    record One(String file, SourceFile source, Mending mending) {

        static One of(String file, SourceFile source) {
            return new One(file, source, Mending.of(source));
        }

        /** What is found in the mended text. */
        Check.Checked checked(boolean withCost) {
            return Check.Checked.of(file, mending.file(), mending.left(), withCost);
        }

        private Rewritten rewritten() {
            boolean readable = source.unreadable().isEmpty();
            return new Rewritten(
                    file,
                    source,
                    readable ? Optional.of(mending.file().text()) : Optional.empty(),
                    checked(false).findings());
        }

        private void text(boolean dry, Words words, Page page) {
            for (Diagnostic one : mending.made()) {
                String place = source.name() + ":" + one.span().line() + ":"
                        + one.span().column();
                page.line(words.say(
                        dry ? "check.would" : "check.mended",
                        place,
                        one.code(),
                        Findings.said(one.fix().orElseThrow(), words)));
            }
        }

        private String patch() {
            return LineDiff.of(source.name(), source.text(), mending.file().text());
        }

        private void json(boolean dry, JsonDocument json) {
            rewritten().json(json, !dry && rewritten().isStandardInput());
            if (dry) {
                json.text("patch", patch());
            }
            json.list(
                    "fixes",
                    mending.made(),
                    (one, each) -> each.text("code", one.code())
                            .number("line", one.span().line())
                            .number("column", one.span().column())
                            .text("replacement", one.fix().orElseThrow().replacement()));
        }
    }

    /** Writes what changed, each file in one step; what stopped it, or what was changed. */
    static Answer written(Invocation invocation, List<One> files, Check.Report left) {
        List<Rewritten> texts = files.stream().map(One::rewritten).toList();
        return Rewritten.write(invocation, texts).orElseGet(() -> new Mended(files, left, false));
    }

    @Override
    public Exit exit() {
        boolean wouldChange =
                dry && files.stream().anyMatch(one -> one.rewritten().changes());
        return left.exit() == Exit.CLEAN && wouldChange ? Exit.FOUND : left.exit();
    }

    @Override
    public void text(Words words, Page out, Page err) {
        List<Rewritten> typed = files.stream()
                .map(One::rewritten)
                .filter(Rewritten::isStandardInput)
                .toList();
        Page told = typed.isEmpty() && !dry ? out : err;
        files.forEach(one -> one.text(dry, words, told));
        left.text(words, told, err);
        if (dry) {
            files.forEach(one -> out.print(one.patch()));
        } else {
            typed.forEach(one -> one.text().ifPresent(out::print));
        }
    }

    @Override
    public void sarif(Words words, Page out, Page err) {
        left.sarif(words, out, err);
    }

    @Override
    public void json(Words words, JsonDocument json) {
        json.list("mended", files, (one, each) -> one.json(dry, each));
        left.json(words, json);
    }
}
