package org.opencoin.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.diagnostic.Catalogue;
import org.opencoin.engine.journal.Finding;
import org.opencoin.engine.journal.JournalException;

/** A ledger that can't be opened, written or read. */
public final class LedgerException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The ledger lives by another charter: that takes an amendment. */
    public static final String OTHER_CHARTER = "OC5030";

    /** An entry isn't what judging it again gives. */
    public static final String JUDGED_OTHERWISE = "OC5031";

    private final String code;
    private final transient Optional<Finding> finding;
    private final transient Object[] told;

    private LedgerException(String code, Optional<Finding> finding, @Nullable Throwable cause, Object... told) {
        super(code, cause);
        this.code = code;
        this.finding = finding;
        this.told = told.clone();
    }

    static LedgerException of(JournalException failure) {
        return new LedgerException(failure.code().code(), Optional.of(failure.finding()), failure);
    }

    static LedgerException otherCharter(String inForce, String offered) {
        return new LedgerException(OTHER_CHARTER, Optional.empty(), null, inForce, offered);
    }

    static LedgerException judgedOtherwise(long entry) {
        return judgedOtherwise(entry, null);
    }

    static LedgerException judgedOtherwise(long entry, @Nullable Throwable cause) {
        return new LedgerException(JUDGED_OTHERWISE, Optional.empty(), cause, entry);
    }

    /** Code in the catalogue of diagnostics. */
    public String code() {
        return code;
    }

    /** What was found in the ledger's files, if it is that. */
    public Optional<Finding> finding() {
        return finding;
    }

    /**
     * What happened, for people.
     *
     * @param language {@code en} or {@code fr}
     */
    public String message(String language) {
        if (finding.isPresent()) {
            return finding.get().message(language);
        }
        String said = Catalogue.page(code, language)
                .map(page -> page.templates().get(0))
                .orElse(code);
        for (int i = 0; i < told.length; i++) {
            said = said.replace("{" + i + "}", String.valueOf(told[i]));
        }
        return said;
    }

    @Override
    public String getMessage() {
        return code + ": " + message("en");
    }
}
