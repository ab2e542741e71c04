package org.opencoin.cli.report;

import org.opencoin.cli.terminal.Words;
import org.opencoin.engine.rehearsal.Outcome;

/**
 * The outcome of tests as the XML that build servers read: a suite for each charter, a case for each test. The same tests
 * give the same bytes: nothing in it is measured, every time is 0.
 */
public record JUnitReport(Words words, Tested tested) {

    /** The whole document; it ends with a line feed. */
    public String text() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuites name=\"opencoin\" tests=\"")
                .append(tested.all())
                .append("\" failures=\"")
                .append(tested.failed())
                .append("\" errors=\"0\" time=\"0\">\n");
        tested.files().forEach(file -> suite(file, xml));
        return xml.append("</testsuites>\n").toString();
    }

    private void suite(Tested.File file, StringBuilder xml) {
        xml.append("  <testsuite name=\"").append(safe(file.name())).append("\" tests=\"");
        xml.append(file.outcomes().size() + file.skipped().size());
        xml.append("\" failures=\"").append(file.failed()).append("\" errors=\"0\" skipped=\"");
        xml.append(file.skipped().size()).append("\" time=\"0\">\n");
        file.charter().ifPresent(charter -> {
            FailureWords telling = new FailureWords(words, charter);
            file.outcomes().forEach(outcome -> outcome(file, outcome, telling, xml));
        });
        for (Tested.Skipped skipped : file.skipped()) {
            begin(file, skipped.name(), xml);
            xml.append(">\n      <skipped message=\"")
                    .append(safe(words.say("test.undecided")))
                    .append("\"/>\n    </testcase>\n");
        }
        xml.append("  </testsuite>\n");
    }

    private static void begin(Tested.File file, String name, StringBuilder xml) {
        xml.append("    <testcase classname=\"").append(safe(file.name()));
        xml.append("\" name=\"").append(safe(name)).append("\" time=\"0\"");
    }

    private static void outcome(Tested.File file, Outcome outcome, FailureWords telling, StringBuilder xml) {
        begin(file, telling.title(outcome), xml);
        if (outcome.failure().isEmpty()) {
            xml.append("/>\n");
            return;
        }
        outcome.failure().ifPresent(failure -> {
            String message = telling.message(failure);
            String place = file.name() + ":" + failure.line() + ": ";
            xml.append(">\n      <failure type=\"expectation\" message=\"")
                    .append(safe(message))
                    .append("\">")
                    .append(safe(place + message))
                    .append("</failure>\n    </testcase>\n");
        });
    }

    /** Text that may stand between tags and in an attribute; what XML can't hold at all becomes the replacement character. */
    private static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\t', '\n', '\r' -> safe.append("&#").append(point).append(';');
                default -> safe.appendCodePoint(isXml(point) ? point : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int point) {
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return point >= ' ' && !surrogate && point != 0xFFFE && point != 0xFFFF;
    }
}
