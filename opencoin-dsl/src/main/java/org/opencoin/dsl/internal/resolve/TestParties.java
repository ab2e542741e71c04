package org.opencoin.dsl.internal.resolve;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.opencoin.dsl.charter.CharterTest;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.Amount;
import org.opencoin.dsl.syntax.Name;

/** Who takes part in one test: its members, and the funds and reserves of the charter. */
final class TestParties {

    private final Context context;
    private final Map<String, Denomination> reserves = new LinkedHashMap<>();
    private final Map<String, TextSpan> members = new LinkedHashMap<>();
    private final Set<String> newcomers = new HashSet<>();

    TestParties(Context context, Map<String, Denomination> reserves) {
        this.context = context;
        this.reserves.putAll(reserves);
    }

    /** A member of the test; a name that is taken is reported. */
    String member(Name name) {
        Optional<Symbol> declared = context.scope().find(name.text(), TestParties::isPurse);
        TextSpan earlier = declared.map(Symbol::span).orElseGet(() -> members.get(name.text()));
        if (earlier == null) {
            members.put(name.text(), name.span());
        } else {
            context.findings()
                    .add(context.findings()
                            .about("OC2061", name.span(), name.text())
                            .note(earlier));
        }
        return name.text();
    }

    /** A member who joins in the course of the test, or tries again. */
    String newcomer(Name name) {
        return newcomers.add(name.text()) ? member(name) : name.text();
    }

    private static boolean isPurse(Symbol symbol) {
        return symbol.kind() == Kind.FUND || symbol.kind() == Kind.RESERVE;
    }

    /** Somebody who can pay and be paid: a member or a fund. */
    String payer(Name name) {
        return party(name, symbol -> symbol.kind() == Kind.FUND);
    }

    /** Anybody who holds something: a member, a fund or a reserve. */
    String holder(Name name) {
        return party(name, TestParties::isPurse);
    }

    /** A member given by the test. */
    String given(Name name) {
        return party(name, symbol -> false);
    }

    private String party(Name name, Predicate<Symbol> purse) {
        if (members.containsKey(name.text())) {
            return name.text();
        }
        Optional<Symbol> declared = context.scope().find(name.text(), purse);
        declared.ifPresent(context.scope()::use);
        if (declared.isEmpty()) {
            context.findings()
                    .add(context.findings()
                            .about("OC2060", name.span(), name.text())
                            .nearest(Likeness.nearest(name.text(), members.keySet())));
        }
        return declared.map(Symbol::name).orElse(name.text());
    }

    /** The reserve of that name. */
    Optional<Symbol> reserve(Name name) {
        return context.scope().resolve(name, symbol -> true, Kind.RESERVE);
    }

    /** What a party's amounts are counted in: a reserve's own money, else the charter's currency that is written. */
    Denomination money(String party, Amount amount) {
        Denomination held = members.containsKey(party) ? null : reserves.get(party);
        return held == null ? currency(amount) : held;
    }

    /** The charter's currency that is written, else its first. */
    Denomination currency(Amount amount) {
        Denomination first = context.currencies().values().iterator().next();
        return amount instanceof Amount.Money money
                ? context.currencies().getOrDefault(money.currency().text(), first)
                : first;
    }

    /** The money of the reserve that is written, else of the first. */
    Denomination legal(Amount amount) {
        Denomination any = reserves.values().stream().findFirst().orElseGet(() -> currency(amount));
        return reserves.values().stream()
                .filter(held -> amount instanceof Amount.Money money
                        && held.code().equals(money.currency().text()))
                .findFirst()
                .orElse(any);
    }

    /** An amount of that money. */
    CharterTest.Holding holding(Amount amount, Denomination in) {
        return new CharterTest.Holding(context.amounts().minor(amount, in), in.code());
    }
}
