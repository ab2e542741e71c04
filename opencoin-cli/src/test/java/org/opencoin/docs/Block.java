package org.opencoin.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a document.
 *
 * @param language the word after the fence
 * @param line line of the document its first line is on, from 1
 * @param lines what stands between the fences
 */
record Block(String language, int line, List<String> lines) {

    /** The blocks of a document, in order. */
    static List<Block> of(List<String> document) {
        List<Block> blocks = new ArrayList<>();
        Block open = null;
        for (int i = 0; i < document.size(); i++) {
            String text = document.get(i);
            if (open == null && text.startsWith("```")) {
                open = new Block(text.substring(3).strip(), i + 2, new ArrayList<>());
            } else if (open != null && text.equals("```")) {
                blocks.add(open);
                open = null;
            } else if (open != null) {
                open.lines.add(text);
            }
        }
        return blocks;
    }

    String text() {
        return String.join("\n", lines);
    }
}
