package org.opencoin.dsl.internal.normal;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.Node;

/**
 * Rebuilds a tree with some of its nodes replaced, whatever kinds of nodes it has: a new one needs nothing here.
 *
 * @param replacement gives the node to put in place of a node whose parts have been rewritten already; most come back
 *     unchanged
 */
record Rewriting(UnaryOperator<Node> replacement) {

    /** The tree rewritten, from its leaves up. */
    <N extends Node> N of(N tree, Class<N> type) {
        return type.cast(any(tree));
    }

    private Object any(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::any).toList();
        }
        if (value instanceof Optional<?> maybe) {
            return maybe.map(this::any);
        }
        return value instanceof Record record && value instanceof Node && !(value instanceof TextSpan)
                ? replacement.apply(rebuilt(record))
                : value;
    }

    private Node rebuilt(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] parts = Arrays.stream(components)
                .map(component -> any(part(record, component)))
                .toArray();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return construct(record.getClass(), types, parts);
    }

    private static Object part(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a part of a syntax record can't be read: " + component, e);
        }
    }

    private static Node construct(Class<?> type, Class<?>[] types, Object[] parts) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return (Node) constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a syntax record can't be built: " + type, e);
        }
    }
}
