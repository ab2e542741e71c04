package org.opencoin.engine.operation;

import java.util.List;
import org.opencoin.dsl.charter.Charter;

/**
 * A charter as the record keeps it: enough to compile it again.
 *
 * @param hash lower-case hexadecimal SHA-256 of the UTF-8 bytes of the text
 * @param text the normal form
 * @param files the attached files it names, in its order
 */
public record CharterText(String hash, String text, List<File> files) {

    public CharterText {
        files = List.copyOf(files);
    }

    /** That of a charter. */
    public static CharterText of(Charter charter) {
        List<File> files = charter.files().stream()
                .map(file -> new File(file.name(), file.sha256()))
                .toList();
        return new CharterText(charter.hash(), charter.normalForm(), files);
    }

    /**
     * An attached file.
     *
     * @param name as the charter names it
     * @param sha256 lower-case hexadecimal hash of its bytes
     */
    public record File(String name, String sha256) {}
}
