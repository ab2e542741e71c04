package org.opencoin.dsl.syntax;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencoin.dsl.syntax.Declaration.DeclaredName;

/** Which names are plurals of declared ones: those a declaration gives, and a role's name with an s. */
public final class Plurals {

    private final Map<String, String> singulars = new HashMap<>();
    private final Set<String> declared = new HashSet<>();

    private Plurals(CharterSyntax charter) {
        charter.currencies().forEach(currency -> currency.statements().forEach(this::add));
    }

    /** The plurals of a charter. */
    public static Plurals of(CharterSyntax charter) {
        return new Plurals(charter);
    }

    /** The declared name of which this is the plural; the same text when it is not a plural. */
    public String singular(String name) {
        return declared.contains(name) ? name : singulars.getOrDefault(name, name);
    }

    private void add(Statement statement) {
        if (statement instanceof Declaration.Roles roles) {
            roles.names()
                    .forEach(role -> singulars.putIfAbsent(
                            role.name().text() + "s", role.name().text()));
            roles.names().forEach(this::add);
        } else if (statement instanceof Declaration.Fund fund) {
            add(fund.name());
        } else if (statement instanceof Declaration.Reserve reserve) {
            add(reserve.name());
        } else if (statement instanceof Declaration.Zone zone) {
            declared.add(zone.name().text());
        } else if (statement instanceof Declaration.PaymentField field) {
            declared.add(field.name().text());
        } else if (statement instanceof Declaration.Categories categories) {
            addTrees(categories.trees());
        }
    }

    private void addTrees(List<Declaration.CategoryTree> trees) {
        trees.forEach(tree -> {
            declared.add(tree.name().text());
            addTrees(tree.children());
        });
    }

    private void add(DeclaredName name) {
        declared.add(name.name().text());
        name.plural()
                .ifPresent(plural -> singulars.put(plural.text(), name.name().text()));
    }
}
