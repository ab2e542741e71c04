package org.opencoin.engine.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencoin.engine.canonical.JsonArray;
import org.opencoin.engine.canonical.JsonText;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.Holding;
import org.opencoin.engine.ledger.Posting;
import org.opencoin.engine.ledger.Step;
import org.opencoin.engine.money.Amounts;

/** Every balance, added up from what the entries say, apart from the community that judges. */
final class Balances {

    private static final int SHARE = 3;

    private Decimals decimals;
    private final Map<String, Long> held = new HashMap<>();
    /** What steps of the present instant moved so far: all of them see the balances before it. */
    private final Map<String, Long> moved = new HashMap<>();

    private long instant;
    private String effect = "";

    Balances(Decimals decimals) {
        this.decimals = decimals;
    }

    /** The same sums, in more currencies: a charter has come in force. */
    Balances in(Decimals more) {
        decimals = more;
        return this;
    }

    /** An account whose sum isn't what it should be. */
    record Odd(String account, String expected, String found) {

        AuditFinding balance(long entry) {
            return AuditFinding.of("OC5118", entry, entry, account)
                    .compared(expected, found)
                    .about(Optional.empty(), Optional.of(account), Optional.empty());
        }
    }

    void add(List<Posting> postings) {
        for (Posting posting : postings) {
            add(posting.account().text(), posting.currency(), posting.amount());
        }
    }

    private void add(String account, String currency, long amount) {
        held.merge(key(account, currency), amount, Amounts::plus);
    }

    /** What an operation moved; a step after it sees that, also at the same instant. */
    void operation(List<Posting> postings) {
        add(postings);
        moved.clear();
    }

    /** Takes the list of a step; the first line whose balance before isn't what was added up so far. */
    Optional<Odd> step(long atMillis, Step step, List<JsonArray> list) {
        return step.credits() ? credit(step.currency(), list) : charge(atMillis, step, list);
    }

    /** What members receive is seen by the next step, also of the same instant. */
    private Optional<Odd> credit(String currency, List<JsonArray> list) {
        Optional<Odd> odd = Optional.empty();
        for (JsonArray line : list) {
            String account = field(line, 0);
            Optional<Odd> found = odd(line, currency, held(account, currency));
            odd = odd.or(() -> found);
            add(account, currency, minor(field(line, 2)));
        }
        return odd;
    }

    /** All charges of one kind and instant tell the balance before them. */
    private Optional<Odd> charge(long atMillis, Step step, List<JsonArray> list) {
        String currency = step.currency();
        if (atMillis != instant || !step.effect().equals(effect)) {
            moved.clear();
            instant = atMillis;
            effect = step.effect();
        }
        Optional<Odd> odd = Optional.empty();
        for (JsonArray line : list) {
            String account = field(line, 0);
            long since = moved.getOrDefault(key(account, currency), 0L);
            Optional<Odd> found = odd(line, currency, held(account, currency) - since);
            odd = odd.or(() -> found);
            long change = share(line) - minor(field(line, 2));
            add(account, currency, change);
            moved.merge(key(account, currency), change, Amounts::plus);
        }
        return odd;
    }

    private Optional<Odd> odd(JsonArray line, String currency, long before) {
        String summed = decimals.text(before, currency);
        String told = field(line, 1);
        return summed.equals(told) ? Optional.empty() : Optional.of(new Odd(field(line, 0), told, summed));
    }

    private static String field(JsonArray line, int index) {
        return ((JsonText) line.items().get(index)).value();
    }

    private static long share(JsonArray line) {
        return line.items().size() > SHARE ? minor(field(line, SHARE)) : 0;
    }

    private static long minor(String text) {
        return Long.parseLong(text.replace(".", ""));
    }

    /** Every account whose sum isn't what it holds. */
    List<Odd> compare(List<Holding> expected) {
        List<Odd> odd = new ArrayList<>();
        for (Holding holding : expected) {
            long sum = held(holding.account().text(), holding.currency());
            if (sum != holding.amount()) {
                odd.add(new Odd(
                        holding.account().text(),
                        decimals.words(holding.amount(), holding.currency()),
                        decimals.words(sum, holding.currency())));
            }
        }
        return odd;
    }

    private long held(String account, String currency) {
        return held.getOrDefault(key(account, currency), 0L);
    }

    private static String key(String account, String currency) {
        return account + " " + currency;
    }
}
