package org.opencoin.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.answer.Findings;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.answer.Sarif;
import org.opencoin.cli.report.Costing;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.Compilation;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.rehearsal.CostOfDecisions;

/** {@code check [--cost] [--fix [--dry-run]] FILE...}: everything that is wrong in charters, all at once; what a machine can mend is mended. */
final class Check implements Verb {

    private static final String CODE = "OC6071";

    private boolean fix;
    private boolean dry;
    private boolean cost;
    private List<String> files = List.of();

    @Override
    public void declare(Arguments arguments) {
        arguments
                .flag("--fix", "help.check.fix", given -> fix = given)
                .flag("--dry-run", "help.check.dry", given -> dry = given)
                .flag("--cost", "help.check.cost", given -> cost = given)
                .words("FILE", "help.check.files", given -> files = given);
    }

    @Override
    public Answer answer(Invocation invocation) {
        if (dry && !fix) {
            return new Failure(Exit.USAGE, Complaint.of(invocation.words(), CODE, "check.dry"));
        }
        if (fix) {
            return mended(invocation);
        }
        List<Checked> checked = new ArrayList<>();
        for (String file : files) {
            SourceFile source = Sources.read(invocation.terminal(), file);
            checked.add(Checked.of(file, source, Compiler.compile(source), cost));
        }
        return new Report(checked);
    }

    private Answer mended(Invocation invocation) {
        List<Mended.One> mended = new ArrayList<>();
        for (String file : files) {
            mended.add(Mended.One.of(file, Sources.read(invocation.terminal(), file)));
        }
        List<Checked> left = mended.stream().map(one -> one.checked(cost)).toList();
        Report report = new Report(left);
        return dry ? new Mended(mended, report, true) : Mended.written(invocation, mended, report);
    }

    /**
     * One file.
     *
     * @param hash of its normal form, if it has one
     * @param cost of judging, if it was asked for and the charter is whole
     */
    record Checked(String file, Optional<String> hash, Findings findings, Optional<Costing> cost) {

        static Checked of(String file, SourceFile source, Compilation compilation, boolean withCost) {
            Optional<Costing> cost = compilation
                    .charter()
                    .filter(charter -> withCost)
                    .map(charter -> new Costing(CostOfDecisions.of(charter)));
            return new Checked(file, compilation.hash(), new Findings(source, compilation), cost);
        }
    }

    /** All files. */
    record Report(List<Checked> files) implements Answer {

        @Override
        public Exit exit() {
            return Findings.exit(findings());
        }

        private List<Findings> findings() {
            return files.stream().map(Checked::findings).toList();
        }

        @Override
        public void text(Words words, Page out, Page err) {
            findings().forEach(found -> found.text(words, out));
            for (Checked checked : files) {
                checked.hash()
                        .ifPresent(
                                hash -> out.line(out.good("✓") + " " + words.say("check.clean", checked.file(), hash)));
                checked.cost().ifPresent(costing -> costing.text(words, out));
            }
            Findings.summary(findings(), words, out);
        }

        @Override
        public void sarif(Words words, Page out, Page err) {
            Sarif log = new Sarif(Desk.NUMBER, findings());
            out.line(JsonDocument.write(json -> log.json(words, json)));
        }

        @Override
        public void json(Words words, JsonDocument json) {
            if (files.size() == 1) {
                json.text("hash", files.get(0).hash());
            }
            json.list("files", files, (checked, each) -> {
                each.text("file", checked.file()).text("hash", checked.hash());
                checked.cost().ifPresent(costing -> costing.json(each));
            });
            Findings.json(findings(), words, json);
        }
    }
}
