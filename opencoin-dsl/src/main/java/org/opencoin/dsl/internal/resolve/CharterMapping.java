package org.opencoin.dsl.internal.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.AttachedFile;
import org.opencoin.dsl.charter.Category;
import org.opencoin.dsl.charter.CharterTest;
import org.opencoin.dsl.charter.PaymentField;
import org.opencoin.dsl.charter.Role;
import org.opencoin.dsl.charter.Sealing;
import org.opencoin.dsl.charter.Signing;
import org.opencoin.dsl.charter.Zone;
import org.opencoin.dsl.syntax.CharterSyntax;
import org.opencoin.dsl.syntax.CurrencyBlock;
import org.opencoin.dsl.syntax.Declaration;
import org.opencoin.dsl.syntax.Statement;

/** From the tree of a charter to what it means. */
public final class CharterMapping {

    private final CharterSyntax tree;
    private final Context context;
    private final Wording wording;
    private final Declarations declarations;

    private CharterMapping(CharterSyntax tree, Findings findings, Attachments attachments, Wording wording) {
        this.tree = tree;
        this.wording = wording;
        Map<String, Denomination> currencies = new LinkedHashMap<>();
        this.context = Context.of(findings, attachments, currencies);
        this.declarations = new Declarations(context);
        tree.currencies().forEach(block -> declarations.currency(block, currencies));
        tree.currencies().forEach(declarations::names);
        tree.currencies().forEach(declarations::choices);
    }

    /**
     * What a charter means.
     *
     * @param tree as written, or in its normal form
     * @param findings where everything wrong is kept
     * @param attachments the files it refers to
     * @param wording the words of its rules
     */
    public static Resolution resolve(CharterSyntax tree, Findings findings, Attachments attachments, Wording wording) {
        return new CharterMapping(tree, findings, attachments.reportingTo(findings), wording).resolution();
    }

    private Resolution resolution() {
        List<CurrencyMapping> mappings =
                tree.currencies().stream().map(this::mapping).toList();
        IntensityMapping intensities = new IntensityMapping(context);
        mappings.forEach(mapping -> intensities(mapping.frame(), intensities));
        List<Zone> zones =
                each(Declaration.Zone.class).map(new ZoneMapping(context)::zone).toList();
        List<Category> categories = each(Declaration.Categories.class)
                .flatMap(statement -> statement.trees().stream())
                .map(intensities::category)
                .toList();
        List<PaymentField> fields = each(Declaration.PaymentField.class)
                .map(context.fields()::field)
                .toList();
        List<MappedCurrency> currencies =
                mappings.stream().map(CurrencyMapping::currency).toList();
        List<CharterTest> tests = new TestMapping(context, currencies).tests(tree.tests());
        SaidOnce once = new SaidOnce(context, currencies);
        return new Resolution(
                context.scope(),
                currencies,
                roles(),
                zones,
                categories,
                fields,
                context.choices(),
                each(Declaration.Signing.class).map(CharterMapping::signing).toList(),
                once.recovery(),
                once.amending(),
                sealings(),
                files(zones, intensities),
                tests);
    }

    private List<Sealing> sealings() {
        List<Sealing> sealings = new ArrayList<>();
        for (CurrencyBlock block : tree.currencies()) {
            PartyMapping parties = new PartyMapping(context, block.code().text());
            for (Statement statement : block.statements()) {
                if (statement instanceof Declaration.Sealing sealing) {
                    sealings.addAll(sealings(sealing, parties));
                }
            }
        }
        return sealings;
    }

    private static List<Sealing> sealings(Declaration.Sealing sealing, PartyMapping parties) {
        List<String> roles = sealing.roles().stream()
                .map(role -> parties.named(role, Kind.ROLE))
                .distinct()
                .sorted()
                .toList();
        List<Sealing.Reader> sides = sealing.parties().stream()
                .map(side -> Sealing.Reader.valueOf(side.name()))
                .distinct()
                .sorted()
                .toList();
        Sealing.Of of = sealing.ofMembers() ? Sealing.Of.MEMBERS : Sealing.Of.PAYMENTS;
        return sealing.names().stream()
                .map(name -> new Sealing(name.text(), of, sides, roles))
                .toList();
    }

    private static Signing signing(Declaration.Signing signing) {
        return new Signing(
                Signing.Of.valueOf(signing.of().name()),
                signing.by().stream()
                        .map(signer -> Signing.By.valueOf(signer.name()))
                        .collect(Collectors.toSet()));
    }

    private CurrencyMapping mapping(CurrencyBlock block) {
        Denomination money = declarations.money(block);
        return new CurrencyMapping(context, block, money, declarations.reserves(block), wording);
    }

    private <D extends Declaration> Stream<D> each(Class<D> kind) {
        return tree.currencies().stream()
                .flatMap(block -> block.statements().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private void intensities(Frame frame, IntensityMapping intensities) {
        tree.currencies().stream()
                .filter(block -> block.code().text().equals(frame.code()))
                .flatMap(block -> block.statements().stream())
                .forEach(statement -> intensity(statement, frame, intensities));
    }

    private static void intensity(Statement statement, Frame frame, IntensityMapping intensities) {
        if (statement instanceof Declaration.IntensityStated stated) {
            intensities.stated(stated, frame);
        } else if (statement instanceof Declaration.IntensityTable table) {
            intensities.table(table);
        }
    }

    private List<Role> roles() {
        return each(Declaration.Roles.class)
                .flatMap(statement -> statement.names().stream())
                .map(name -> new Role(name.name().text()))
                .toList();
    }

    private static List<AttachedFile> files(List<Zone> zones, IntensityMapping intensities) {
        List<AttachedFile> files = new ArrayList<>();
        zones.stream()
                .flatMap(zone -> zone.shapes().stream())
                .filter(Zone.Area.class::isInstance)
                .forEach(shape -> files.add(((Zone.Area) shape).file()));
        files.addAll(intensities.files());
        return files.stream().distinct().toList();
    }
}
