package org.opencoin.dsl.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Legal currencies and their decimals, historical ones included: {@code EUR}, {@code ATS}, {@code JPY}.
 *
 * <p>The table is a resource of the language, {@code iso-4217.txt}; the one inside Java changes from release to release.
 */
public final class LegalMoney {

    private static final SortedMap<String, Integer> DECIMALS = read();

    private LegalMoney() {}

    /** Digits after the mark, 0 to 4; empty when it isn't a code of ISO 4217. */
    public static OptionalInt decimals(String code) {
        Integer decimals = DECIMALS.get(code);
        return decimals == null ? OptionalInt.empty() : OptionalInt.of(decimals);
    }

    /** Every code known, in order. */
    public static SortedSet<String> codes() {
        return Collections.unmodifiableSortedSet(new java.util.TreeSet<>(DECIMALS.keySet()));
    }

    private static SortedMap<String, Integer> read() {
        try (InputStream in = LegalMoney.class.getResourceAsStream("iso-4217.txt")) {
            if (in == null) {
                throw new IllegalStateException("iso-4217.txt is missing beside LegalMoney");
            }
            return parsed(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, Integer> parsed(BufferedReader lines) {
        SortedMap<String, Integer> decimals = new TreeMap<>();
        lines.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .forEach(line -> decimals.put(line.substring(0, 3), Integer.valueOf(line.substring(4))));
        return decimals;
    }
}
