package org.opencoin.engine.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.opencoin.dsl.charter.Category;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Fund;
import org.opencoin.dsl.charter.PaymentField;
import org.opencoin.dsl.charter.Reserve;
import org.opencoin.dsl.charter.Role;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Sealing;
import org.opencoin.dsl.charter.Zone;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.GrantFields;
import org.opencoin.engine.place.Atlas;
import org.opencoin.engine.place.Whereabouts;

/** The names of a charter, and members asked of whoever knows them. */
public final class CharterDirectory implements Directory {

    private final Decimals decimals;
    private final Atlas atlas;
    private final Set<String> categories = new TreeSet<>();
    private final Map<String, Set<String>> fields;
    private final List<Sealing> sealings;
    private final Set<String> roles;
    private final Set<String> zones;
    private final Map<String, Set<String>> funds;
    private final Map<String, Set<String>> reserves;
    private final Map<String, Map<String, GrantFields>> grants = new TreeMap<>();
    private final Map<String, Set<String>> legal;
    private final Predicate<String> isMember;
    private final Supplier<? extends Iterable<String>> members;

    private CharterDirectory(
            Charter charter, Predicate<String> isMember, Supplier<? extends Iterable<String>> members) {
        this.decimals = Decimals.of(charter);
        this.atlas = Atlas.of(charter.zones());
        this.fields = charter.fields().stream()
                .collect(Collectors.toMap(PaymentField::name, field -> new TreeSet<>(field.values())));
        this.sealings = charter.sealings();
        this.roles = names(charter.roles(), Role::name);
        this.zones = names(charter.zones(), Zone::name);
        this.funds = byCurrency(charter, currency -> names(currency.funds(), Fund::name));
        this.reserves = byCurrency(charter, currency -> names(currency.reserves(), Reserve::name));
        this.legal = byCurrency(charter, CharterDirectory::legal);
        charter.currencies().forEach(currency -> grants.put(currency.code(), grants(currency)));
        this.isMember = isMember;
        this.members = members;
        collect(charter.categories());
    }

    /**
     * The names of a charter.
     *
     * @param isMember whether a ledger has a member of that id
     * @param members ids to suggest when one is mistyped
     */
    public static CharterDirectory of(
            Charter charter, Predicate<String> isMember, Supplier<? extends Iterable<String>> members) {
        return new CharterDirectory(charter, isMember, members);
    }

    /** The names of a charter whose ledger has no member yet. */
    public static CharterDirectory of(Charter charter) {
        return of(charter, id -> false, List::of);
    }

    @Override
    public Decimals decimals() {
        return decimals;
    }

    @Override
    public Set<String> currencies() {
        return funds.keySet();
    }

    @Override
    public Set<String> categories() {
        return categories;
    }

    @Override
    public Set<String> fields() {
        return new TreeSet<>(fields.keySet());
    }

    @Override
    public Set<String> values(String field) {
        return fields.getOrDefault(field, Set.of());
    }

    @Override
    public Set<String> sealed(Sealing.Of of) {
        return sealings.stream()
                .filter(sealing -> sealing.of() == of)
                .map(Sealing::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Set<String> roles() {
        return roles;
    }

    @Override
    public Set<String> zones() {
        return zones;
    }

    @Override
    public Set<String> funds(String currency) {
        return funds.getOrDefault(currency, Set.of());
    }

    @Override
    public Set<String> reserves(String currency) {
        return reserves.getOrDefault(currency, Set.of());
    }

    @Override
    public Set<String> grants(String currency) {
        return grants.getOrDefault(currency, Map.of()).keySet();
    }

    @Override
    public Optional<GrantFields> grant(String currency, String name) {
        return Optional.ofNullable(grants.getOrDefault(currency, Map.of()).get(name));
    }

    private static Map<String, GrantFields> grants(Currency currency) {
        Map<String, GrantFields> fields = new TreeMap<>();
        currency.rules().stream()
                .filter(Rule.Grant.class::isInstance)
                .map(rule -> ((Rule.Grant) rule).name())
                .forEach(name -> GrantFields.of(currency, name).ifPresent(found -> fields.put(name, found)));
        return fields;
    }

    @Override
    public Set<String> legal(String currency) {
        return legal.getOrDefault(currency, Set.of());
    }

    private static Set<String> legal(Currency currency) {
        return currency.rules().stream()
                .filter(Rule.PartPayment.class::isInstance)
                .map(rule -> ((Rule.PartPayment) rule).rate().given())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean isMember(String id) {
        return isMember.test(id);
    }

    @Override
    public Iterable<String> members() {
        return members.get();
    }

    @Override
    public SortedMap<String, Boolean> zonesOf(Whereabouts place) {
        return atlas.decide(place);
    }

    private void collect(List<Category> trees) {
        for (Category tree : trees) {
            categories.add(tree.name());
            collect(tree.children());
        }
    }

    private static <T> Set<String> names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> byCurrency(Charter charter, Function<Currency, Set<String>> names) {
        return charter.currencies().stream().collect(Collectors.toMap(Currency::code, names));
    }
}
