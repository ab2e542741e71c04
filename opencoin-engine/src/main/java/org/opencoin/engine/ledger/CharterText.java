package org.opencoin.engine.ledger;

import java.util.List;

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

    /**
     * An attached file.
     *
     * @param name as the charter names it
     * @param sha256 lower-case hexadecimal hash of its bytes
     */
    public record File(String name, String sha256) {}
}
