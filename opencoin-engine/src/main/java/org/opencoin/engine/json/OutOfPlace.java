package org.opencoin.engine.json;

import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.operation.SignatureFlaw;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.time.LedgerTime;

/**
 * Words for an operation that is in form and yet has no place in the record. Who keeps the record finds it out; these say
 * it of the line.
 */
public final class OutOfPlace {

    private OutOfPlace() {}

    /** OC4040: its id, of at most {@value AccountName#LONGEST_ID} characters, stands for something else. */
    public static Diagnostic idReused(String file, Line.Read line) {
        return of("OC4040", file, line, line.submission().operation().id());
    }

    /** OC4041: it comes before the last entry, or before a line above it. */
    public static Diagnostic tooEarly(String file, Line.Read line, long lastMillis) {
        Submission submission = line.submission();
        return of("OC4041", file, line, LedgerTime.text(submission.atMillis()), LedgerTime.text(lastMillis));
    }

    /** OC4042: it names a member whose joining, further up, is refused. */
    public static Diagnostic notAdmitted(String file, Line.Read line, String member) {
        return of("OC4042", file, line, member);
    }

    /** OC4171: a line above it changes the charter. */
    public static Diagnostic afterAmendment(String file, Line.Read line) {
        return of("OC4171", file, line);
    }

    /** OC4172: it proposes what is no charter, or what names files that aren't kept. */
    public static Diagnostic notACharter(String file, Line.Read line, String hash) {
        return of("OC4172", file, line, hash);
    }

    /** OC4134 to OC4138: it lacks a signature, or bears one that doesn't hold. */
    public static Diagnostic unsigned(String file, Line.Read line, SignatureFlaw flaw) {
        String code = switch (flaw.kind()) {
            case MISSING -> "OC4134";
            case NO_KEY -> "OC4135";
            case WRONG -> "OC4136";
            case UNASKED -> "OC4137";
            case LATE -> "OC4138";
        };
        return of(code, file, line, flaw.member());
    }

    private static Diagnostic of(String code, String file, Line.Read line, Object... told) {
        return Diagnostic.of(code, file, TextSpan.at(line.number(), 1), told);
    }
}
