package org.opencoin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a document tells its reader to write. The words after the fence are the language, the file and where: nothing for the
 * whole file, {@code inside} for above the brace that ends the currency, {@code below} for the end of the file,
 * {@code instead of WORD} for a word that stands there once.
 */
record Page(String file, String where) {

    private static final Set<String> INSIDE = Set.of("inside", "dedans");
    private static final Set<String> BELOW = Set.of("below", "dessous");
    private static final List<String> INSTEAD = List.of("instead of ", "à la place de ");

    static boolean isIn(Block block) {
        return block.language().startsWith("coin ") || block.language().startsWith("jsonl ");
    }

    static Page of(Block block) {
        String[] words = block.language().split(" ", 3);
        return new Page(words[1], words.length < 3 ? "" : words[2]);
    }

    void write(Block block, Path folder) throws IOException {
        Path path = folder.resolve(file);
        if (where.isEmpty()) {
            assertThat(path).as("%s is new", file).doesNotExist();
            Files.writeString(path, block.text() + "\n");
        } else {
            Files.writeString(path, changed(Files.readString(path), block.text()));
        }
    }

    private String changed(String before, String text) {
        if (BELOW.contains(where)) {
            return before + text + "\n";
        }
        if (INSIDE.contains(where)) {
            return replaced(before, "\n}\n", "\n" + text + "\n}\n");
        }
        String word = INSTEAD.stream()
                .filter(where::startsWith)
                .map(start -> where.substring(start.length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody knows where " + where + " is"));
        return replaced(before, word, text);
    }

    private String replaced(String before, String old, String text) {
        int at = before.indexOf(old);
        assertThat(at).as("%s has %s", file, old).isNotNegative();
        assertThat(before.lastIndexOf(old)).as("%s has %s once", file, old).isEqualTo(at);
        return before.substring(0, at) + text + before.substring(at + old.length());
    }
}
