package org.opencoin.engine.account;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Fund;
import org.opencoin.dsl.charter.Reserve;
import org.opencoin.engine.ledger.AccountName;

/**
 * The accounts that exist by the charter alone, each of one currency, numbered -1, -2, ... in the order of the charter:
 * for each currency its issuance and its funds, then its reserves, each preceded by the outside its money comes from.
 */
public final class StandingAccounts {

    private record Standing(AccountName name, int currency) {}

    private final List<String> currencies = new ArrayList<>();
    private final List<Standing> all = new ArrayList<>();

    /** Those of a charter. */
    public StandingAccounts(Charter charter) {
        charter.currencies().forEach(currency -> currencies.add(currency.code()));
        charter.currencies().forEach(this::addAll);
    }

    private void addAll(Currency currency) {
        int code = currencies.indexOf(currency.code());
        add(AccountName.issuance(currency.code()), code);
        for (Fund fund : currency.funds()) {
            add(AccountName.fund(fund.name()), code);
        }
        for (Reserve reserve : currency.reserves()) {
            int held = legal(reserve.currency());
            add(AccountName.outside(reserve.currency()), held);
            add(AccountName.reserve(reserve.name()), held);
        }
    }

    private int legal(String code) {
        if (!currencies.contains(code)) {
            currencies.add(code);
        }
        return currencies.indexOf(code);
    }

    private void add(AccountName name, int currency) {
        Standing standing = new Standing(name, currency);
        if (!all.contains(standing)) {
            all.add(standing);
        }
    }

    /** Whether an account number is a standing one, not a member's. */
    public static boolean isStanding(int account) {
        return account < 0;
    }

    /** How many there are. */
    public int size() {
        return all.size();
    }

    /** The number of the i-th, from 0. */
    public static int number(int index) {
        return -1 - index;
    }

    /** Its place among them, from 0. */
    public static int index(int account) {
        return -1 - account;
    }

    /** The number of an account in a currency, if there is such an account. */
    public OptionalInt find(AccountName name, int currency) {
        int index = all.indexOf(new Standing(name, currency));
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(number(index));
    }

    /**
     * The number of an account in a currency.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public int require(AccountName name, int currency) {
        return find(name, currency)
                .orElseThrow(
                        () -> new IllegalArgumentException("no account " + name + " in " + currencies.get(currency)));
    }

    /** The name of a standing account. */
    public AccountName name(int account) {
        return all.get(index(account)).name();
    }

    /** The number of the currency it holds. */
    public int currency(int account) {
        return all.get(index(account)).currency();
    }

    /** Codes of all currencies by number: those of the charter first, then those reserves hold. */
    public List<String> currencies() {
        return List.copyOf(currencies);
    }
}
