package org.opencoin.engine.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Reserve;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.engine.money.DecimalText;

/** How many digits after the point each currency has: those of a charter and those its reserves hold. */
public final class Decimals {

    /** No currency at all. */
    public static final Decimals NONE = new Decimals(Map.of(), Map.of(), Set.of());

    private final Map<String, Integer> byCurrency;
    /** What each reserve holds. Reserves belong to a currency, so two may share a name. */
    private final Map<ReserveName, String> held;
    /** In which parts of prices may be paid. */
    private final Set<String> legal;

    private record ReserveName(String currency, String reserve) {}

    private Decimals(Map<String, Integer> byCurrency, Map<ReserveName, String> held, Set<String> legal) {
        this.byCurrency = Map.copyOf(byCurrency);
        this.held = Map.copyOf(held);
        this.legal = Set.copyOf(legal);
    }

    /** Those of a charter. */
    public static Decimals of(Charter charter) {
        Decimals found = NONE;
        for (Currency currency : charter.currencies()) {
            found = found.with(currency.code(), currency.decimals());
        }
        for (Currency currency : charter.currencies()) {
            for (Reserve reserve : currency.reserves()) {
                found = found.withReserve(currency.code(), reserve);
            }
        }
        for (Currency currency : charter.currencies()) {
            for (Rule rule : currency.rules()) {
                found = rule instanceof Rule.PartPayment part
                        ? found.withLegal(part.rate().given(), part.legalDecimals())
                        : found;
            }
        }
        return found;
    }

    /** These and a legal money in which parts of prices may be paid. */
    private Decimals withLegal(String currency, int decimals) {
        Map<String, Integer> digits = new HashMap<>(byCurrency);
        digits.putIfAbsent(currency, decimals);
        Set<String> more = new HashSet<>(legal);
        more.add(currency);
        return new Decimals(digits, held, more);
    }

    /** Whether a part of some price may be paid in that money. */
    public boolean isLegal(String currency) {
        return legal.contains(currency);
    }

    /** These and another currency. */
    public Decimals with(String currency, int decimals) {
        Map<String, Integer> more = new HashMap<>(byCurrency);
        more.put(currency, decimals);
        return new Decimals(more, held, legal);
    }

    /** These and a reserve of a currency, with the currency it holds unless that is known. */
    public Decimals withReserve(String currency, Reserve reserve) {
        Map<ReserveName, String> more = new HashMap<>(held);
        more.put(new ReserveName(currency, reserve.name()), reserve.currency());
        Map<String, Integer> digits = new HashMap<>(byCurrency);
        digits.putIfAbsent(reserve.currency(), reserve.decimals());
        return new Decimals(digits, more, legal);
    }

    /** These and those of a charter that came after: what either knows. */
    public Decimals and(Decimals later) {
        Map<String, Integer> digits = new HashMap<>(byCurrency);
        digits.putAll(later.byCurrency);
        Map<ReserveName, String> more = new HashMap<>(held);
        more.putAll(later.held);
        Set<String> taken = new HashSet<>(legal);
        taken.addAll(later.legal);
        return new Decimals(digits, more, taken);
    }

    /** A currency that has other digits in both, or that a reserve of the same name holds in one of them only. */
    public Optional<String> contradicts(Decimals later) {
        Stream<String> digits = byCurrency.entrySet().stream()
                .filter(known -> differs(known, later.byCurrency))
                .map(Map.Entry::getKey);
        Stream<String> reserves = held.entrySet().stream()
                .filter(known -> differs(known, later.held))
                .map(known -> known.getKey().reserve());
        return Stream.concat(digits, reserves).sorted().findFirst();
    }

    private static <K, V> boolean differs(Map.Entry<K, V> known, Map<K, V> later) {
        V then = later.get(known.getKey());
        return then != null && !then.equals(known.getValue());
    }

    /** All of them as texts, to be kept; {@link #load} reads them. */
    public List<String> save() {
        List<String> texts = new ArrayList<>();
        new TreeMap<>(byCurrency).forEach((code, digits) -> texts.add("digits " + code + " " + digits));
        held.entrySet().stream()
                .map(one -> "reserve " + one.getKey().currency() + " " + one.getValue() + " "
                        + one.getKey().reserve())
                .sorted()
                .forEach(texts::add);
        legal.stream().sorted().forEach(code -> texts.add("legal " + code));
        return texts;
    }

    /**
     * What {@link #save} gave.
     *
     * @throws IllegalArgumentException if a text is none of those
     */
    public static Decimals load(List<String> texts) {
        Map<String, Integer> digits = new HashMap<>();
        Map<ReserveName, String> held = new HashMap<>();
        Set<String> legal = new HashSet<>();
        for (String text : texts) {
            List<String> parts = List.of(text.split(" ", 4));
            if (parts.get(0).equals("digits") && parts.size() == 3) {
                digits.put(parts.get(1), Integer.parseInt(parts.get(2)));
            } else if (parts.get(0).equals("reserve") && parts.size() == 4) {
                held.put(new ReserveName(parts.get(1), parts.get(3)), parts.get(2));
            } else if (parts.get(0).equals("legal") && parts.size() == 2) {
                legal.add(parts.get(1));
            } else {
                throw new IllegalArgumentException("no decimals: " + text);
            }
        }
        return new Decimals(digits, held, legal);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimals decimals
                && byCurrency.equals(decimals.byCurrency)
                && held.equals(decimals.held)
                && legal.equals(decimals.legal);
    }

    @Override
    public int hashCode() {
        return byCurrency.hashCode();
    }

    /** The digits of a currency, if it is known. */
    public OptionalInt of(String currency) {
        Integer digits = byCurrency.get(currency);
        return digits == null ? OptionalInt.empty() : OptionalInt.of(digits);
    }

    /** The code of the currency that a reserve of a currency holds, if there is such a reserve. */
    public Optional<String> currencyOf(String currency, String reserve) {
        return Optional.ofNullable(held.get(new ReserveName(currency, reserve)));
    }

    /**
     * The amount with its code: {@code 12.00 PIO}.
     *
     * @throws IllegalArgumentException if the currency is unknown
     */
    public String words(long minor, String currency) {
        return text(minor, currency) + " " + currency;
    }

    /**
     * The amount in canonical decimals: {@code 12.00}.
     *
     * @throws IllegalArgumentException if the currency is unknown
     */
    public String text(long minor, String currency) {
        int digits = of(currency).orElseThrow(() -> new IllegalArgumentException("unknown currency " + currency));
        return DecimalText.write(minor, digits);
    }
}
