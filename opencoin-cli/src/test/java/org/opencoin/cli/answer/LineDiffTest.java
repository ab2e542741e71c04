package org.opencoin.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+),(\\d+) \\+(\\d+),(\\d+) @@");

    @Test
    void nothing_changed_is_nothing() {
        assertThat(LineDiff.of("a", "one\ntwo\n", "one\ntwo\n")).isEmpty();
    }

    @Test
    void a_line_is_shown_with_three_around_it() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        assertThat(LineDiff.of("a", before, before.replace("5", "five")))
                .isEqualTo("--- a\n+++ a\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    }

    @Test
    void a_missing_last_feed_is_told() {
        assertThat(LineDiff.of("a", "x", "x\n"))
                .isEqualTo("--- a\n+++ a\n@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+x\n");
    }

    @Test
    void whatever_changed_the_patch_makes_the_new_text_of_the_old() {
        Random random = new Random(20261126);
        for (int round = 0; round < 2_000; round++) {
            List<String> before = some(random, random.nextInt(30));
            List<String> after = new ArrayList<>(before);
            for (int change = random.nextInt(6); change > 0; change--) {
                int at = random.nextInt(after.size() + 1);
                if (random.nextBoolean() || at == after.size()) {
                    after.addAll(at, some(random, 1 + random.nextInt(2)));
                } else {
                    after.remove(at);
                }
            }
            String old = String.join("", before);
            String wanted = String.join("", after);
            assertThat(patched(before, LineDiff.of("a", old, wanted))).isEqualTo(wanted);
        }
    }

    private static List<String> some(Random random, int lines) {
        List<String> some = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            some.add((char) ('a' + random.nextInt(5)) + "\n");
        }
        return some;
    }

    /** The slow and obvious reader of a patch: what it keeps and takes away must stand where it says. */
    private static String patched(List<String> before, String patch) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (String line : patch.lines().skip(2).toList()) {
            Matcher hunk = HUNK.matcher(line);
            if (hunk.matches()) {
                int first = Integer.parseInt(hunk.group(1)) - (hunk.group(2).equals("0") ? 0 : 1);
                while (at < first) {
                    text.append(before.get(at++));
                }
                continue;
            }
            String rest = line.substring(1) + "\n";
            if (line.charAt(0) != '+') {
                assertThat(before.get(at++)).isEqualTo(rest);
            }
            if (line.charAt(0) != '-') {
                text.append(rest);
            }
        }
        while (at < before.size()) {
            text.append(before.get(at++));
        }
        return text.toString();
    }
}
