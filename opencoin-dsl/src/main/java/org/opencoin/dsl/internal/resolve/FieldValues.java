package org.opencoin.dsl.internal.resolve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opencoin.dsl.charter.PaymentField;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.Declaration;
import org.opencoin.dsl.syntax.Name;

/** The fields that payments state, and what each may say. A value is known within its field only. */
final class FieldValues {

    private final Findings findings;
    private final Scope scope;
    private final Map<String, Map<String, TextSpan>> fields = new LinkedHashMap<>();

    FieldValues(Findings findings, Scope scope) {
        this.findings = findings;
        this.scope = scope;
    }

    /** Declares a field; of a field declared twice, which is reported elsewhere, the first counts. */
    void declare(Declaration.PaymentField field) {
        Map<String, TextSpan> values = new LinkedHashMap<>();
        field.values().forEach(value -> declare(value, values));
        fields.putIfAbsent(field.name().text(), values);
    }

    private void declare(Name value, Map<String, TextSpan> values) {
        TextSpan earlier = values.putIfAbsent(value.text(), value.span());
        if (earlier != null) {
            findings.add(findings.about("OC2131", value.span(), value.text()).note(earlier));
        }
    }

    /** A field as the model has it. */
    PaymentField field(Declaration.PaymentField field) {
        return new PaymentField(
                field.name().text(),
                field.values().stream().map(Name::text).sorted().distinct().toList());
    }

    /** A field and one of its values. */
    record Stated(String field, String value) {}

    /** The field and the value that two names stand for; what there isn't is reported. */
    Stated stated(Name field, Name value, String currency) {
        scope.resolve(field, currency, Kind.FIELD).ifPresent(known -> value(known, value));
        return new Stated(field.text(), value.text());
    }

    private void value(Symbol field, Name value) {
        Map<String, TextSpan> values = fields.getOrDefault(field.name(), Map.of());
        if (!values.containsKey(value.text())) {
            findings.add(findings.about("OC2130", value.span(), field.name(), value.text())
                    .note(field.span(), field.name())
                    .nearest(Likeness.nearest(value.text(), values.keySet())));
        }
    }
}
