package org.opencoin.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.source.TextSpan;

/** What a currency declares, always outside its articles. */
public sealed interface Declaration extends Statement {

    /** {@code purpose "..."}. */
    record Purpose(TextSpan span, Text words) implements Declaration {}

    /** {@code decimals 2}. */
    record Decimals(TextSpan span, Count count) implements Declaration {}

    /** {@code rounding to the nearest cent, halves to the even cent, remainder to Commons}. */
    record Rounding(TextSpan span, Mode mode, Optional<Recipient> remainder) implements Declaration {}

    /** How an exact value becomes whole cents. */
    enum Mode {
        HALF_EVEN,
        HALF_UP,
        HALF_DOWN,
        DOWN,
        UP,
        TO_DECIDE
    }

    /** {@code calendar Europe/Paris}. */
    record Calendar(TextSpan span, Name zone) implements Declaration {}

    /** {@code role Resident, Shop}. */
    record Roles(TextSpan span, List<DeclaredName> names) implements Declaration {
        public Roles {
            names = List.copyOf(names);
        }
    }

    /**
     * A name with its grammar: {@code Association (une, Associations)}; not part of the charter's identity.
     *
     * @param article the article that goes before it, such as {@code une}: its gender
     * @param plural its plural
     */
    record DeclaredName(TextSpan span, Name name, Optional<String> article, Optional<Name> plural) implements Node {}

    /** {@code zone Valley = postcodes 26150 or within 20 km of 44.7334 N / 5.0252 E}. */
    record Zone(TextSpan span, Name name, List<Shape> shapes) implements Declaration {
        public Zone {
            shapes = List.copyOf(shapes);
        }
    }

    /** {@code category Food, Energy { Electricity, Fuel }}. */
    record Categories(TextSpan span, List<CategoryTree> trees) implements Declaration {
        public Categories {
            trees = List.copyOf(trees);
        }
    }

    /** A category and the narrower ones in braces. */
    record CategoryTree(TextSpan span, Name name, List<CategoryTree> children) implements Node {
        public CategoryTree {
            children = List.copyOf(children);
        }
    }

    /** {@code intensity of Fuel is 2.6 kgCO2e per PIO}. */
    record IntensityStated(TextSpan span, Name category, IntensityValue value) implements Declaration {}

    /** A quantity per money, or a hole. */
    sealed interface IntensityValue extends Node {
        /** {@code 2.6 kgCO2e per PIO}. */
        record Per(TextSpan span, Measure.QuantityPer value) implements IntensityValue {}

        /** {@code to decide}. */
        record Undecided(TextSpan span, Hole hole) implements IntensityValue {}
    }

    /**
     * {@code intensities from "intensity.csv"}.
     *
     * @param sha256 only in the normal form
     */
    record IntensityTable(TextSpan span, Text file, Optional<Text> sha256) implements Declaration {}

    /** {@code field Channel { Text, App, Online }}: what payments may state, and the values it has. */
    record PaymentField(TextSpan span, Name name, List<Name> values) implements Declaration {
        public PaymentField {
            values = List.copyOf(values);
        }
    }

    /** {@code choice of an Association by each Resident}: whom members may name once and for all. */
    record Choice(TextSpan span, Name role, PartySyntax by) implements Declaration {}

    /** {@code payments are signed by payer and payee}. */
    record Signing(TextSpan span, Signed of, List<Signer> by) implements Declaration {
        public Signing {
            by = List.copyOf(by);
        }
    }

    /** {@code lost keys are replaced by 2 of Steward after 14 days}. */
    record Recovery(TextSpan span, Approvers by, DurationSyntax after) implements Declaration {}

    /** {@code the charter is amended by 2 of Steward and 5 of Resident after 14 days}. */
    record Amending(TextSpan span, List<Approvers> by, Optional<DurationSyntax> after) implements Declaration {
        public Amending {
            by = List.copyOf(by);
        }
    }

    /**
     * {@code payments may carry Memo, sealed for payer and payee}, {@code members may state Address, sealed for Steward}.
     *
     * @param parties {@link Signer#PAYER} and {@link Signer#PAYEE}
     */
    record Sealing(TextSpan span, boolean ofMembers, List<Name> names, List<Signer> parties, List<Name> roles)
            implements Declaration {
        public Sealing {
            names = List.copyOf(names);
            parties = List.copyOf(parties);
            roles = List.copyOf(roles);
        }
    }

    /** What is signed. */
    enum Signed {
        OPERATIONS,
        PAYMENTS,
        PART_PAYMENTS
    }

    /** Who signs it. */
    enum Signer {
        ACTOR,
        APPROVERS,
        PAYER,
        PAYEE
    }

    /** {@code fund Commons, spent by 2 of Steward}. */
    record Fund(TextSpan span, DeclaredName name, Optional<Approvers> spenders) implements Declaration {}

    /** {@code reserve Vault in EUR}. */
    record Reserve(TextSpan span, DeclaredName name, Name currency) implements Declaration {}

    /** {@code what no article allows is refused}: always true, said aloud. */
    record DefaultRefusal(TextSpan span) implements Declaration {}
}
