package org.opencoin.engine.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencoin.engine.canonical.Json;
import org.opencoin.engine.canonical.JsonArray;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.canonical.JsonText;
import org.opencoin.engine.canonical.JsonTruth;
import org.opencoin.engine.canonical.JsonWhole;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.ledger.MalformedEntryException.Flaw;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.money.DecimalText;

/**
 * An object being read member by member. Each member asked for is counted; {@link #end} refuses the object when it has more
 * members than were found.
 */
final class Fields {

    private final JsonObject object;
    private final String path;
    private int found;

    Fields(JsonObject object, String path) {
        this.object = object;
        this.path = path;
    }

    /** Counts members that belong to somebody else as found, where they are there. */
    Fields passOver(List<String> names) {
        for (String name : names) {
            find(name);
        }
        return this;
    }

    boolean has(String name) {
        return object.has(name);
    }

    String text(String name) throws MalformedEntryException {
        if (find(name) instanceof JsonText text) {
            return text.value();
        }
        throw absentOrOther(name);
    }

    Optional<String> optionalText(String name) throws MalformedEntryException {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    long whole(String name) throws MalformedEntryException {
        if (find(name) instanceof JsonWhole whole) {
            return whole.value();
        }
        throw absentOrOther(name);
    }

    Fields object(String name) throws MalformedEntryException {
        if (find(name) instanceof JsonObject inner) {
            return new Fields(inner, path + name + ".");
        }
        throw absentOrOther(name);
    }

    List<Fields> objects(String name) throws MalformedEntryException {
        List<Fields> objects = new ArrayList<>();
        for (Json item : items(name)) {
            if (!(item instanceof JsonObject inner)) {
                throw flaw(name, Flaw.OF_ANOTHER_KIND);
            }
            objects.add(new Fields(inner, path + name + "[" + objects.size() + "]."));
        }
        return objects;
    }

    /** Texts in ascending order, each once, at least one. */
    List<String> ascendingTexts(String name) throws MalformedEntryException {
        List<String> texts = new ArrayList<>();
        for (Json item : items(name)) {
            if (!(item instanceof JsonText text)) {
                throw flaw(name, Flaw.OF_ANOTHER_KIND);
            }
            if (!texts.isEmpty() && texts.get(texts.size() - 1).compareTo(text.value()) >= 0) {
                throw flaw(name, Flaw.NOT_AS_WRITTEN);
            }
            texts.add(text.value());
        }
        if (texts.isEmpty()) {
            throw flaw(name, Flaw.NOT_AS_WRITTEN);
        }
        return texts;
    }

    List<String> optionalTexts(String name) throws MalformedEntryException {
        return has(name) ? ascendingTexts(name) : List.of();
    }

    SortedMap<String, String> texts(String name) throws MalformedEntryException {
        SortedMap<String, String> texts = new TreeMap<>();
        Fields inner = object(name);
        for (String key : inner.object.names()) {
            texts.put(key, inner.text(key));
        }
        return texts;
    }

    /** Left out when empty, so never empty when there. */
    SortedMap<String, String> optionalTextsByName(String name) throws MalformedEntryException {
        return has(name) ? notEmpty(name, texts(name)) : new TreeMap<>();
    }

    SortedMap<String, Boolean> truths(String name) throws MalformedEntryException {
        SortedMap<String, Boolean> truths = new TreeMap<>();
        Fields inner = object(name);
        for (String key : inner.object.names()) {
            if (!(inner.find(key) instanceof JsonTruth truth)) {
                throw inner.flaw(key, Flaw.OF_ANOTHER_KIND);
            }
            truths.put(key, truth.value());
        }
        return truths;
    }

    /** Left out when empty, so never empty when there. */
    SortedMap<String, Boolean> optionalTruths(String name) throws MalformedEntryException {
        return has(name) ? notEmpty(name, truths(name)) : new TreeMap<>();
    }

    /** An amount of a known currency in canonical decimals. */
    long amount(String name, String currency, Decimals decimals) throws MalformedEntryException {
        int digits = decimals.of(currency).orElseThrow(() -> flaw("currency", Flaw.CONTRADICTS));
        long amount = DecimalText.readCanonical(text(name), digits);
        if (Amounts.overflows(amount)) {
            throw flaw(name, Flaw.NOT_AS_WRITTEN);
        }
        return amount;
    }

    long positiveAmount(String name, String currency, Decimals decimals) throws MalformedEntryException {
        long amount = amount(name, currency, decimals);
        require(amount > 0, name, Flaw.NOT_AS_WRITTEN);
        return amount;
    }

    void require(boolean holds, String name, Flaw flaw) throws MalformedEntryException {
        if (!holds) {
            throw flaw(name, flaw);
        }
    }

    /** A SHA-256 in lower-case hexadecimal. */
    String hash(String name) throws MalformedEntryException {
        String hex = text(name);
        require(Sha256.parse(hex).isPresent(), name, Flaw.NOT_AS_WRITTEN);
        return hex;
    }

    /** Nothing more is expected. */
    void end() throws MalformedEntryException {
        if (found == object.size()) {
            return;
        }
        throw new MalformedEntryException(
                path.isEmpty() ? "entry" : path.substring(0, path.length() - 1), Flaw.UNKNOWN);
    }

    MalformedEntryException flaw(String name, Flaw flaw) {
        return new MalformedEntryException(path + name, flaw);
    }

    private <V> SortedMap<String, V> notEmpty(String name, SortedMap<String, V> map) throws MalformedEntryException {
        require(!map.isEmpty(), name, Flaw.NOT_AS_WRITTEN);
        return map;
    }

    private List<Json> items(String name) throws MalformedEntryException {
        if (find(name) instanceof JsonArray array) {
            return array.items();
        }
        throw absentOrOther(name);
    }

    private @Nullable Json find(String name) {
        Json value = object.find(name);
        found += value == null ? 0 : 1;
        return value;
    }

    private MalformedEntryException absentOrOther(String name) {
        return flaw(name, has(name) ? Flaw.OF_ANOTHER_KIND : Flaw.MISSING);
    }
}
