package org.opencoin.cli.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Plain;
import org.opencoin.cli.report.Misfit;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.crypto.NoteKind;
import org.opencoin.engine.crypto.SigningKey;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.json.Line;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Signatures;
import org.opencoin.engine.operation.Submission;

/** {@code sign OPERATIONS --ledger LEDGER --key FILE --as MEMBER}: signs what the charter asks that member to sign. */
final class Sign extends ProofVerb {

    private String operations = "";
    private String folder = "";
    private String key = "";
    private String member = "";
    private String until = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("OPERATIONS", "help.sign.operations", given -> operations = given)
                .needed("--ledger", "LEDGER", "help.sign.ledger", given -> folder = given)
                .needed("--key", "FILE", "help.sign.key", given -> key = given)
                .needed("--as", "MEMBER", "help.sign.as", given -> member = given)
                .option("--until", "TIME", "help.sign.until", given -> until = given);
    }

    @Override
    String subject() {
        return folder;
    }

    @Override
    Answer work(Invocation invocation, ProofFiles files) throws Stopped, JournalException {
        Ledgers ledgers = new Ledgers(invocation.words(), folder);
        try {
            OptionalLong end = until.isEmpty() ? OptionalLong.empty() : Times.read(until);
            if (end.isEmpty() && !until.isEmpty()) {
                return Times.wrong(invocation.words(), "--until", until);
            }
            Optional<Ledger> ledger = StoredLedger.read(files.path(folder));
            if (ledger.isEmpty()) {
                return ledgers.withoutCharter();
            }
            SigningKey signing = new KeyFiles(invocation, files).signing(key, NoteKind.RECORD);
            return signed(ledger.get(), files, signing, end);
        } catch (LedgerException e) {
            return ledgers.failed(e);
        }
    }

    private Answer signed(Ledger ledger, ProofFiles files, SigningKey signing, OptionalLong end) throws Stopped {
        try {
            OperationFile file = new OperationFile(files.path(operations), operations);
            OperationFile.Form form = file.check(ledger.directory());
            if (!form.isSound()) {
                return new Misfit(Exit.UNREADABLE, form.invalid());
            }
            Set<Long> all = LongStream.range(0, form.operations()).boxed().collect(Collectors.toSet());
            Map<Long, Line.Read> read = file.lines(ledger.directory(), all);
            List<String> raw = new String(files.read(operations), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> lines = new ArrayList<>();
            for (Line.Read line : new TreeMap<>(read).values()) {
                String written = raw.get(line.number() - 1);
                if (line.submission().operation() instanceof Join join && agreesToKeyless(ledger, join)) {
                    throw files.stopped(
                            Exit.FOUND,
                            "OC6213",
                            "sign.keyless",
                            operations,
                            operations,
                            join.id(),
                            join.member(),
                            member);
                }
                lines.add(line(ledger, line.submission(), written, signing, end));
            }
            return new Plain("signed", lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
        } catch (IOException e) {
            throw files.stopped(Exit.UNREADABLE, "OC6002", "file.unreadable", operations, operations, Reasons.of(e));
        }
    }

    /** Whoever agrees that somebody joins signs that key with it. */
    private boolean agreesToKeyless(Ledger ledger, Join join) {
        return join.key().isEmpty()
                && !join.member().equals(member)
                && ledger.signers(join).contains(join.member())
                && ledger.signers(join).contains(member);
    }

    private String line(Ledger ledger, Submission submission, String written, SigningKey signing, OptionalLong end)
            throws IOException {
        Optional<String> brought = submission.operation() instanceof Join join
                        && join.member().equals(member)
                        && join.key().isEmpty()
                ? Optional.of(signing.memberKey().written())
                : Optional.empty();
        Operation operation = brought.<Operation>map(own -> ((Join) submission.operation()).withKey(own))
                .orElse(submission.operation());
        if (!ledger.signers(operation).contains(member)) {
            return written.strip();
        }
        boolean first = submission.signatures().byMember().isEmpty();
        OptionalLong lasting = first ? end : submission.signatures().untilMillis(); // what others signed still holds
        SortedMap<String, String> byMember =
                new TreeMap<>(submission.signatures().byMember());
        byMember.put(member, signing.signMessage(ledger.bytesToSign(operation, lasting)));
        return SignedLines.with(written, new Signatures(lasting, byMember), brought);
    }
}
