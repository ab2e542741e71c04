package org.opencoin.dsl.internal.parse;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.internal.grammar.Sentences.CalendarContext;
import org.opencoin.dsl.internal.grammar.Sentences.CategoryContext;
import org.opencoin.dsl.internal.grammar.Sentences.DeclarationContext;
import org.opencoin.dsl.internal.grammar.Sentences.DeclaredNameContext;
import org.opencoin.dsl.internal.grammar.Sentences.FundContext;
import org.opencoin.dsl.internal.grammar.Sentences.IntensityContext;
import org.opencoin.dsl.internal.grammar.Sentences.MemberReaderContext;
import org.opencoin.dsl.internal.grammar.Sentences.NameContext;
import org.opencoin.dsl.internal.grammar.Sentences.PaymentReaderContext;
import org.opencoin.dsl.internal.grammar.Sentences.RoundingContext;
import org.opencoin.dsl.internal.grammar.Sentences.RoundingModeContext;
import org.opencoin.dsl.internal.grammar.Sentences.SealingContext;
import org.opencoin.dsl.internal.grammar.Sentences.SigningContext;
import org.opencoin.dsl.syntax.Approvers;
import org.opencoin.dsl.syntax.Declaration;
import org.opencoin.dsl.syntax.Declaration.CategoryTree;
import org.opencoin.dsl.syntax.Declaration.DeclaredName;
import org.opencoin.dsl.syntax.Declaration.IntensityValue;
import org.opencoin.dsl.syntax.Declaration.Mode;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.Text;
import org.opencoin.dsl.vocabulary.Vocabulary;

/** Builds what a currency declares. */
final class DeclarationBuilder {

    private final Vocabulary vocabulary;
    private final ValueBuilder values;
    private final Findings findings;
    private final ShapeBuilder shapes;

    DeclarationBuilder(Vocabulary vocabulary, ValueBuilder values, Findings findings) {
        this.vocabulary = vocabulary;
        this.values = values;
        this.findings = findings;
        this.shapes = new ShapeBuilder(vocabulary, values, findings);
    }

    Declaration declaration(DeclarationContext d) {
        return switch (d.getChild(0) instanceof org.antlr.v4.runtime.ParserRuleContext c ? c.getRuleIndex() : -1) {
            case Sentences.RULE_purpose ->
                new Declaration.Purpose(
                        Spans.of(d), values.text(d.purpose().quoted().getStart()));
            case Sentences.RULE_decimals ->
                new Declaration.Decimals(Spans.of(d), values.count(d.decimals().count()));
            case Sentences.RULE_rounding -> rounding(d.rounding());
            case Sentences.RULE_calendar -> calendar(d.calendar());
            case Sentences.RULE_roles ->
                new Declaration.Roles(
                        Spans.of(d),
                        d.roles().declaredName().stream().map(this::declared).toList());
            case Sentences.RULE_zone ->
                new Declaration.Zone(
                        Spans.of(d),
                        values.name(d.zone().name()),
                        shapes.shapes(d.zone().shape()));
            case Sentences.RULE_categories ->
                new Declaration.Categories(Spans.of(d), trees(d.categories().category()));
            case Sentences.RULE_intensity -> intensity(d.intensity());
            case Sentences.RULE_intensityTable ->
                new Declaration.IntensityTable(
                        Spans.of(d),
                        values.text(d.intensityTable().quoted().getStart()),
                        hash(d.intensityTable().QUOTED()));
            case Sentences.RULE_paymentField ->
                new Declaration.PaymentField(
                        Spans.of(d),
                        values.name(d.paymentField().name(0)),
                        values.names(d.paymentField().name())
                                .subList(1, d.paymentField().name().size()));
            case Sentences.RULE_choice ->
                new Declaration.Choice(
                        Spans.of(d),
                        values.name(d.choice().name()),
                        values.party(d.choice().party()));
            case Sentences.RULE_signing -> signing(d.signing());
            case Sentences.RULE_recovery ->
                new Declaration.Recovery(
                        Spans.of(d),
                        values.approvers(d.recovery().approvers()),
                        values.duration(d.recovery().duration()));
            case Sentences.RULE_amending ->
                new Declaration.Amending(
                        Spans.of(d),
                        d.amending().approvers().stream().map(values::approvers).toList(),
                        Optional.ofNullable(d.amending().duration()).map(values::duration));
            case Sentences.RULE_sealing -> sealing(d.sealing());
            case Sentences.RULE_fund -> fund(d.fund());
            case Sentences.RULE_reserve ->
                new Declaration.Reserve(
                        Spans.of(d),
                        declared(d.reserve().declaredName()),
                        values.name(d.reserve().name()));
            default -> new Declaration.DefaultRefusal(Spans.of(d));
        };
    }

