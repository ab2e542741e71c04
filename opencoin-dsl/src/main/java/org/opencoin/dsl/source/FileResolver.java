package org.opencoin.dsl.source;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Gives the bytes of the files a charter names, or says why not. */
@FunctionalInterface
public interface FileResolver {

    /** The largest file a charter may attach: 4 MiB. */
    int MAXIMUM_BYTES = 4 * 1024 * 1024;

    /** The bytes of that file, or the reason they can't be had. Never throws. */
    Answer resolve(Reference reference);

    /**
     * A file as the charter names it.
     *
     * @param name as written, a relative path with {@code /} between its parts
     * @param sha256 lower-case hexadecimal, when the charter says which content it means (a normal form always does)
     */
    record Reference(String name, Optional<String> sha256) {

        /** A file named without its hash. */
        public static Reference named(String name) {
            return new Reference(name, Optional.empty());
        }
    }

    /** What came of a reference. */
    sealed interface Answer {}

    /** The file was found. */
    record Found(byte[] content) implements Answer {

        public Found {
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }

        /** Lower-case hexadecimal SHA-256 of the content. */
        public String sha256() {
            return Sha256.hex(content);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Found found && java.util.Arrays.equals(found.content, content);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(content);
        }
    }

    /** The file can't be had. */
    record Refused(Reason reason) implements Answer {}

    /** Why a file can't be had. */
    enum Reason {
        /** The name is absolute, or steps out of the charter's folder, by {@code ..} or by a link. */
        OUTSIDE,
        /** There is no such file, or it is a folder. */
        MISSING,
        /** It is larger than {@link #MAXIMUM_BYTES}. */
        TOO_LARGE,
        /** It is there, but the system doesn't let it be read. */
        UNREADABLE,
        /** Its content isn't the one whose SHA-256 the charter names. */
        OTHER_CONTENT
    }

    /** No file at all: every reference is missing. */
    static FileResolver none() {
        return reference -> new Refused(Reason.MISSING);
    }

    /** Files of one folder and of the folders in it, by name; nothing outside it is ever opened. */
    static FileResolver under(Path folder) {
        return new FolderFiles(folder);
    }

    /**
     * Files known by their content, whatever their name: what a ledger keeps beside a normal form.
     *
     * @param contents bytes by lower-case hexadecimal SHA-256
     */
    static FileResolver byHash(Map<String, byte[]> contents) {
        return new FilesByHash(contents);
    }
}
