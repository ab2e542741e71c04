package org.opencoin.dsl.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The text of one charter.
 *
 * @param name how messages call it, usually its path
 * @param text its characters; empty when {@link #unreadable} says why there are none
 * @param files where the files it refers to are found
 * @param unreadable why the text can't be had, if it can't
 */
public record SourceFile(String name, String text, FileResolver files, Optional<Unreadable> unreadable) {

    /** Bytes a charter may have, in UTF-8. */
    public static final int MAX_BYTES = 1 << 20;

    /** Why a file can't be used as a charter. */
    public enum Unreadable {
        /** There is no such file. */
        MISSING,
        /** It is there and can't be read, or is a folder. */
        NO_ACCESS,
        /** It has more than {@link #MAX_BYTES} bytes. */
        TOO_LARGE,
        /** It isn't UTF-8 text, or has control characters no text has. */
        NOT_TEXT
    }

    /** A text that is already in memory. */
    public static SourceFile of(String name, String text, FileResolver files) {
        return of(name, text.getBytes(StandardCharsets.UTF_8), files);
    }

    /** A text in memory that refers to no file. */
    public static SourceFile of(String name, String text) {
        return of(name, text, FileResolver.none());
    }

    /** Reads a file as UTF-8; a file that can't be used has {@link #unreadable} set, and no exception is thrown. */
    public static SourceFile read(Path path) {
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
        FileResolver files = FileResolver.under(folder);
        try (InputStream in = Files.newInputStream(path)) {
            return of(path.toString(), in.readNBytes(MAX_BYTES + 1), files);
        } catch (NoSuchFileException missing) {
            return refused(path.toString(), files, Unreadable.MISSING);
        } catch (IOException noAccess) {
            return refused(path.toString(), files, Unreadable.NO_ACCESS);
        }
    }

    /** The bytes of a file that was read elsewhere; if they can't be used, {@link #unreadable} says why. */
    public static SourceFile of(String name, byte[] bytes, FileResolver files) {
        if (bytes.length > MAX_BYTES) {
            return refused(name, files, Unreadable.TOO_LARGE);
        }
        try {
            String text = withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
            boolean isText = text.chars().noneMatch(SourceFile::neverInText);
            return isText
                    ? new SourceFile(name, text, files, Optional.empty())
                    : refused(name, files, Unreadable.NOT_TEXT);
        } catch (CharacterCodingException notText) {
            return refused(name, files, Unreadable.NOT_TEXT);
        }
    }

    /** Some editors put a byte order mark first; it is not part of the text. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean neverInText(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7F;
    }

    private static SourceFile refused(String name, FileResolver files, Unreadable reason) {
        return new SourceFile(name, "", files, Optional.of(reason));
    }
}
