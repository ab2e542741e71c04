package org.opencoin.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.opencoin.dsl.charter.Category;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency.Rounding;
import org.opencoin.dsl.charter.PaymentField;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.money.Factor;
import org.opencoin.engine.operation.Grant;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.operation.Update;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.telling.Suggestion;

/**
 * Looks for single changes that make a refused operation pass. Each is judged on the state of then before it is told. The
 * amount is looked for among limits of the one who acts, never by trying out what another account can take.
 */
final class Explainer {

    private static final String PAYEE_HOME = "payee.home.";
    private static final String PLACE = "place.";
    private static final String FIELD = "field.";

    private final Community before;
    private final Charter charter;
    private final Operation operation;
    private final long atMillis;
    private final List<Clause> clauses;

    Explainer(Community before, Entry.OperationEntry entry) {
        this.before = before;
        this.charter = before.policy().charter();
        this.operation = entry.operation();
        this.atMillis = entry.atMillis();
        this.clauses = entry.verdict().clauses();
    }

    List<Suggestion> suggestions() {
        List<Suggestion> found = new ArrayList<>();
        amount().ifPresent(found::add);
        new EarliestTime(before, operation, atMillis, clauses).suggestion().ifPresent(found::add);
        if (operation instanceof Payment payment) {
            found.addAll(categories(payment));
            found.addAll(homes(payment));
            found.addAll(places(payment));
            found.addAll(fields(payment));
        }
        return found;
    }

    private Verdict judge(Operation changed) {
        return before.judge(new Submission(atMillis, changed)).verdict();
    }

    private boolean passes(Operation changed) {
        return judge(changed).allows();
    }

    // Amounts

    private Optional<Suggestion> amount() {
        return amountMatters() ? smaller() : Optional.empty();
    }

    /** Whether a clause speaks of the amount and of the one who acts: what another account can take is never tried out. */
    private boolean amountMatters() {
        boolean issue = operation instanceof Issue;
        return clauses.stream()
                .anyMatch(clause -> isOwn(clause, own())
                        || (issue && clause.code() == ClauseCode.CEILING)
                        || (isConditional(clause.code()) && sawAmount(clause)));
    }

    private static boolean isConditional(ClauseCode code) {
        return isFlow(code) || code == ClauseCode.NO_PART;
    }

    /** A price falls with the amount. */
    private static boolean sawAmount(Clause clause) {
        return clause.saw().containsKey("amount") || clause.saw().containsKey("price");
    }

    /** Whether a clause of that code says what its condition saw. */
    static boolean isFlow(ClauseCode code) {
        return code == ClauseCode.FORBIDDEN || code == ClauseCode.NO_RULE;
    }

    private Optional<Suggestion> smaller() {
        if (operation instanceof Payment p) {
            return largest(p.amount(), p.currency(), own(), p::withAmount);
        }
        if (operation instanceof Issue i) {
            String held = currencyHeld(i.currency(), i.reserve());
            Set<ClauseCode> codes = own();
            codes.add(ClauseCode.CEILING); // of the one who acts
            return largest(
                    i.deposit(),
                    held,
                    codes,
                    minor -> new Issue(i.id(), i.member(), i.currency(), i.reserve(), minor, i.chosen()));
        }
        if (operation instanceof Redeem r) {
            return largest(
                    r.amount(),
                    r.currency(),
                    own(),
                    minor -> new Redeem(r.id(), r.member(), r.currency(), r.reserve(), minor, r.chosen()));
        }
        if (operation instanceof Grant g && g.amount().isPresent()) {
            return largest(g.amount().getAsLong(), g.currency(), own(), g::withAmount);
        }
        return Optional.empty();
    }

    /** The codes that speak of the one who acts, and that a smaller amount satisfies. */
    private static Set<ClauseCode> own() {
        return EnumSet.of(
                ClauseCode.CREDIT, ClauseCode.PAYMENTS, ClauseCode.ALLOWANCE, ClauseCode.SUPPLY, ClauseCode.RESERVE);
    }

    private String currencyHeld(String currency, String reserve) {
        return charter.currency(currency).orElseThrow().reserves().stream()
                .filter(candidate -> candidate.name().equals(reserve))
                .findFirst()
                .orElseThrow()
                .currency();
    }

    /** Whether a clause is of those codes, and of the account of the one who acts if it is of an account. */
    private boolean isOwn(Clause clause, Set<ClauseCode> codes) {
        boolean other = clause.code() == ClauseCode.CREDIT
                && operation instanceof Payment payment
                && !payment.payer().equals(clause.saw().get("account"));
        return codes.contains(clause.code()) && !other;
    }

    /** Goes down from the amount asked, from one amount at which a condition may turn to the next. */
    private Optional<Suggestion> largest(
            long asked, String currency, Set<ClauseCode> codes, LongFunction<Operation> with) {
        NavigableSet<Long> ends = thresholds(asked - 1);
        ends.add(asked - 1);
        for (long end : ends.descendingSet()) {
            Long below = ends.lower(end);
            long minor = within(below == null ? 0 : below, end, codes, with);
            if (minor > 0 && passes(with.apply(minor))) {
                return Optional.of(new Suggestion.Amount(minor, currency));
            }
        }
        return Optional.empty();
    }

