package org.opencoin.dsl.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * The page of a code in one language.
 *
 * @param code such as {@code OC2041}
 * @param title one line
 * @param templates the message, then the notes, with {@code {0}} for what is told
 * @param text the whole page, in Markdown
 */
public record Page(String code, String title, List<String> templates, String text) {

    public Page {
        templates = List.copyOf(templates);
    }

    static Page read(String code, String text) {
        String title = code;
        List<String> templates = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("# ")) {
                title = line.substring(2).strip();
            } else if (line.startsWith("> ")) {
                templates.add(line.substring(2).strip());
            }
        }
        return new Page(code, title, templates, text);
    }

    /** The sample under the n-th heading of the page, {@code 0} the bad one and {@code 1} the good one; blank when none. */
    public String sample(int which) {
        String[] parts = text.split("```[a-z]*\\R", -1);
        int at = 1 + 2 * which;
        return at < parts.length ? parts[at] : "";
    }

    String say(int which, String language, Object... told) {
        String said = which < templates.size() ? templates.get(which) : title;
        for (int i = 0; i < told.length; i++) {
            String value = told[i] instanceof Told words ? words.in(language) : String.valueOf(told[i]);
            said = said.replace("{" + i + "}", value);
        }
        return said;
    }
}
