package org.opencoin.dsl.internal.resolve;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.quantity.LegalMoney;
import org.opencoin.dsl.quantity.Unit;
import org.opencoin.dsl.syntax.ArticleBlock;
import org.opencoin.dsl.syntax.CurrencyBlock;
import org.opencoin.dsl.syntax.Declaration;
import org.opencoin.dsl.syntax.Hole;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.Statement;

/** Names first: they may be used before they are declared. */
final class Declarations {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,5}");
    private static final int MOST_DECIMALS = 9;
    private static final Told DECIMALS = Told.of("decimals", "les décimales");
    private static final Told CURRENCY = Told.of("currency", "monnaie");

    private final Context context;
    private final Map<CurrencyBlock, Denomination> moneys = new IdentityHashMap<>();
    private final Map<CurrencyBlock, Map<String, Denomination>> reserves = new IdentityHashMap<>();

    Declarations(Context context) {
        this.context = context;
    }

    /** What a currency is counted in. */
    Denomination money(CurrencyBlock block) {
        return java.util.Objects.requireNonNull(moneys.get(block));
    }

    /** What the reserves of a currency hold, by their names. */
    Map<String, Denomination> reserves(CurrencyBlock block) {
        return reserves.getOrDefault(block, Map.of());
    }

    /** A currency's code and decimals. */
    void currency(CurrencyBlock block, Map<String, Denomination> currencies) {
        code(block.code());
        Denomination money = new Denomination(
                block.code().text(), decimals(block), block.code().span());
        moneys.put(block, money);
        Denomination earlier = currencies.putIfAbsent(money.code(), money);
        if (earlier != null) {
            context.findings()
                    .add(context.findings()
                            .about("OC2003", money.why(), money.code(), CURRENCY)
                            .note(earlier.why(), money.code()));
        }
    }

    private void code(Name code) {
        Optional<Unit> unit = Unit.spelt(code.text());
        if (!CODE.matcher(code.text()).matches()) {
            context.findings().report("OC2012", code.span(), code.text());
        } else if (unit.isPresent()) {
            context.findings()
                    .report("OC2009", code.span(), code.text(), unit.get().name());
        }
    }

    private int decimals(CurrencyBlock block) {
        Optional<Declaration.Decimals> stated =
                CurrencyOwn.one(context.findings(), block, Declaration.Decimals.class, DECIMALS);
        if (stated.isEmpty()) {
            context.findings()
                    .report("OC2007", block.name().span(), block.name().text(), DECIMALS);
            return Denomination.UNKNOWN;
        }
        int before = context.findings().count();
        int decimals = context.rates().whole(stated.get().count(), 0, MOST_DECIMALS);
        boolean understood =
                context.findings().count() == before && !(stated.get().count() instanceof Hole);
        return understood ? decimals : Denomination.UNKNOWN;
    }

    /** Every name a currency block declares. */
    void names(CurrencyBlock block) {
        Optional<String> owner = Optional.of(block.code().text());
        for (Statement statement : block.statements()) {
            charterWide(statement);
            if (statement instanceof Declaration.Fund fund) {
                context.scope()
                        .declare(Kind.FUND, fund.name().name(), fund.name().plural(), owner);
            } else if (statement instanceof Declaration.Reserve reserve) {
                context.scope()
                        .declare(
                                Kind.RESERVE,
                                reserve.name().name(),
                                reserve.name().plural(),
                                owner);
                reserves.computeIfAbsent(block, b -> new LinkedHashMap<>())
                        .putIfAbsent(reserve.name().name().text(), held(reserve, block));
            } else if (statement instanceof ArticleBlock article) {
                article.rules().forEach(rule -> grant(rule, owner));
            }
            grant(statement, owner);
        }
    }

    private void grant(Statement statement, Optional<String> owner) {
        if (statement instanceof RuleSyntax.Grant grant) {
            context.scope().declare(Kind.GRANT, grant.name(), Optional.empty(), owner);
        }
    }

    /** The choices a currency block declares, once every name is known. */
    void choices(CurrencyBlock block) {
        PartyMapping parties = new PartyMapping(context, block.code().text());
        for (Statement statement : block.statements()) {
            if (statement instanceof Declaration.Choice choice) {
                context.choices().declare(choice, parties);
            }
        }
    }

    private void charterWide(Statement statement) {
        if (statement instanceof Declaration.Roles roles) {
            roles.names()
                    .forEach(role -> context.scope().declare(Kind.ROLE, role.name(), role.plural(), Optional.empty()));
        } else if (statement instanceof Declaration.Zone zone) {
            context.scope().declare(Kind.ZONE, zone.name(), Optional.empty(), Optional.empty());
        } else if (statement instanceof Declaration.Categories categories) {
            categories.trees().forEach(this::category);
        } else if (statement instanceof Declaration.PaymentField field) {
            field(field);
        } else if (statement instanceof Declaration.Sealing sealing) {
            sealing.names()
                    .forEach(name -> context.scope().declare(Kind.SEALED, name, Optional.empty(), Optional.empty()));
        }
    }

    private void field(Declaration.PaymentField field) {
        context.scope().declare(Kind.FIELD, field.name(), Optional.empty(), Optional.empty());
        context.fields().declare(field);
    }

    private void category(Declaration.CategoryTree tree) {
        context.scope().declare(Kind.CATEGORY, tree.name(), Optional.empty(), Optional.empty());
        tree.children().forEach(this::category);
    }

    /** The legal money a reserve holds. */
    private Denomination held(Declaration.Reserve reserve, CurrencyBlock block) {
        Name code = reserve.currency();
        OptionalInt decimals = LegalMoney.decimals(code.text());
        if (context.currencies().containsKey(code.text())) {
            context.findings()
                    .report("OC2011", code.span(), code.text(), block.name().text());
            return new Denomination(code.text(), Denomination.UNKNOWN, code.span());
        }
        if (decimals.isEmpty()) {
            context.findings()
                    .add(context.findings()
                            .about("OC2010", code.span(), code.text())
                            .nearest(Likeness.nearest(code.text(), LegalMoney.codes())));
        }
        return new Denomination(code.text(), decimals.orElse(Denomination.UNKNOWN), code.span());
    }
}
