package org.opencoin.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.source.TextSpan;

/** {@code test "a forgotten purse melts" { ... }}. */
public record TestBlock(TextSpan span, Text name, List<TestLine> lines) implements Node {

    public TestBlock {
        lines = List.copyOf(lines);
    }

    /** One line of a test. */
    public sealed interface TestLine extends Node {}

    /** {@code on 2026-03-01 at 10:00}. */
    public record On(TextSpan span, Moment moment) implements TestLine {}

    /** {@code given Awa, a Resident, has 150 PIO ; Vault has 20 EUR}. */
    public record Given(TextSpan span, List<GivenParty> parties) implements TestLine {
        public Given {
            parties = List.copyOf(parties);
        }
    }

    /**
     * {@code Awa, a Resident living in Valley, has 150 PIO}.
     *
     * @param roles none for a fund or a reserve
     * @param home where the member lives, if said
     */
    public record GivenParty(TextSpan span, Name name, List<Name> roles, Optional<Home> home, List<Amount> holdings)
            implements Node {
        public GivenParty {
            roles = List.copyOf(roles);
            holdings = List.copyOf(holdings);
        }
    }

    /** {@code living in Valley}, {@code living outside Valley and Park}. */
    public record Home(TextSpan span, boolean inside, List<Name> zones) implements Node {
        public Home {
            zones = List.copyOf(zones);
        }
    }

    /** {@code when ...}. */
    public record When(TextSpan span, Event event) implements TestLine {}

    /** {@code then ...}. */
    public record Then(TextSpan span, Claim claim) implements TestLine {}

    /**
     * A table of payments, one in each row.
     *
     * @param head from {@code cases} to the brace
     * @param inTurn whether the payments follow one another; else each is made of what stands above the table alone
     */
    public record Cases(TextSpan span, TextSpan head, boolean inTurn, Columns columns, List<Row> rows)
            implements TestLine {
        public Cases {
            rows = List.copyOf(rows);
        }
    }

    /** {@code | payer | payee | amount | then |}. */
    public record Columns(TextSpan span, List<Column> all) implements Node {
        public Columns {
            all = List.copyOf(all);
        }
    }

    /** What a column tells of each payment. */
    public enum Heading {
        PAYER,
        PAYEE,
        AMOUNT,
        CATEGORY,
        /** Quantities and fields it comes with. */
        CARRIED,
        ZONE,
        MOMENT,
        /** What the field of that name says. */
        FIELD,
        /** Whether it must be allowed. */
        OUTCOME,
        /** What the party of that name must have afterwards. */
        HAS
    }

    /**
     * One column.
     *
     * @param name of the field or of the party; empty for the other columns
     */
    public record Column(TextSpan span, Heading heading, Optional<Name> name) implements Node {}

    /** {@code | Awa | Garage | 10 PIO | it is allowed |}; a row may have more or fewer cells than there are columns. */
    public record Row(TextSpan span, List<Cell> cells) implements Node {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What stands between two bars. */
    public sealed interface Cell extends Node {}

    /** Nothing. */
    public record Empty(TextSpan span) implements Cell {}

    /** A name. */
    public record Named(TextSpan span, Name name) implements Cell {}

    /** An amount. */
    public record Sum(TextSpan span, Amount amount) implements Cell {}

    /** {@code 300 CHW and 700 CHF}: an amount, and what is paid beside it in legal money. */
    public record Parts(TextSpan span, Amount amount, Amount beside) implements Cell {}

    /** A day, perhaps with a time. */
    public record At(TextSpan span, Moment moment) implements Cell {}

    /** {@code 3 kgCO2e and Channel Online}. */
    public record Bears(TextSpan span, List<Carried> carried) implements Cell {
        public Bears {
            carried = List.copyOf(carried);
        }
    }

    /** {@code it is refused by article 3}. */
    public record Outcome(TextSpan span, Claim claim) implements Cell {}

    /** What happens in a test. */
    public sealed interface Event extends Node {}

    /**
     * {@code Awa pays Garage 10 PIO for Fuel with 3 kgCO2e and Channel Online in Valley}.
     *
     * @param beside what is paid in legal money: {@code 300 CHW and 700 CHF}
     */
    public record Pays(
            TextSpan span,
            Name payer,
            Name payee,
            Amount amount,
            Optional<Amount> beside,
            Optional<Name> category,
            List<Carried> carried,
            Optional<Name> zone)
            implements Event {
        public Pays {
            carried = List.copyOf(carried);
        }
    }

