package org.opencoin.dsl.internal.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Fix;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.syntax.Name;

/** Every name a charter declares. A plural stands for its name: the one declared, else a role's name and an {@code s}. */
public final class Scope {

    /** A name that needs no quotes. */
    private static final Pattern PLAIN = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}]*");

    /** Unknown names for which likely ones are searched: a hostile file must not make the search long. */
    private static final int MOST_SEARCHES = 200;

    private final Findings findings;
    private final List<Symbol> symbols = new ArrayList<>();
    private final Map<String, List<Symbol>> byText = new LinkedHashMap<>();
    private final Map<String, List<Symbol>> byFolded = new HashMap<>();
    /** Each declaration is one symbol, whatever it is called. */
    private final Set<Symbol> used = Collections.newSetFromMap(new IdentityHashMap<>());

    private int searches;

    Scope(Findings findings) {
        this.findings = findings;
    }

    /** Declares a name; a second declaration is reported and left out. */
    void declare(Kind kind, Name name, Optional<Name> plural, Optional<String> owner) {
        Symbol symbol = new Symbol(kind, name.text(), name.span(), owner);
        Optional<Symbol> same = first(byText.get(name.text()), symbol::meets);
        Optional<Symbol> alike = first(byFolded.get(Likeness.fold(name.text())), symbol::meets);
        if (same.isPresent()) {
            twice("OC2003", symbol, same.get());
        } else {
            alike.ifPresent(other -> twice("OC2004", symbol, other));
            keep(symbol, plural);
        }
    }

    private void keep(Symbol symbol, Optional<Name> plural) {
        symbols.add(symbol);
        put(byText, symbol.name(), symbol);
        put(byFolded, Likeness.fold(symbol.name()), symbol);
        plural.ifPresent(word -> put(byText, word.text(), symbol));
    }

    private void twice(String code, Symbol symbol, Symbol earlier) {
        findings.add(findings.about(code, symbol.span(), symbol.name(), earlier.name())
                .note(earlier.span(), symbol.name(), earlier.name()));
    }

    private static void put(Map<String, List<Symbol>> map, String text, Symbol symbol) {
        map.computeIfAbsent(text, t -> new ArrayList<>()).add(symbol);
    }

    private static Optional<Symbol> first(
            @org.jspecify.annotations.Nullable List<Symbol> found, Predicate<Symbol> wanted) {
        return found == null ? Optional.empty() : found.stream().filter(wanted).findFirst();
    }

    /** Every name declared, in the order of the file. */
    public List<Symbol> symbols() {
        return List.copyOf(symbols);
    }

    /** Whether anything speaks of it. */
    public boolean isUsed(Symbol symbol) {
        return used.contains(symbol);
    }

    /** What that text stands for in that currency, if anything. */
    Optional<Symbol> find(String text, String currency) {
        return find(text, symbol -> symbol.isVisibleIn(currency));
    }

    /** What that text stands for, among the wanted. */
    Optional<Symbol> find(String text, Predicate<Symbol> wanted) {
        return first(byText.get(text), wanted).or(() -> first(byText.get(singular(text)), wanted.and(Scope::isRole)));
    }

    private static boolean isRole(Symbol symbol) {
        return symbol.kind() == Kind.ROLE;
    }

    private static String singular(String text) {
        return text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
    }

    /** The symbol a name stands for; reported, and empty, when there is none or it is of another kind. */
    Optional<Symbol> resolve(Name name, String currency, Kind... kinds) {
        return resolve(name, symbol -> symbol.isVisibleIn(currency), kinds);
    }

    /** The symbol a name stands for among those wanted, whatever its currency. */
    Optional<Symbol> resolve(Name name, Predicate<Symbol> wanted, Kind... kinds) {
        Set<Kind> accepted = EnumSet.copyOf(List.of(kinds));
        Optional<Symbol> right = find(name.text(), wanted.and(symbol -> accepted.contains(symbol.kind())));
        Optional<Symbol> any = right.or(() -> find(name.text(), wanted));
        any.ifPresent(used::add);
        if (any.isEmpty()) {
            unknown(name, wanted, accepted);
        } else if (right.isEmpty()) {
            otherKind(name, any.get(), accepted);
        }
        return right;
    }

    /** Says that something speaks of a symbol. */
    void use(Symbol symbol) {
        used.add(symbol);
    }

    private void unknown(Name name, Predicate<Symbol> wanted, Set<Kind> kinds) {
        List<String> near = nearest(name.text(), wanted.and(symbol -> kinds.contains(symbol.kind())));
        Diagnostic unknown =
                findings.about("OC2001", name.span(), name.text(), words(kinds)).nearest(near);
        findings.add(near.size() == 1 ? unknown.fixedBy(new Fix(name.span(), quoted(near.get(0)))) : unknown);
    }

    /** Names that look like that one. */
    List<String> nearest(String text, Predicate<Symbol> wanted) {
        return ++searches > MOST_SEARCHES
                ? List.of()
                : Likeness.nearest(
                        text, symbols.stream().filter(wanted).map(Symbol::name).toList());
    }

    private void otherKind(Name name, Symbol symbol, Set<Kind> kinds) {
        findings.add(
                findings.about("OC2002", name.span(), name.text(), symbol.kind().words(), words(kinds))
                        .note(symbol.span()));
    }

    /** A name as a charter writes it. */
    static String quoted(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name + '"';
    }

    private static Told words(Set<Kind> kinds) {
        return Told.of(words(kinds, "en", " or "), words(kinds, "fr", " ou "));
    }

    private static String words(Set<Kind> kinds, String language, String or) {
        return kinds.stream()
                .map(kind -> kind.words().byLanguage().getOrDefault(language, ""))
                .reduce((one, other) -> one + or + other)
                .orElse("");
    }
}
