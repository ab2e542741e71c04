package org.opencoin.engine.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.ledger.OperationForm;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.time.LedgerTime;

/**
 * Tells, before anything is written, which operations have no place in the record: those that use an id for other content,
 * and those from before the last entry. An operation already in the record, or said twice in the file, passes whatever its
 * time; it changes nothing.
 */
public final class Sequence {

    private final String file;
    private final OperationForm form;
    private final Function<String, Optional<Sha256>> recorded;
    private final Map<String, Sha256> contents = new HashMap<>();
    private final CanonicalWriter writer = new CanonicalWriter();
    private long lastAt;

    /**
     * What may follow the record.
     *
     * @param file name of the file, for diagnostics
     * @param lastAt time of the record's last entry; {@link Long#MIN_VALUE} for an empty one
     * @param recorded the {@link #content} recorded under an id
     */
    public Sequence(String file, OperationForm form, long lastAt, Function<String, Optional<Sha256>> recorded) {
        this.file = file;
        this.form = form;
        this.lastAt = lastAt;
        this.recorded = recorded;
    }

    /** The hash of an operation's canonical form: equal for operations that say the same. */
    public static Sha256 content(Operation operation, OperationForm form) {
        return Sha256.of(CanonicalWriter.bytes(form.write(operation)));
    }

    /** What is wrong with the place of the next line, if anything: OC4040 or OC4041. */
    public Optional<Diagnostic> next(Line.Read line) {
        Submission submission = line.submission();
        String id = submission.operation().id();
        byte[] canonical =
                writer.clear().write(form.write(submission.operation())).toByteArray();
        Sha256 content = Sha256.of(canonical);
        Sha256 inFile = contents.putIfAbsent(id, content);
        Optional<Sha256> before = inFile == null ? recorded.apply(id) : Optional.of(inFile);
        if (before.isPresent()) {
            return before.get().equals(content) ? Optional.empty() : Optional.of(problem("OC4040", line, id));
        }
        return inOrder(line, submission.atMillis());
    }

    private Optional<Diagnostic> inOrder(Line.Read line, long at) {
        if (at < lastAt) {
            return Optional.of(problem("OC4041", line, LedgerTime.text(at), LedgerTime.text(lastAt)));
        }
        lastAt = at;
        return Optional.empty();
    }

    private Diagnostic problem(String code, Line.Read line, Object... told) {
        return Diagnostic.of(code, file, TextSpan.at(line.number(), 1), told);
    }
}
