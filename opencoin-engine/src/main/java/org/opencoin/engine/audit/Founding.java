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
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.SideFiles;
import org.opencoin.engine.ledger.CharterText;
import org.opencoin.engine.ledger.Entry.CharterEntry;
import org.opencoin.engine.ledger.EntryForm;
import org.opencoin.engine.ledger.MalformedEntryException;

/** Entry 0: the charter a ledger lives by, compiled again from the ledger alone. */
final class Founding {

    private static final String UNUSABLE = "OC5110";

    private final SideFiles beside;
    private final Audit.CharterCompiler compiler;
    private final Collected collected;

    Founding(SideFiles beside, Audit.CharterCompiler compiler, Collected collected) {
        this.beside = beside;
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
