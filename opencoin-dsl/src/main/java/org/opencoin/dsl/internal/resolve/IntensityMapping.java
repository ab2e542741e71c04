package org.opencoin.dsl.internal.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencoin.dsl.attachment.IntensityTable;
import org.opencoin.dsl.charter.AttachedFile;
import org.opencoin.dsl.charter.Category;
import org.opencoin.dsl.charter.Intensity;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.quantity.Unit;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.Declaration;
import org.opencoin.dsl.syntax.Measure;
import org.opencoin.dsl.syntax.Name;

/** Intensities of categories, stated or from a table, and the category trees that carry them. */
final class IntensityMapping {

    private final Context context;
    private final Map<String, Intensity> byCategory = new HashMap<>();
    private final Map<String, TextSpan> stated = new HashMap<>();
    private final List<AttachedFile> files = new ArrayList<>();

    IntensityMapping(Context context) {
        this.context = context;
    }

    /** The tables read so far. */
    List<AttachedFile> files() {
        return files;
    }

    void stated(Declaration.IntensityStated statement, Frame frame) {
        Optional<Symbol> category = context.scope().resolve(statement.category(), frame.code(), Kind.CATEGORY);
        if (statement.value() instanceof Declaration.IntensityValue.Per per) {
            Intensity intensity = intensity(per.value());
            category.ifPresent(symbol -> keep(symbol.name(), intensity, statement.category()));
        } else {
            Declaration.IntensityValue.Undecided hole = (Declaration.IntensityValue.Undecided) statement.value();
            context.holes().open(hole.hole(), Told.of("an intensity", "une intensité"));
        }
    }

    private void keep(String category, Intensity intensity, Name at) {
        TextSpan earlier = stated.putIfAbsent(category, at.span());
        if (earlier != null) {
            context.findings()
                    .add(context.findings().about("OC2050", at.span(), category).note(earlier));
        } else if (byCategory.putIfAbsent(category, intensity) != null) {
            context.findings().report("OC2050", at.span(), category);
        }
    }

    /** A quantity per money as charters write it, counted in the base unit. */
    Intensity intensity(Measure.QuantityPer per) {
        Unit unit = Unit.named(per.unit().symbol()).orElseThrow();
        String currency = per.currency().text();
        if (context.amounts().isKnown(per.currency()) && !context.currencies().containsKey(currency)) {
            Denomination first = context.currencies().values().iterator().next();
            context.amounts().isIn(per.currency(), first);
        }
        return new Intensity(
                unit.inBase(Numbers.ratio(per.number().value())),
                unit.dimension().unit(),
                currency);
    }

    void table(Declaration.IntensityTable table) {
        context.attachments().file(table.file(), table.sha256()).ifPresent(this::table);
    }

    private void table(AttachedFile file) {
        files.add(file);
        context.attachments().table(file).forEach(row -> row(file.name(), row));
    }

    private void row(String file, IntensityTable.Row row) {
        Optional<Symbol> category = context.scope().find(row.category(), symbol -> symbol.kind() == Kind.CATEGORY);
        Optional<Unit> unit = Unit.named(row.unit()).filter(known -> known.dimension() != Unit.Dimension.LENGTH);
        boolean currency = context.currencies().containsKey(row.currency());
        if (category.isEmpty()) {
            unknown(file, row, row.category(), Kind.CATEGORY.words(), near(row.category()));
        }
        if (unit.isEmpty()) {
            context.findings().add(at("OC2025", file, row, row.unit()).nearest(nearUnits(row.unit())));
        }
        if (!currency) {
            Told kind = Told.of("currency of this charter", "monnaie de la charte");
            unknown(
                    file,
                    row,
                    row.currency(),
                    kind,
                    List.copyOf(context.currencies().keySet()));
        }
        if (category.isPresent() && unit.isPresent() && currency) {
            keep(file, row, category.get().name(), unit.get());
        }
    }

    private void keep(String file, IntensityTable.Row row, String category, Unit unit) {
        Ratio value = unit.inBase(row.value());
        Intensity intensity = new Intensity(value, unit.dimension().unit(), row.currency());
        if (byCategory.putIfAbsent(category, intensity) != null) {
            context.findings().add(at("OC2050", file, row, category));
        }
    }

    private List<String> near(String category) {
        return context.scope().nearest(category, symbol -> symbol.kind() == Kind.CATEGORY);
    }

    private static List<String> nearUnits(String unit) {
        return Likeness.nearest(unit, Unit.ALL.stream().map(Unit::name).toList());
    }

    private void unknown(String file, IntensityTable.Row row, String name, Told kind, List<String> near) {
        context.findings().add(at("OC2001", file, row, name, kind).nearest(near));
    }

    private static Diagnostic at(String code, String file, IntensityTable.Row row, Object... told) {
        return Diagnostic.of(code, file, TextSpan.at(row.line(), row.column()), told);
    }

    /** A category tree with the intensities known. */
    Category category(Declaration.CategoryTree tree) {
        return new Category(
                tree.name().text(),
                Optional.ofNullable(byCategory.get(tree.name().text())),
                tree.children().stream().map(this::category).toList());
    }
}
