package org.opencoin.dsl.internal.resolve;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencoin.dsl.charter.CharterTest;
import org.opencoin.dsl.charter.GrantMeasure;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.syntax.Amount;
import org.opencoin.dsl.syntax.TestBlock;
import org.opencoin.dsl.syntax.Text;

/** Grants in tests: which rule is asked, and whether all is said that it needs. */
record GrantReading(Context context, TestParties parties, List<MappedCurrency> currencies) {

    /** As operations write a certificate. */
    private static final Pattern CERTIFICATE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    CharterTest.IsGranted granted(int line, TestBlock.IsGranted granted, List<String> approvedBy) {
        Optional<Symbol> symbol = context.scope().resolve(granted.grant(), any -> true, Kind.GRANT);
        symbol.flatMap(this::rule)
                .flatMap(rule -> wrong(rule, granted))
                .ifPresent(field -> context.findings()
                        .report("OC2154", granted.span(), granted.grant().text(), field));
        granted.certificate()
                .filter(text -> !CERTIFICATE.matcher(text.value()).matches())
                .ifPresent(text -> context.findings().report("OC2153", text.span(), text.value()));
        return new CharterTest.IsGranted(
                line,
                parties.given(granted.member()),
                symbol.map(Symbol::name).orElse(granted.grant().text()),
                symbol.flatMap(Symbol::owner).orElse(""),
                granted.amount().map(amount -> parties.holding(amount, counted(symbol, amount))),
                granted.quantity().map(TestReading::carried),
                granted.certificate().map(Text::value),
                approvedBy);
    }

    /** What the grant's own currency is counted in. */
    private Denomination counted(Optional<Symbol> grant, Amount amount) {
        return grant.flatMap(Symbol::owner)
                .flatMap(code -> Optional.ofNullable(context.currencies().get(code)))
                .orElseGet(() -> parties.currency(amount));
    }

    private Optional<Rule.Grant> rule(Symbol grant) {
        return currencies.stream()
                .filter(mapped ->
                        grant.owner().equals(Optional.of(mapped.money().code())))
                .flatMap(mapped -> mapped.sound(Rule.Grant.class))
                .map(MappedCurrency.Sound::rule)
                .filter(rule -> rule.name().equals(grant.name()))
                .findFirst();
    }

    /** What is missing, or not asked for. */
    private static Optional<Told> wrong(Rule.Grant rule, TestBlock.IsGranted granted) {
        if (granted.amount().isPresent() != rule.measure() instanceof GrantMeasure.UpTo) {
            return Optional.of(Told.of("the amount", "le montant"));
        }
        Optional<String> unit =
                rule.measure() instanceof GrantMeasure.PerQuantity per ? Optional.of(per.unit()) : Optional.empty();
        if (!granted.quantity()
                .map(TestReading::carried)
                .map(CharterTest.Carried::unit)
                .equals(unit)) {
            return Optional.of(Told.of("the quantity", "la quantité"));
        }
        return granted.certificate().isPresent() == rule.asksCertificate()
                ? Optional.empty()
                : Optional.of(Told.of("the certificate", "le certificat"));
    }
}
