package org.opencoin.engine.journal;

import java.util.ArrayList;
import java.util.List;
import org.opencoin.dsl.diagnostic.Catalogue;

/**
 * Something found in a ledger's files.
 *
 * @param code what
 * @param file in which file, relative to the ledger (or the ledger's own directory)
 * @param entry at which entry, counted by place; {@link #NOWHERE} when it is about no entry
 * @param offset at which byte of the file; {@link #NOWHERE} when it is about no byte
 * @param told what the message tells beyond that
 */
public record Finding(JournalCode code, String file, long entry, long offset, List<String> told) {

    /** No entry, or no byte. */
    public static final long NOWHERE = -1;

    /** Copies the list. */
    public Finding {
        told = List.copyOf(told);
    }

    /** A finding about an entry. */
    static Finding of(JournalCode code, String file, long entry, long offset, Object... told) {
        List<String> words = new ArrayList<>();
        for (Object word : told) {
            words.add(String.valueOf(word));
        }
        return new Finding(code, file, entry, offset, words);
    }

    /** A finding about a whole file. */
    public static Finding about(JournalCode code, String file, Object... told) {
        return of(code, file, NOWHERE, NOWHERE, told);
    }

    /**
     * The finding in words. In the templates of the pages, {@code {0}} is the file, {@code {1}} the entry, {@code {2}} the
     * byte, {@code {3}} and on what is told.
     *
     * @param language {@code en} or {@code fr}
     */
    public String message(String language) {
        String said = Catalogue.page(code.code(), language)
                .map(page -> page.templates().get(0))
                .orElseThrow(() -> new IllegalStateException(code.code() + " has no page in " + language));
        List<String> words = new ArrayList<>(List.of(file, String.valueOf(entry), String.valueOf(offset)));
        words.addAll(told);
        for (int i = 0; i < words.size(); i++) {
            said = said.replace("{" + i + "}", words.get(i));
        }
        return said;
    }
}
