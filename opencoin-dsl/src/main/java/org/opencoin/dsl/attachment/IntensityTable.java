package org.opencoin.dsl.attachment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencoin.dsl.attachment.CsvRecords.Cell;
import org.opencoin.dsl.quantity.Ratio;

/**
 * A table of intensities: comma-separated values (RFC 4180) in UTF-8, a first row naming the columns {@code category},
 * {@code value} and {@code unit} in any order, then one row for each category.
 *
 * <p>Values are written with digits and a decimal point, whatever the charter's language; units as {@code kgCO2e per
 * PIO}.
 */
public final class IntensityTable {

    private static final List<String> COLUMNS = List.of("category", "value", "unit");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,18})(?:\\.([0-9]{1,18}))?");
    private static final Pattern UNIT = Pattern.compile("(\\S+) (?:per|par) (\\S+)");

    /**
     * One category's intensity.
     *
     * @param category as written
     * @param value exact
     * @param unit unit of the quantity, as written
     * @param currency code of the currency, as written
     * @param line of the table, from 1
     * @param column of the category, from 1
     */
    public record Row(String category, Ratio value, String unit, String currency, int line, int column) {}

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private IntensityTable() {}

    /** The rows of the file, in its order, and all that is wrong with it. */
    public static Reading<List<Row>> read(byte[] content) {
        IntensityTable table = new IntensityTable();
        List<Row> rows = StrictText.of(content).map(table::rows).orElse(List.of());
        return StrictText.of(content).isEmpty()
                ? new Reading<>(rows, StrictText.notUtf8())
                : new Reading<>(rows, table.findings);
    }

    private List<Row> rows(String text) {
        List<List<Cell>> records = CsvRecords.of(text, findings);
        if (!findings.isEmpty()) {
            return List.of();
        }
        if (records.isEmpty() || !isHeader(records.get(0))) {
            findings.add(new Finding("OC2094", 1, 1, List.of()));
            return List.of();
        }
        List<String> header = texts(records.get(0));
        return records.stream()
                .skip(1)
                .map(cells -> row(header, cells))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isHeader(List<Cell> cells) {
        return cells.size() == COLUMNS.size() && Set.copyOf(texts(cells)).equals(Set.copyOf(COLUMNS));
    }

    private static List<String> texts(List<Cell> cells) {
        return cells.stream().map(Cell::text).toList();
    }

    private Optional<Row> row(List<String> header, List<Cell> cells) {
        if (cells.size() != COLUMNS.size()) {
            findings.add(Finding.at(cells.get(0).place(), "OC2093", Integer.toString(cells.size())));
            return Optional.empty();
        }
        Cell category = cells.get(header.indexOf("category"));
        Optional<Ratio> value = value(cells.get(header.indexOf("value")));
        Optional<Matcher> unit = unit(cells.get(header.indexOf("unit")));
        boolean first = isFirst(category);
        return value.isPresent() && unit.isPresent() && first
                ? Optional.of(row(category, value.get(), unit.get()))
                : Optional.empty();
    }

    private static Row row(Cell category, Ratio value, Matcher unit) {
        Place place = category.place();
        return new Row(category.text(), value, unit.group(1), unit.group(2), place.line(), place.column());
    }

    private boolean isFirst(Cell category) {
        Integer earlier = lines.putIfAbsent(category.text(), category.place().line());
        if (earlier != null) {
            findings.add(Finding.at(category.place(), "OC2097", category.text(), earlier.toString()));
        }
        return earlier == null;
    }

    private Optional<Ratio> value(Cell cell) {
        Matcher number = NUMBER.matcher(cell.text());
        if (number.matches()) {
            String digits = Optional.ofNullable(number.group(2)).orElse("");
            return Optional.of(Ratio.decimal(new BigInteger(number.group(1) + digits), digits.length()));
        }
        findings.add(Finding.at(cell.place(), "OC2095", cell.text()));
        return Optional.empty();
    }

    private Optional<Matcher> unit(Cell cell) {
        Matcher unit = UNIT.matcher(cell.text());
        if (unit.matches()) {
            return Optional.of(unit);
        }
        findings.add(Finding.at(cell.place(), "OC2096", cell.text()));
        return Optional.empty();
    }
}
