package org.opencoin.engine.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.opencoin.dsl.diagnostic.Catalogue;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Severity;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.engine.journal.Finding;

/**
 * One thing that isn't as it should be.
 *
 * @param code {@code OC50xx} for files and the chain, {@code OC51xx} for what they say; each has a page
 * @param severity an error is damage of the record; a warning is told and is none
 * @param file the file within the ledger, such as {@code journal/000000000000.jsonl}; empty for the ledger as a whole
 * @param entry number of the entry, if it is about one
 * @param at ledger time of that entry, if it could be read
 * @param member whom it concerns
 * @param rule the rule it is about
 * @param expected what the audit computed; empty when there is nothing to compare
 * @param found what the ledger says
 * @param message what is wrong, by language
 */
public record AuditFinding(
        String code,
        Severity severity,
        String file,
        OptionalLong entry,
        Optional<String> at,
        Optional<String> member,
        Optional<String> rule,
        String expected,
        String found,
        Map<String, String> message) {

    public AuditFinding {
        message = Map.copyOf(message);
    }

    /** A finding about an entry with the words of its page, which {@code told} fills. */
    static AuditFinding of(String code, long entry, Object... told) {
        Diagnostic said = Diagnostic.of(code, "journal", TextSpan.START, told);
        return new AuditFinding(
                code,
                said.severity(),
                said.file(),
                OptionalLong.of(entry),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                said.message());
    }

    /** What the journal's own reader found, at the time of the entry at hand. */
    static AuditFinding of(Finding found, Optional<String> at) {
        Map<String, String> message = new LinkedHashMap<>();
        Catalogue.LANGUAGES.forEach(language -> message.put(language, found.message(language)));
        String code = found.code().code();
        boolean somewhere = found.entry() != Finding.NOWHERE;
        return new AuditFinding(
                code,
                Catalogue.codes().getOrDefault(code, Severity.ERROR),
                found.file(),
                somewhere ? OptionalLong.of(found.entry()) : OptionalLong.empty(),
                at,
                Optional.empty(),
                Optional.empty(),
                expected(found),
                found(found),
                message);
    }

    /** Of the two hashes or ends that a finding tells, the one that should be there. */
    private static String expected(Finding found) {
        return switch (found.code()) {
            case HASH_DIFFERS, CHAIN_BROKEN -> found.told().get(1);
            case HEAD_DIFFERS -> found.told().get(0);
            default -> "";
        };
    }

    private static String found(Finding found) {
        return switch (found.code()) {
            case HASH_DIFFERS, CHAIN_BROKEN -> found.told().get(0);
            case HEAD_DIFFERS -> found.told().get(1);
            default -> String.join(" ", found.told());
        };
    }

    /** The same, with both sides of the comparison. */
    AuditFinding compared(String expectedValue, String foundValue) {
        return new AuditFinding(code, severity, file, entry, at, member, rule, expectedValue, foundValue, message);
    }

    /** The same, at a ledger time, about a member and a rule, where there are any. */
    AuditFinding about(Optional<String> time, Optional<String> whom, Optional<String> whichRule) {
        return new AuditFinding(code, severity, file, entry, time, whom, whichRule, expected, found, message);
    }

    /** What is wrong in a language, in English where there are no words for it. */
    public String message(String language) {
        return message.getOrDefault(language, message.getOrDefault("en", code));
    }

    /** Whether it is told without being damage of the record. */
    public boolean isNotice() {
        return severity != Severity.ERROR;
    }
}
