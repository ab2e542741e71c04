package org.opencoin.dsl.charter;

/**
 * A file the charter refers to (polygon, table).
 *
 * @param name as written in the charter, a relative path
 * @param sha256 lower-case hexadecimal SHA-256 of {@link #content}; the normal form names the file by it
 * @param content the bytes read
 */
public record AttachedFile(String name, String sha256, byte[] content) {

    public AttachedFile {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttachedFile file && file.name.equals(name) && file.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }
}