    private Declaration sealing(SealingContext sealing) {
        List<Declaration.Signer> parties = sealing.paymentReader().stream()
                .filter(reader -> reader.name() == null)
                .map(reader -> reader.PAYER() != null ? Declaration.Signer.PAYER : Declaration.Signer.PAYEE)
                .toList();
        List<Name> roles = Stream.concat(
                        sealing.paymentReader().stream().map(PaymentReaderContext::name),
                        sealing.memberReader().stream().map(MemberReaderContext::name))
                .filter(Objects::nonNull)
                .map(values::name)
                .toList();
        return new Declaration.Sealing(
                Spans.of(sealing), sealing.MEMBERS_MAY_STATE() != null, values.names(sealing.name()), parties, roles);
    }

    private static Declaration signing(SigningContext signing) {
        Declaration.Signed of = signing.ALL_SIGNED_BY() != null
                ? Declaration.Signed.OPERATIONS
                : signing.PAYMENTS_SIGNED_BY() != null ? Declaration.Signed.PAYMENTS : Declaration.Signed.PART_PAYMENTS;
        List<Declaration.Signer> by = Stream.concat(
                        signing.acting().stream()
                                .map(one -> one.WHO_ACTS() != null
                                        ? Declaration.Signer.ACTOR
                                        : Declaration.Signer.APPROVERS),
                        signing.side().stream()
                                .map(one -> one.PAYER() != null ? Declaration.Signer.PAYER : Declaration.Signer.PAYEE))
                .toList();
        return new Declaration.Signing(Spans.of(signing), of, by);
    }

    private Declaration rounding(RoundingContext rounding) {
        return new Declaration.Rounding(
                Spans.of(rounding),
                mode(rounding.roundingMode()),
                Optional.ofNullable(rounding.recipient()).map(values::recipient));
    }

    private static Mode mode(RoundingModeContext mode) {
        return switch (mode.getStop().getType()) {
            case Sentences.HALVES_EVEN -> Mode.HALF_EVEN;
            case Sentences.HALVES_UP -> Mode.HALF_UP;
            case Sentences.HALVES_DOWN -> Mode.HALF_DOWN;
            case Sentences.ROUND_DOWN -> Mode.DOWN;
            case Sentences.ROUND_UP -> Mode.UP;
            default -> Mode.TO_DECIDE;
        };
    }

    private Declaration calendar(CalendarContext calendar) {
        String zone = calendar.name().stream().map(n -> values.name(n).text()).collect(Collectors.joining("/"));
        Name first = values.name(calendar.name(0));
        NameContext last = calendar.name(calendar.name().size() - 1);
        return new Declaration.Calendar(
                Spans.of(calendar), new Name(first.span().to(Spans.of(last)), zone));
    }

    private DeclaredName declared(DeclaredNameContext declared) {
        Optional<String> article = Optional.ofNullable(declared.gender()).map(g -> article(g.getStart()));
        Optional<Name> plural =
                declared.name().size() > 1 ? Optional.of(values.name(declared.name(1))) : Optional.empty();
        return new DeclaredName(Spans.of(declared), values.name(declared.name(0)), article, plural);
    }

    private String article(Token article) {
        String word = article.getText();
        if (!vocabulary.articles().contains(word)) {
            findings.add("OC1212", Spans.of(article), word, String.join(", ", vocabulary.articles()));
        }
        return word;
    }

    private List<CategoryTree> trees(List<CategoryContext> categories) {
        return categories.stream()
                .map(c -> new CategoryTree(Spans.of(c), values.name(c.name()), trees(c.category())))
                .toList();
    }

    private Declaration intensity(IntensityContext intensity) {
        IntensityValue value = intensity.hole() == null
                ? new IntensityValue.Per(Spans.of(intensity.quotient()), values.quotient(intensity.quotient()))
                : new IntensityValue.Undecided(Spans.of(intensity.hole()), values.hole(intensity.hole()));
        return new Declaration.IntensityStated(Spans.of(intensity), values.name(intensity.name()), value);
    }

    private Declaration fund(FundContext fund) {
        Optional<Approvers> spenders = Optional.ofNullable(fund.approvers()).map(values::approvers);
        return new Declaration.Fund(Spans.of(fund), declared(fund.declaredName()), spenders);
    }

    private Optional<Text> hash(TerminalNode quoted) {
        return Optional.ofNullable(quoted).map(values::text);
    }
}
