package org.opencoin.dsl.charter;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencoin.dsl.quantity.Ratio;

/**
 * A {@code test} block.
 *
 * @param name the words in quotes
 * @param row which row of a table it is, from 1; 0 for a test without a table
 * @param line line of the file it begins on, from 1; of the row, for a row
 * @param start local date and time it starts at; empty for 12:00 on the first day of the first whole month of 2026
 * @param givens who holds what at the start
 * @param steps what happens and what must then hold, in the order written
 */
public record CharterTest(
        String name, int row, int line, Optional<LocalDateTime> start, List<Given> givens, List<Step> steps) {

    public CharterTest {
        givens = List.copyOf(givens);
        steps = List.copyOf(steps);
    }

    /** Tells it from every other test of a charter whose tests have names of their own. */
    public String title() {
        return row == 0 ? name : title(name, row);
    }

    /** The title of a row of a table, from 1. */
    public static String title(String name, int row) {
        return name + " [" + row + "]";
    }

    /**
     * One party of the test: a member with a role, or a fund or reserve of the charter.
     *
     * @param name as written
     * @param roles roles of a member; empty for a fund or a reserve
     * @param zones zones a member lives in; empty list with {@code homeKnown} false when nothing was said
     * @param homeKnown whether the test says where the member lives: then the zones not listed are known to be outside
     * @param holdings issued outside the rules, fully backed; minor units by currency code
     */
    public record Given(
            String name, List<String> roles, List<String> zones, boolean homeKnown, List<Holding> holdings) {
        public Given {
            roles = List.copyOf(roles);
            zones = List.copyOf(zones);
            holdings = List.copyOf(holdings);
        }
    }

    /** An amount in minor units of a currency. */
    public record Holding(long minor, String currency) {}

    /** One line of the test. */
    public sealed interface Step {
        /** Line of the file, from 1. */
        int line();
    }

    /**
     * {@code Awa pays Garage 10 PIO for Fuel}.
     *
     * @param beside what is paid in legal money, which no account holds
     */
    public record Pays(
            int line,
            String payer,
            String payee,
            Holding amount,
            Optional<Holding> beside,
            Optional<String> category,
            Optional<String> placeZone,
            List<Carried> quantities,
            List<Stated> fields)
            implements Step {
        public Pays {
            quantities = List.copyOf(quantities);
            fields = List.copyOf(fields);
        }
    }

    /** What a payment states in one of the charter's fields. */
    public record Stated(String field, String value) {}

    /** A quantity carried by a payment. */
    public record Carried(Ratio value, String unit) {}

    /** {@code Awa brings 100 EUR into Vault}. */
    public record Brings(int line, String member, Holding amount, String reserve) implements Step {}

    /** {@code Garage redeems 100 PIO from Vault, choosing School}. */
    public record Redeems(int line, String member, Holding amount, String reserve, Optional<String> chosen)
            implements Step {}

    /**
     * {@code Awa chooses School as Association}.
     *
     * @param choices the member chosen, by role: all of them from then on
     */
    public record Chooses(int line, String member, Map<String, String> choices) implements Step {
        public Chooses {
            choices = Map.copyOf(choices);
        }
    }

    /** {@code the last payment is reversed by Garage}. */
    public record Reverses(int line, String by) implements Step {}

    /**
     * {@code Awa is granted Sun for 2.5 MWh, with certificate "M7", approved by Ben}.
     *
     * @param currency code of the grant's currency
     * @param amount of a grant that is decided each time
     * @param quantity of what was measured, in the unit its kind is counted in
     */
    public record IsGranted(
            int line,
            String member,
            String grant,
            String currency,
            Optional<Holding> amount,
            Optional<Carried> quantity,
            Optional<String> certificate,
            List<String> approvedBy)
            implements Step {
        public IsGranted {
            approvedBy = List.copyOf(approvedBy);
        }
    }

    /** {@code the last payment is disputed by Awa}. */
    public record Disputes(int line, String by) implements Step {}

    /** {@code the dispute is upheld by Ben and Cas}, or dismissed: that on the last payment. */
    public record Settles(int line, boolean upheld, List<String> by) implements Step {
        public Settles {
            by = List.copyOf(by);
        }
    }

    /**
     * {@code Zoe joins as a Shop, approved by Awa and Ben}.
     *
     * @param who as in a given, holding nothing
     */
    public record Joins(int line, Given who, List<String> approvedBy) implements Step {
        public Joins {
            approvedBy = List.copyOf(approvedBy);
        }
    }

    /**
     * {@code Awa leaves}, or {@code Awa leaves, declared by Ben and Cas}.
     *
     * @param declaredBy nobody when the member leaves by herself
     */
    public record Leaves(int line, String member, List<String> declaredBy) implements Step {
        public Leaves {
            declaredBy = List.copyOf(declaredBy);
        }
    }

    /** {@code 2 months pass}, anchored at the start of the test: the n-th month is start + n months. */
    public record Passes(int line, Span span) implements Step {}

    /** {@code 2026-04-01 at 10:00 comes}. */
    public record Comes(int line, LocalDateTime until) implements Step {}

    /** {@code Awa has 148.01 PIO}; also of a fund or a reserve. Below zero for {@code Awa owes 20 PIO}. */
    public record Has(int line, String party, Holding amount) implements Step {}

    /** {@code supply is 100 PIO}. */
    public record SupplyIs(int line, Holding amount) implements Step {}

    /** {@code it pays out 95 EUR}: what the last redemption paid out of the reserve. */
    public record PaysOut(int line, Holding amount) implements Step {}

    /** The last operation was allowed, with a notice; by a rule of an article when one is named. */
    public record IsAdvisedAgainst(int line, Optional<Integer> article) implements Step {}

    /** {@code it is allowed}. */
    public record IsAllowed(int line) implements Step {}

    /** {@code it is refused by article 3}; empty for a refusal whatever the article. */
    public record IsRefused(int line, Optional<Integer> article) implements Step {}

    /** {@code it is not allowed by any article}. */
    public record IsNotAllowed(int line) implements Step {}
}
