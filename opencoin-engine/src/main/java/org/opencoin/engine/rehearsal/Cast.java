package org.opencoin.engine.rehearsal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.CharterTest;
import org.opencoin.dsl.charter.CharterTest.Given;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.engine.ledger.AccountName;

/** Who is who in a test: members by an id of their own, funds and reserves by the names of the charter. */
final class Cast {

    private final Map<String, AccountName> accounts = new HashMap<>();

    private Cast() {}

    static Cast of(Charter charter, CharterTest test) {
        Cast cast = new Cast();
        charter.currencies().forEach(cast::add);
        Set<String> taken = new TreeSet<>();
        Stream<Given> joining = test.steps().stream()
                .filter(CharterTest.Joins.class::isInstance)
                .map(step -> ((CharterTest.Joins) step).who());
        Stream.concat(test.givens().stream(), joining)
                .filter(given -> !given.roles().isEmpty())
                .forEach(given -> cast.accounts.put(given.name(), AccountName.member(id(given.name(), taken))));
        return cast;
    }

    private void add(Currency currency) {
        currency.funds().forEach(fund -> accounts.put(fund.name(), AccountName.fund(fund.name())));
        currency.reserves().forEach(reserve -> accounts.put(reserve.name(), AccountName.reserve(reserve.name())));
    }

    /** The name itself where it can be an id, so that what a refusal tells can be read. */
    private static String id(String name, Set<String> taken) {
        String id = AccountName.isMemberId(name) ? name : "member-" + (taken.size() + 1);
        taken.add(id);
        return id;
    }

    /** The account of somebody the test names; the checked charter knows that there is one. */
    AccountName account(String name) {
        AccountName account = accounts.get(name);
        if (account == null) {
            throw new IllegalArgumentException("nobody is called " + name);
        }
        return account;
    }
}
