package org.opencoin.dsl.internal.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencoin.dsl.charter.Category;

/** Categories that rules don't tell apart are one. */
final class CategoryClasses {

    /**
     * One class.
     *
     * @param name the first of them, which stands for all
     * @param within those that rules name and that these lie in
     */
    record One(String name, List<String> within) {}

    private final List<String> named;
    private final Map<String, One> byPath = new LinkedHashMap<>();

    CategoryClasses(List<Category> roots, List<String> named) {
        this.named = named;
        roots.forEach(root -> add(root, List.of()));
    }

    private void add(Category category, List<String> above) {
        List<String> within = new ArrayList<>(above);
        if (named.contains(category.name())) {
            within.add(category.name());
        }
        byPath.putIfAbsent(String.join("/", within), new One(category.name(), within));
        category.children().forEach(child -> add(child, within));
    }

    List<String> names() {
        return byPath.values().stream().map(One::name).toList();
    }

    /** Whether each of them lies in a category; a payment without category lacks the fact. */
    List<Certainty> in(String category) {
        List<Certainty> values = new ArrayList<>(List.of(Certainty.MISSING));
        byPath.values().forEach(one -> values.add(Certainty.of(one.within().contains(category))));
        return values;
    }
}