    /** What a payment comes with. */
    public sealed interface Carried extends Node {}

    /** {@code 3 kgCO2e}. */
    public record CarriedQuantity(TextSpan span, Measure.Quantity quantity) implements Carried {}

    /** {@code Channel Online}. */
    public record StatedField(TextSpan span, Name field, Name value) implements Carried {}

    /** {@code Awa brings 100 EUR into Vault}. */
    public record Brings(TextSpan span, Name member, Amount amount, Name reserve) implements Event {}

    /** {@code Garage redeems 100 PIO from Vault, choosing School}. */
    public record Redeems(TextSpan span, Name member, Amount amount, Name reserve, Optional<Name> chosen)
            implements Event {}

    /**
     * {@code Awa chooses School as Association}; {@code Awa chooses nobody}.
     *
     * @param choices all of them from then on
     */
    public record Chooses(TextSpan span, Name member, List<Chosen> choices) implements Event {
        public Chooses {
            choices = List.copyOf(choices);
        }
    }

    /** {@code School as Association}. */
    public record Chosen(TextSpan span, Name member, Name role) implements Node {}

    /** {@code the last payment is reversed by Garage}. */
    public record Reverses(TextSpan span, Name by) implements Event {}

    /**
     * {@code Awa is granted Sun for 2.5 MWh, with certificate "M7", approved by Ben}.
     *
     * @param amount of a grant that is decided each time
     * @param quantity of what was measured
     */
    public record IsGranted(
            TextSpan span,
            Name member,
            Name grant,
            Optional<Amount> amount,
            Optional<Measure.Quantity> quantity,
            Optional<Text> certificate,
            List<Name> approvedBy)
            implements Event {
        public IsGranted {
            approvedBy = List.copyOf(approvedBy);
        }
    }

    /** {@code the last payment is disputed by Awa}. */
    public record Disputes(TextSpan span, Name by) implements Event {}

    /** {@code the dispute is upheld by Ben and Cas}, or dismissed. */
    public record Settles(TextSpan span, boolean upheld, List<Name> by) implements Event {
        public Settles {
            by = List.copyOf(by);
        }
    }

    /** {@code Zoe joins as a Shop living in Valley, approved by Awa and Ben}; the party holds nothing. */
    public record Joins(TextSpan span, GivenParty who, List<Name> approvedBy) implements Event {
        public Joins {
            approvedBy = List.copyOf(approvedBy);
        }
    }

    /** {@code Awa leaves}, or {@code Awa leaves, declared by Ben and Cas}. */
    public record Leaves(TextSpan span, Name member, List<Name> declaredBy) implements Event {
        public Leaves {
            declaredBy = List.copyOf(declaredBy);
        }
    }

    /** {@code 2 months pass}. */
    public record Passes(TextSpan span, DurationSyntax duration) implements Event {}

    /** {@code 2026-04-01 at 10:00 comes}. */
    public record Comes(TextSpan span, Moment moment) implements Event {}

    /** What must then be true. */
    public sealed interface Claim extends Node {}

    /** {@code Awa has 148.01 PIO}. */
    public record Has(TextSpan span, Name party, Amount amount) implements Claim {}

    /** {@code Awa owes 20 PIO}: the account stands at as much below zero. */
    public record Owes(TextSpan span, Name party, Amount amount) implements Claim {}

    /** {@code supply is 95 PIO}. */
    public record SupplyIs(TextSpan span, Amount amount) implements Claim {}

    /** {@code it pays out 95 EUR}. */
    public record PaysOut(TextSpan span, Amount amount) implements Claim {}

    /** {@code it is advised against}, perhaps {@code by article 3}: it is allowed, with a notice. */
    public record IsAdvisedAgainst(TextSpan span, Optional<Numeral> article) implements Claim {}

    /** {@code it is allowed}. */
    public record IsAllowed(TextSpan span) implements Claim {}

    /** {@code it is refused by article 3}. */
    public record IsRefused(TextSpan span, Optional<Numeral> article) implements Claim {}

    /** {@code it is not allowed by any article}. */
    public record IsNotAllowed(TextSpan span) implements Claim {}
}
