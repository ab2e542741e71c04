package org.opencoin.dsl.format;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.syntax.CharterSyntax;
import org.opencoin.dsl.syntax.CurrencyBlock;
import org.opencoin.dsl.syntax.Declaration;
import org.opencoin.dsl.syntax.Declaration.DeclaredName;
import org.opencoin.dsl.syntax.Node;
import org.opencoin.dsl.syntax.Statement;

/** Whether two texts say the same charter, each in its language: articles of declared names belong to the language. */
final class SameCharter {

    private SameCharter() {}

    static boolean same(CharterSyntax one, CharterSyntax other) {
        return one.language().equals(other.language())
                ? Node.same(one, other)
                : Node.same(withoutArticles(one), withoutArticles(other));
    }

    private static CharterSyntax withoutArticles(CharterSyntax charter) {
        List<CurrencyBlock> currencies = charter.currencies().stream()
                .map(c -> new CurrencyBlock(
                        c.span(),
                        c.name(),
                        c.code(),
                        c.statements().stream().map(SameCharter::without).toList()))
                .toList();
        return new CharterSyntax(charter.span(), charter.version(), "", currencies, charter.tests());
    }

    private static Statement without(Statement statement) {
        if (statement instanceof Declaration.Roles roles) {
            return new Declaration.Roles(
                    roles.span(),
                    roles.names().stream().map(SameCharter::without).toList());
        }
        if (statement instanceof Declaration.Fund fund) {
            return new Declaration.Fund(fund.span(), without(fund.name()), fund.spenders());
        }
        return statement instanceof Declaration.Reserve reserve
                ? new Declaration.Reserve(reserve.span(), without(reserve.name()), reserve.currency())
                : statement;
    }

    private static DeclaredName without(DeclaredName name) {
        return new DeclaredName(name.span(), name.name(), Optional.empty(), name.plural());
    }
}
