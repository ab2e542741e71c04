package org.opencoin.dsl.charter;

import java.util.List;
import java.util.Optional;

/**
 * A kind of goods or services; a payment in a category belongs to every category above it too.
 *
 * @param name unique in the charter
 * @param intensity intensity stated for this category by the charter or by an imported table; a category without one
 *     takes that of its nearest ancestor that has one
 * @param children narrower categories
 */
public record Category(String name, Optional<Intensity> intensity, List<Category> children) {

    public Category {
        children = List.copyOf(children);
    }
}
