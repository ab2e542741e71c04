package org.opencoin.engine.audit;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opencoin.dsl.Compilation;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.source.FileResolver;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.community.Archive;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.journal.ChainReader;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalFolder;
import org.opencoin.engine.journal.SideFiles;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.Entry.CharterEntry;
import org.opencoin.engine.ledger.EntryForm;
import org.opencoin.engine.ledger.MalformedEntryException;
import org.opencoin.engine.operation.CharterText;

/** The charters a ledger lived by, compiled again from the ledger alone, beginning with that of entry 0. */
final class Founding implements Archive {

    private static final String UNUSABLE = "OC5110";

    private final JournalFolder ledger;
    private final SideFiles beside;
    private final Map<String, Charter> compiled = new HashMap<>();
    private final Audit.CharterCompiler compiler;
    private final Collected collected;

    Founding(JournalFolder ledger, Audit.CharterCompiler compiler, Collected collected) {
        this.ledger = ledger;
        this.beside = ledger.side();
        this.compiler = compiler;
        this.collected = collected;
    }

    /** What entry 0 says, if it can be understood. */
    Optional<CharterEntry> read(Audit.Recorded first) {
        try {
            return Optional.of(EntryForm.readFirst(first.line()));
        } catch (MalformedEntryException e) {
            collected.add(AuditFinding.of("OC5116", first.number(), first.number(), e.member()));
            return Optional.empty();
        }
    }

    /** The charter, if it compiles and is the one whose hash was recorded. */
    Optional<Charter> compile(CharterText text) {
        String hash = Sha256.of(text.text().getBytes(StandardCharsets.UTF_8)).hex();
        if (!hash.equals(text.hash())) {
            collected.add(AuditFinding.of(UNUSABLE, 0, 0, "SHA-256").compared(hash, text.hash()));
            return Optional.empty();
        }
        Optional<Map<String, byte[]>> files = files(text);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Compilation compilation =
                compiler.compile(SourceFile.of("charter", text.text(), FileResolver.byHash(files.get())));
        if (compilation.charter().isEmpty()) {
            collected.add(AuditFinding.of(UNUSABLE, 0, 0, first(compilation)));
        }
        return compilation.charter().filter(charter -> isTheOne(charter, text));
    }

    /** That of a proposal: what is wrong with it is told of the line that has it. */
    @Override
    public Optional<Charter> charter(CharterText text) {
        Charter known = compiled.get(text.hash());
        Founding quiet = new Founding(ledger, compiler, new Collected());
        Optional<Charter> charter = known == null ? quiet.compile(text) : Optional.of(known);
        charter.ifPresent(found -> compiled.put(text.hash(), found));
        return charter.filter(found -> CharterText.of(found).equals(text));
    }

    @Override
    public void entries(long before, Decimals decimals, Reader reader) {
        EntryForm form = EntryForm.of(decimals);
        try (ChainReader lines = ledger.readAll()) {
            for (long number = 0; number < before && lines.next(); number++) {
                if (lines.entry().isPresent()) {
                    reader.read(number, form.read(lines.entry().get()));
                }
            }
        } catch (JournalException failure) {
            throw new Unreadable(failure);
        } catch (MalformedEntryException changed) {
            throw new IllegalStateException("it was read before", changed);
        }
    }

    /** A file that can't be read, on its way through a community. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient JournalException failure;

        Unreadable(JournalException cause) {
            super(cause);
            this.failure = cause;
        }

        JournalException failure() {
            return failure;
        }
    }

    private static String first(Compilation compilation) {
        return compilation.diagnostics().stream()
                .findFirst()
                .map(Founding::shortly)
                .orElse("?");
    }

    private static String shortly(Diagnostic diagnostic) {
        return diagnostic.code() + " " + diagnostic.message("en");
    }

    /** A text that isn't its own normal form compiles to another hash. */
    private boolean isTheOne(Charter charter, CharterText text) {
        boolean same = charter.hash().equals(text.hash());
        if (!same) {
            collected.add(AuditFinding.of(UNUSABLE, 0, 0, "SHA-256").compared(charter.hash(), text.hash()));
        }
        return same;
    }

    private Optional<Map<String, byte[]>> files(CharterText text) {
        Map<String, byte[]> files = new HashMap<>();
        for (CharterText.File file : text.files()) {
            Optional<byte[]> content = content(file);
            if (content.isEmpty()) {
                collected.add(AuditFinding.of("OC5112", 0, file.name()).compared(file.sha256(), ""));
                return Optional.empty();
            }
            files.put(file.sha256(), content.get());
        }
        return Optional.of(files);
    }

    private Optional<byte[]> content(CharterText.File file) {
        try {
            Optional<Sha256> hash = Sha256.parse(file.sha256());
            return hash.isEmpty() ? Optional.empty() : beside.file(hash.get());
        } catch (JournalException changed) {
            return Optional.empty();
        }
    }
}
