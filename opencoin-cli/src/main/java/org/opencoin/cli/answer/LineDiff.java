package org.opencoin.cli.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What changed from one text to another, line by line, in the form that {@code patch} reads: the fewest lines taken away
 * and put in, with three lines around them. A text that changed nearly everywhere is told as one that changed whole.
 */
public final class LineDiff {

    private static final int AROUND = 3;
    /** Beyond so many changed lines a shorter telling isn't worth its time: it grows with their square. */
    private static final int MOST_CHANGES = 2_000;

    private static final String NO_FEED = "\\ No newline at end of file\n";

    /** A line of both, or of one: {@code ' '}, {@code '-'} or {@code '+'}. */
    private record Line(char sign, String text) {

        boolean changes() {
            return sign != ' ';
        }
    }

    private LineDiff() {}

    /** The change of a file; empty when there is none. */
    public static String of(String name, String before, String after) {
        List<Line> lines = lines(parts(before), parts(after));
        StringBuilder hunks = new StringBuilder();
        int told = 0;
        int oldLine = 1;
        int newLine = 1;
        for (int first = nextChange(lines, 0); first < lines.size(); first = nextChange(lines, told)) {
            int start = Math.max(told, first - AROUND);
            int end = endOfHunk(lines, first);
            oldLine += start - told;
            newLine += start - told;
            List<Line> hunk = lines.subList(start, end);
            hunk(hunk, oldLine, newLine, hunks);
            oldLine += count(hunk, '+');
            newLine += count(hunk, '-');
            told = end;
        }
        return hunks.length() == 0 ? "" : "--- " + name + "\n+++ " + name + "\n" + hunks;
    }

    private static int nextChange(List<Line> lines, int from) {
        int at = from;
        while (at < lines.size() && !lines.get(at).changes()) {
            at++;
        }
        return at;
    }

    /** Changes whose surroundings touch are told together. */
    private static int endOfHunk(List<Line> lines, int first) {
        int last = first;
        for (int next = nextChange(lines, last + 1);
                next < lines.size() && next - last <= 2 * AROUND + 1;
                next = nextChange(lines, last + 1)) {
            last = next;
        }
        return Math.min(lines.size(), last + 1 + AROUND);
    }

    private static void hunk(List<Line> hunk, int oldLine, int newLine, StringBuilder out) {
        out.append("@@ -").append(range(oldLine, count(hunk, '+')));
        out.append(" +").append(range(newLine, count(hunk, '-'))).append(" @@\n");
        for (Line line : hunk) {
            out.append(line.sign()).append(line.text());
            if (!line.text().endsWith("\n")) {
                out.append('\n').append(NO_FEED);
            }
        }
    }

    private static String range(int first, int count) {
        return (count == 0 ? first - 1 : first) + "," + count;
    }

    /** How many lines there are without those of one sign. */
    private static int count(List<Line> hunk, char without) {
        return (int) hunk.stream().filter(line -> line.sign() != without).count();
    }

    /** The lines with their feeds. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', start)) {
            parts.add(text.substring(start, feed + 1));
            start = feed + 1;
        }
        if (start < text.length()) {
            parts.add(text.substring(start));
        }
        return parts;
    }

    /** Myers' greedy way: after d changes, how far each diagonal of the grid of both texts is reached. */
    private static List<Line> lines(List<String> before, List<String> after) {
        int most = Math.min(before.size() + after.size(), MOST_CHANGES);
        int[] reached = new int[2 * most + 2];
        List<int[]> steps = new ArrayList<>();
        for (int changes = 0; changes <= most; changes++) {
            for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
                boolean down = goesDown(reached, most, changes, diagonal);
                int x = down ? reached[most + diagonal + 1] : reached[most + diagonal - 1] + 1;
                x = slide(before, after, x, x - diagonal);
                reached[most + diagonal] = x;
                if (x >= before.size() && x - diagonal >= after.size()) {
                    return back(before, after, steps, most);
                }
            }
            steps.add(reached.clone());
        }
        List<Line> whole = new ArrayList<>();
        before.forEach(text -> whole.add(new Line('-', text)));
        after.forEach(text -> whole.add(new Line('+', text)));
        return whole;
    }

    private static boolean goesDown(int[] reached, int most, int changes, int diagonal) {
        return diagonal == -changes
                || diagonal != changes && reached[most + diagonal - 1] < reached[most + diagonal + 1];
    }

    private static int slide(List<String> before, List<String> after, int x, int y) {
        int at = x;
        while (at < before.size() && at - x + y < after.size() && before.get(at).equals(after.get(at - x + y))) {
            at++;
        }
        return at;
    }

    /** The way that led to the ends of both, read backwards. */
    private static List<Line> back(List<String> before, List<String> after, List<int[]> steps, int most) {
        List<Line> lines = new ArrayList<>();
        int x = before.size();
        int y = after.size();
        for (int changes = steps.size(); changes > 0; changes--) {
            int[] reached = steps.get(changes - 1);
            boolean down = goesDown(reached, most, changes, x - y);
            int fromX = reached[most + x - y + (down ? 1 : -1)];
            int fromY = fromX - (x - y) - (down ? 1 : -1);
            while (x > fromX && y > fromY) {
                lines.add(new Line(' ', before.get(--x)));
                y--;
            }
            lines.add(down ? new Line('+', after.get(--y)) : new Line('-', before.get(--x)));
        }
        while (x > 0) {
            lines.add(new Line(' ', before.get(--x)));
        }
        Collections.reverse(lines);
        return lines;
    }
}
