package org.opencoin.dsl.internal.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.format.Formatter;
import org.opencoin.dsl.source.SourceFile;

/**
 * Writes tests that show a finding: pasted into the charter they pass. They are put together in English and then said in
 * the charter's own language.
 *
 * @param language of the charter
 */
record Showing(String language) {

    private static final Pattern PLAIN = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}]*");
    private static final String ENGLISH = "en";
    private static final String HEADER = "opencoin 1 en\n\n";

    /**
     * A test.
     *
     * @param title what it shows
     * @param lines in English
     * @return empty when a name can't be written
     */
    Optional<String> test(Told title, String... lines) {
        StringBuilder text = new StringBuilder(HEADER)
                .append("test \"")
                .append(title.in(language))
                .append("\" {\n");
        for (String line : lines) {
            text.append("  ").append(line).append('\n');
        }
        String english = text.append("}\n").toString();
        return Formatter.translate(SourceFile.of("example", english), language)
                .text()
                .map(translated -> language.equals(ENGLISH) ? english : translated)
                .map(Showing::withoutHeader);
    }

    private static String withoutHeader(String text) {
        return text.substring(text.indexOf('\n') + 1).strip() + '\n';
    }

    /** A name as it may stand in any sentence. */
    static String name(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name + '"';
    }
}
