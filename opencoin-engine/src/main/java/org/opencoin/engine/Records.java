package org.opencoin.engine;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.source.FileResolver;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.community.Archive;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalView;
import org.opencoin.engine.journal.SideFiles;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.EntryForm;
import org.opencoin.engine.operation.CharterText;

/** A journal and what lies beside it, as a community looks back into them. Safe for several threads. */
final class Records implements Archive {

    private final JournalView journal;
    private final SideFiles side;
    private final Map<String, Charter> compiled = new ConcurrentHashMap<>();

    Records(JournalView journal, SideFiles side) {
        this.journal = journal;
        this.side = side;
    }

    /** What can't be read, on its way through a community. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient LedgerException failure;

        Unreadable(LedgerException cause) {
            super(cause);
            this.failure = cause;
        }

        LedgerException failure() {
            return failure;
        }
    }

    /** One that is compiled already. */
    void knows(Charter charter) {
        compiled.put(charter.hash(), charter);
    }

    @Override
    public Optional<Charter> charter(CharterText text) {
        String hash = Sha256.of(text.text().getBytes(StandardCharsets.UTF_8)).hex();
        if (!hash.equals(text.hash())) {
            return Optional.empty();
        }
        Optional<Charter> charter = Optional.ofNullable(compiled.get(hash)).or(() -> compile(text));
        charter.ifPresent(this::knows);
        return charter.filter(found -> CharterText.of(found).equals(text));
    }

    private Optional<Charter> compile(CharterText text) {
        Map<String, byte[]> files = new HashMap<>();
        try {
            for (CharterText.File file : text.files()) {
                Optional<Sha256> hash = Sha256.parse(file.sha256());
                Optional<byte[]> content = hash.isEmpty() ? Optional.empty() : side.file(hash.get());
                content.ifPresent(bytes -> files.put(file.sha256(), bytes));
            }
        } catch (JournalException unreadable) {
            throw new Unreadable(LedgerException.of(unreadable));
        }
        return Compiler.compile(SourceFile.of("charter", text.text(), FileResolver.byHash(files)))
                .charter()
                .filter(charter -> charter.hash().equals(text.hash()));
    }

    @Override
    public void entries(long before, Decimals decimals, Reader reader) {
        try (EntryCursor cursor = new EntryCursor(EntryForm.of(decimals), journal)) {
            for (long number = 0; number < before; number++) {
                reader.read(number, cursor.read(number));
            }
        } catch (LedgerException failure) {
            throw new Unreadable(failure);
        }
    }
}
