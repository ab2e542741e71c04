package org.opencoin.dsl.syntax;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.source.TextSpan;

/** A piece of a charter and where it stands. */
public interface Node {

    /** Where it was written. */
    TextSpan span();

    /** Whether two trees say the same: everything but spans and the raw text of numbers. */
    static boolean same(Node one, Node other) {
        return sameValue(one, other);
    }

    @SuppressWarnings("BigDecimalEquals") // 12.5 and 12.50 are written differently
    private static boolean sameValue(Object one, Object other) {
        if (one instanceof TextSpan) {
            return other instanceof TextSpan;
        }
        if (one instanceof Numeral number) {
            return other instanceof Numeral that && number.value().equals(that.value());
        }
        if (one instanceof List<?> list) {
            return other instanceof List<?> that && sameLists(list, that);
        }
        if (one instanceof Optional<?> maybe) {
            return other instanceof Optional<?> that
                    && sameLists(maybe.stream().toList(), that.stream().toList());
        }
        return one instanceof Record record ? sameRecords(record, other) : one.equals(other);
    }

    private static boolean sameLists(List<?> one, List<?> other) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = sameValue(one.get(i), other.get(i));
        }
        return same;
    }

    private static boolean sameRecords(Record one, Object other) {
        if (one.getClass() != other.getClass()) {
            return false;
        }
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            if (!sameValue(value(component, one), value(component, other))) {
                return false;
            }
        }
        return true;
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
