package org.opencoin.dsl.attachment;

import java.util.ArrayList;
import java.util.List;

/** Records of comma-separated values, RFC 4180, strictly: a quote begins a cell or is doubled inside one. */
final class CsvRecords {

    /** One value and where it begins. */
    record Cell(String text, Place place) {}

    private final String text;
    private final PlaceIndex places;
    private final List<Finding> findings;
    private int at;

    private CsvRecords(String text, List<Finding> findings) {
        this.text = text;
        this.places = new PlaceIndex(text);
        this.findings = findings;
    }

    /** The records of the text, empty lines left out. */
    static List<List<Cell>> of(String text, List<Finding> findings) {
        CsvRecords csv = new CsvRecords(text, findings);
        List<List<Cell>> records = new ArrayList<>();
        while (csv.at < text.length()) {
            List<Cell> cells = csv.cells();
            if (cells.size() > 1 || !cells.get(0).text().isEmpty()) {
                records.add(cells);
            }
        }
        return records;
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        endOfLine();
        return cells;
    }

    private void endOfLine() {
        if (text.startsWith("\r\n", at)) {
            at += 2;
        } else if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        } else if (at < text.length()) {
            findings.add(Finding.at(places.at(at), "OC2098"));
            int next = text.indexOf('\n', at);
            at = next < 0 ? text.length() : next + 1;
        }
    }

    private Cell cell() {
        Place start = places.at(at);
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        return new Cell(quoted ? quoted(start) : plain(), start);
    }

    private String plain() {
        int start = at;
        while (at < text.length() && ",\"\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted(Place start) {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            if (text.startsWith("\"\"", at)) {
                value.append('"');
                at += 2;
            } else if (text.charAt(at) == '"') {
                at++;
                return value.toString();
            } else {
                value.append(text.charAt(at++));
            }
        }
        findings.add(Finding.at(start, "OC2098"));
        return value.toString();
    }
}
