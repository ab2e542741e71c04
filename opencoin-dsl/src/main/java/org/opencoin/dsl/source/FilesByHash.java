package org.opencoin.dsl.source;

import java.util.Map;
import java.util.TreeMap;

/** Files by the hash of their content. */
record FilesByHash(Map<String, byte[]> contents) implements FileResolver {

    FilesByHash {
        contents = new TreeMap<>(contents);
    }

    @Override
    public Answer resolve(Reference reference) {
        byte[] content = reference.sha256().map(contents::get).orElse(null);
        return content == null ? new Refused(Reason.MISSING) : checked(reference, content);
    }

    /** The file, unless the charter means other content. */
    static Answer checked(Reference reference, byte[] content) {
        Found found = new Found(content);
        boolean same = reference.sha256().map(found.sha256()::equals).orElse(true);
        return same ? found : new Refused(Reason.OTHER_CONTENT);
    }
}
