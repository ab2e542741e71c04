package org.opencoin.dsl.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** Files inside one folder. Links are followed first and judged after, so that none leads out. */
record FolderFiles(Path folder) implements FileResolver {

    @Override
    public Answer resolve(Reference reference) {
        if (!staysInside(reference.name())) {
            return new Refused(Reason.OUTSIDE);
        }
        try {
            return read(reference);
        } catch (NoSuchFileException e) {
            return new Refused(Reason.MISSING);
        } catch (IOException | SecurityException e) {
            return new Refused(Reason.UNREADABLE);
        }
    }

    /** Judged by the text, the same on every system: a backslash or a drive letter isn't a part of a relative path. */
    private static boolean staysInside(String name) {
        return !name.isEmpty()
                && name.indexOf('\\') < 0
                && name.indexOf(':') < 0
                && name.indexOf('\0') < 0
                && Arrays.stream(name.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    private Answer read(Reference reference) throws IOException {
        Path real = located(reference.name());
        if (!real.startsWith(folder.toRealPath())) {
            return new Refused(Reason.OUTSIDE);
        }
        return Files.isRegularFile(real) ? content(reference, real) : new Refused(Reason.MISSING);
    }

    private Path located(String name) throws IOException {
        try {
            return folder.resolve(name).toRealPath();
        } catch (InvalidPathException e) {
            throw new NoSuchFileException(name);
        }
    }

    private static Answer content(Reference reference, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAXIMUM_BYTES + 1);
            return content.length > MAXIMUM_BYTES
                    ? new Refused(Reason.TOO_LARGE)
                    : FilesByHash.checked(reference, content);
        }
    }
}
