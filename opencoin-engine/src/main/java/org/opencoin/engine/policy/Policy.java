package org.opencoin.engine.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opencoin.dsl.charter.Category;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Intensity;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.PaymentField;
import org.opencoin.dsl.charter.Role;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.StandingChoice;
import org.opencoin.dsl.charter.Zone;
import org.opencoin.engine.account.StandingAccounts;
import org.opencoin.engine.ledger.Decimals;

/** A compiled charter. Immutable; any number of communities and threads may share one. */
public final class Policy {

    private final Charter charter;
    private final StandingAccounts standing;
    private final Decimals decimals;
    private final Names currencies;
    private final Names roles;
    private final Names zones;
    private final Names categories;
    private final Map<String, Set<String>> fields;
    private final List<ChoiceRule> choices;
    private final List<Bits> below = new ArrayList<>();
    private final List<Optional<Intensity>> intensities = new ArrayList<>();
    private final Map<String, Rule> rules = new HashMap<>();
    private final List<CurrencyPolicy> compiled;

    private Policy(Charter charter) {
        this.charter = charter;
        this.standing = new StandingAccounts(charter);
        this.decimals = Decimals.of(charter);
        this.currencies = new Names(standing.currencies());
        this.roles = new Names(charter.roles().stream().map(Role::name).toList());
        this.zones = new Names(charter.zones().stream().map(Zone::name).toList());
        this.fields = charter.fields().stream()
                .collect(Collectors.toUnmodifiableMap(PaymentField::name, field -> Set.copyOf(field.values())));
        this.choices = charter.choices().stream().map(this::choice).toList();
        List<String> names = new ArrayList<>();
        charter.categories().forEach(root -> collect(root, names));
        this.categories = new Names(names);
        names.forEach(name -> below.add(Bits.none(names.size())));
        charter.categories().forEach(root -> close(root, Optional.empty()));
        charter.currencies()
                .forEach(currency ->
                        currency.rules().forEach(rule -> rules.put(rule.head().id(), rule)));
        this.compiled = new CurrencyCompiler(this, charter).all();
    }

    /**
     * Compiles a charter.
     *
     * @throws IllegalArgumentException if it speaks of what it doesn't declare: no charter that was checked does
     */
    public static Policy of(Charter charter) {
        return new Policy(charter);
    }

    private ChoiceRule choice(StandingChoice choice) {
        Who by = choice.by() instanceof Party.Holder holder
                ? new Who.Holder(roles.require(holder.role()))
                : new Who.AnyMember();
        return new ChoiceRule(roles.require(choice.role()), by);
    }

    private static void collect(Category category, List<String> names) {
        names.add(category.name());
        category.children().forEach(child -> collect(child, names));
    }

    private Bits close(Category category, Optional<Intensity> inherited) {
        int number = categories.require(category.name());
        Optional<Intensity> own = category.intensity().or(() -> inherited);
        while (intensities.size() < categories.size()) {
            intensities.add(Optional.empty());
        }
        intensities.set(number, own);
        Bits bits = below.get(number);
        bits.add(number);
        category.children().forEach(child -> bits.addAll(close(child, own)));
        return bits;
    }

    /** What it was compiled from. */
    public Charter charter() {
        return charter;
    }

    /** The accounts that exist by the charter. */
    public StandingAccounts standing() {
        return standing;
    }

    /** Digits after the point of each currency. */
    public Decimals decimals() {
        return decimals;
    }

    /** Codes of currencies: the charter's own first, then those its reserves hold. */
    public Names currencies() {
        return currencies;
    }

    /** Roles. */
    public Names roles() {
        return roles;
    }

    /** Zones. */
    public Names zones() {
        return zones;
    }

    /** What payments may state: the values of each field. */
    public Map<String, Set<String>> fields() {
        return fields;
    }

    /** Whom members may choose once and for all. */
    public List<ChoiceRule> choices() {
        return choices;
    }

    /** The choice of somebody with a role; empty when members have none. */
    public Optional<ChoiceRule> choice(int role) {
        return choices.stream().filter(choice -> choice.role() == role).findFirst();
    }

    /** Categories, each before those below it. */
    public Names categories() {
        return categories;
    }

    /** A category and all below it. */
    public Bits below(int category) {
        return below.get(category);
    }

    /** The intensity of a category, its own or its nearest ancestor's; empty for {@link Names#NONE}. */
    public Optional<Intensity> intensity(int category) {
        return category == Names.NONE ? Optional.empty() : intensities.get(category);
    }

    /** How many currencies are the charter's own. */
    public int own() {
        return compiled.size();
    }

    /** Whether operations bear signatures. */
    public boolean asksForSignatures() {
        return !charter().signings().isEmpty();
    }

    /** Whether some rule lets nobody join unless others agree. */
    public boolean asksForAdmission() {
        return IntStream.range(0, own())
                .anyMatch(number -> !currency(number).membership().admissions().isEmpty());
    }

    /** The rules of one of the charter's own currencies. */
    public CurrencyPolicy currency(int number) {
        return compiled.get(number);
    }

    /** The rule with that id, as the charter says it. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** Values seen, with amounts written in this charter's decimals. */
    public Saw saw() {
        return new Saw(decimals);
    }
}
