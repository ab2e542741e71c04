package org.opencoin.cli.verb;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why the machine refused, in its own words and without the names of Java's classes where they add nothing. */
final class Reasons {

    private Reasons() {}

    /** The system's reason ("No space left on device"), else the kind of failure. */
    static String of(IOException failure) {
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return Objects.requireNonNull(system.getReason());
        }
        if (failure instanceof NoSuchFileException) {
            return "No such file or directory";
        }
        if (failure instanceof AccessDeniedException) {
            return "Permission denied";
        }
        if (failure instanceof FileSystemException || failure.getMessage() == null) {
            return failure.getClass().getSimpleName().replace("Exception", "");
        }
        return Objects.requireNonNull(failure.getMessage());
    }
}
