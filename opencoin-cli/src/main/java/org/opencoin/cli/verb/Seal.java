package org.opencoin.cli.verb;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.report.Misfit;
import org.opencoin.cli.report.SealedLines;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.crypto.MemberKey;
import org.opencoin.engine.crypto.SealedText;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.json.Line;
import org.opencoin.engine.json.OperationReader;
import org.opencoin.engine.operation.Submission;

/** {@code seal OPERATIONS --ledger LEDGER}: seals the texts of operations to those whom the charter names. */
final class Seal extends ProofVerb {

    private final SecureRandom random = new SecureRandom();
    private String operations = "";
    private String folder = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("OPERATIONS", "help.seal.operations", given -> operations = given)
                .needed("--ledger", "LEDGER", "help.seal.ledger", given -> folder = given);
    }

    @Override
    String subject() {
        return folder;
    }

    @Override
    Answer work(Invocation invocation, ProofFiles files) throws Stopped, JournalException {
        Ledgers ledgers = new Ledgers(invocation.words(), folder);
        try {
            Optional<Ledger> ledger = StoredLedger.read(files.path(folder));
            return ledger.isEmpty() ? ledgers.withoutCharter() : sealed(ledger.get(), files);
        } catch (LedgerException e) {
            return ledgers.failed(e);
        } catch (IOException e) {
            throw files.stopped(Exit.UNREADABLE, "OC6002", "file.unreadable", operations, operations, Reasons.of(e));
        }
    }

    private Answer sealed(Ledger ledger, ProofFiles files) throws Stopped, IOException {
        List<SealingLines> lines = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (String text : new String(files.read(operations), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            if (!text.isBlank()) {
                lines.add(line(text, files));
                rest.append(lines.get(lines.size() - 1).committed());
            }
            rest.append('\n');
        }
        List<Line.Read> read = new ArrayList<>();
        Optional<Answer> wrong = read(ledger, rest.toString(), read);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        SortedSet<String> keyless = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            seal(ledger, read.get(i).submission(), lines.get(i), keyless);
        }
        List<String> written = new ArrayList<>();
        for (SealingLines line : lines) {
            written.add(line.written());
        }
        return new SealedLines(written, List.copyOf(keyless));
    }

    private SealingLines line(String text, ProofFiles files) throws Stopped {
        try {
            return SealingLines.of(text);
        } catch (JsonProcessingException e) {
            throw files.stopped(Exit.UNREADABLE, "OC6216", "seal.line", operations, operations);
        }
    }

    private Optional<Answer> read(Ledger ledger, String text, List<Line.Read> read) throws IOException {
        ByteArrayInputStream stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (OperationReader reader = OperationReader.open(stream, operations, ledger.directory())) {
            for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                if (line.get() instanceof Line.Wrong wrong) {
                    return Optional.of(new Misfit(Exit.UNREADABLE, wrong.problems()));
                }
                read.add((Line.Read) line.get());
            }
        }
        return Optional.empty();
    }

    private void seal(Ledger ledger, Submission submission, SealingLines line, SortedSet<String> keyless) {
        for (Map.Entry<String, String> text : line.open().entrySet()) {
            SortedMap<String, Optional<MemberKey>> readers = ledger.readers(submission, text.getKey());
            byte[] salt = new byte[SealedText.SALT];
            random.nextBytes(salt);
            SealedText sealed = new SealedText(
                    text.getKey(),
                    HexFormat.of().formatHex(salt),
                    Normalizer.normalize(text.getValue(), Normalizer.Form.NFC));
            SortedMap<String, byte[]> envelopes = new TreeMap<>();
            readers.forEach((reader, key) -> {
                key.ifPresent(known -> envelopes.put(reader, sealed.sealedTo(known)));
                if (key.isEmpty()) {
                    keyless.add(reader);
                }
            });
            line.seal(sealed, envelopes);
        }
    }
}