    /**
     * The largest amount above {@code least} and up to {@code most} on which none of those codes speaks, 0 if there is
     * none. Between them no condition turns, so that what an amount costs never falls as it grows.
     */
    private long within(long least, long most, Set<ClauseCode> codes, LongFunction<Operation> with) {
        if (most <= least || speaks(least + 1, codes, with)) {
            return 0;
        }
        long low = least + 1;
        long high = most;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            boolean fails = speaks(middle, codes, with);
            low = fails ? low : middle;
            high = fails ? middle - 1 : high;
        }
        return low;
    }

    private boolean speaks(long minor, Set<ClauseCode> codes, LongFunction<Operation> with) {
        return judge(with.apply(minor)).clauses().stream().anyMatch(clause -> isOwn(clause, codes));
    }

    /** Amounts at which a condition of the charter may turn, below a bound. */
    private NavigableSet<Long> thresholds(long below) {
        NavigableSet<Long> all = new TreeSet<>();
        for (long minor : AmountsNamed.in(charter)) {
            around(minor, below, all);
            besideLegal(minor).ifPresent(beside -> around(beside, below, all));
        }
        return all;
    }

    private static void around(long minor, long below, NavigableSet<Long> found) {
        for (long near = minor - 1; near <= minor; near++) {
            if (near > 0 && near < below) {
                found.add(near);
            }
        }
    }

    /** The least amount that makes, with the part in legal money, at least that price. */
    private OptionalLong besideLegal(long price) {
        if (!(operation instanceof Payment payment) || payment.legal().isEmpty()) {
            return OptionalLong.empty();
        }
        Policy policy = before.policy();
        Ratio worth = policy.currency(policy.currencies().number(payment.currency()))
                .worth(payment.legal().get());
        long least = Factor.of(Ratio.of(price, 1).minus(worth)).times(1, Rounding.UP);
        return Amounts.overflows(least) ? OptionalLong.empty() : OptionalLong.of(least);
    }

    // Categories and zones

    private boolean isSeen(String prefix) {
        return clauses.stream()
                .anyMatch(clause -> clause.saw().keySet().stream().anyMatch(k -> k.startsWith(prefix)));
    }

    private Set<String> seen(String prefix) {
        Set<String> names = new TreeSet<>();
        clauses.forEach(clause -> clause.saw().keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> names.add(key.substring(prefix.length()))));
        return names;
    }

    /** The widest categories that pass with all below them; if there are none, those that pass by themselves. */
    private List<Suggestion> categories(Payment payment) {
        if (!isSeen("category")) {
            return List.of();
        }
        List<Suggestion> found = new ArrayList<>();
        charter.categories().forEach(root -> widest(root, payment, found));
        if (found.isEmpty()) {
            charter.categories().forEach(root -> alone(root, payment, found));
        }
        return found;
    }

    private void widest(Category category, Payment payment, List<Suggestion> found) {
        if (passesWhole(category, payment)) {
            found.add(new Suggestion.Category(category.name()));
        } else {
            category.children().forEach(child -> widest(child, payment, found));
        }
    }

    private boolean passesWhole(Category category, Payment payment) {
        return passes(payment.inCategory(category.name()))
                && category.children().stream().allMatch(child -> passesWhole(child, payment));
    }

    private void alone(Category category, Payment payment, List<Suggestion> found) {
        if (passes(payment.inCategory(category.name()))) {
            found.add(new Suggestion.Category(category.name()));
        }
        category.children().forEach(child -> alone(child, payment, found));
    }

    private List<Suggestion> homes(Payment payment) {
        List<Suggestion> found = new ArrayList<>();
        for (String zone : seen(PAYEE_HOME)) {
            for (boolean inside : new boolean[] {true, false}) {
                if (passesWithHome(payment, zone, inside)) {
                    found.add(new Suggestion.Home(zone, inside));
                }
            }
        }
        return found;
    }

    private boolean passesWithHome(Payment payment, String zone, boolean inside) {
        if (!before.isMember(payment.payee())) {
            return false;
        }
        Community moved = before.fork();
        SortedMap<String, Boolean> home = new TreeMap<>(before.home(payment.payee()));
        home.put(zone, inside);
        Update update = new Update("elsewhere", payment.payee(), Optional.empty(), Optional.of(home));
        moved.apply(moved.judge(new Submission(atMillis, update)));
        return moved.judge(new Submission(atMillis, payment)).verdict().allows();
    }

    private List<Suggestion> places(Payment payment) {
        List<Suggestion> found = new ArrayList<>();
        for (String zone : seen(PLACE)) {
            for (boolean inside : new boolean[] {true, false}) {
                Map<String, Boolean> place = new TreeMap<>(payment.placeZones());
                place.put(zone, inside);
                if (passes(payment.at(place))) {
                    found.add(new Suggestion.Place(zone, inside));
                }
            }
        }
        return found;
    }

    private List<Suggestion> fields(Payment payment) {
        List<Suggestion> found = new ArrayList<>();
        Set<String> read = seen(FIELD);
        for (PaymentField field : charter.fields()) {
            for (String value : read.contains(field.name()) ? field.values() : List.<String>of()) {
                Map<String, String> stated = new TreeMap<>(payment.fields());
                stated.put(field.name(), value);
                if (passes(payment.stating(stated))) {
                    found.add(new Suggestion.Field(field.name(), value));
                }
            }
        }
        return found;
    }
}
