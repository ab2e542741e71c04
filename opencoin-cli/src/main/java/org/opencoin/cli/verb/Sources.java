package org.opencoin.cli.verb;

import java.io.IOException;
import java.util.Optional;
import org.opencoin.cli.terminal.Terminal;
import org.opencoin.dsl.source.FileResolver;
import org.opencoin.dsl.source.SourceFile;

/** Charters as a person names them: a path, or {@code -} for standard input. */
final class Sources {

    /** Standard input. */
    static final String STANDARD_INPUT = "-";

    private Sources() {}

    /** The charter, called as the person calls it; why it can't be used is in it. */
    static SourceFile read(Terminal terminal, String typed) {
        if (typed.equals(STANDARD_INPUT)) {
            return standardInput(terminal);
        }
        SourceFile file = SourceFile.read(terminal.file(typed));
        return new SourceFile(typed, file.text(), file.files(), file.unreadable());
    }

    private static SourceFile standardInput(Terminal terminal) {
        FileResolver files = FileResolver.under(terminal.folder());
        try {
            byte[] bytes = terminal.in().readNBytes(SourceFile.MAX_BYTES + 1);
            return SourceFile.of("stdin", bytes, files);
        } catch (IOException e) {
            return new SourceFile("stdin", "", files, Optional.of(SourceFile.Unreadable.NO_ACCESS));
        }
    }
}
