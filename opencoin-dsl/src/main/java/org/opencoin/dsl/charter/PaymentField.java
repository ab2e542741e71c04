package org.opencoin.dsl.charter;

import java.util.List;

/**
 * Something a payment may state of itself, such as the channel it came through.
 *
 * @param name unique in the charter
 * @param values what it may say, in the order of the normal form, each once
 */
public record PaymentField(String name, List<String> values) {

    public PaymentField {
        values = List.copyOf(values);
    }
}
