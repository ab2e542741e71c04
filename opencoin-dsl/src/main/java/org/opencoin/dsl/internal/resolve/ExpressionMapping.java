package org.opencoin.dsl.internal.resolve;

import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Condition.Comparator;
import org.opencoin.dsl.charter.Intensity;
import org.opencoin.dsl.charter.Tallied;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.quantity.Unit;
import org.opencoin.dsl.syntax.Amount;
import org.opencoin.dsl.syntax.ConditionSyntax;
import org.opencoin.dsl.syntax.Expression;
import org.opencoin.dsl.syntax.Hole;
import org.opencoin.dsl.syntax.Measure;

/** Comparisons: both sides measure the same thing, or it is an error. */
final class ExpressionMapping {

    private static final String PAYMENTS = "payments";
    private static final String MEMBERS = "members";
    private static final int MOST = 1_000_000;

    private final Context context;
    private final Frame frame;

    ExpressionMapping(Context context, Frame frame) {
        this.context = context;
        this.frame = frame;
    }

    Condition compare(ConditionSyntax.Compare compare) {
        Type left = type(compare.left());
        Type right = type(compare.right());
        if (left.agreesWith(right)) {
            String unit = left.unit().isEmpty() ? right.unit() : left.unit();
            return new Condition.Compare(
                    value(compare.left(), unit), comparator(compare.comparator()), value(compare.right(), unit));
        }
        differ(compare, left, right);
        return new Condition.Not(new Condition.HasRole(Condition.Side.PAYER, ""));
    }

    private void differ(ConditionSyntax.Compare compare, Type left, Type right) {
        Told one = left.words();
        Told other = right.words();
        context.findings()
                .add(context.findings()
                        .about("OC2032", compare.span(), one, other)
                        .note(compare.left().span(), one, other)
                        .note(compare.right().span(), one, other));
    }

    /**
     * What a value measures.
     *
     * @param unit base unit; empty for an intensity that takes the other side's
     */
    private record Type(Sort sort, String unit) {

        boolean agreesWith(Type other) {
            boolean units = unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit);
            return sort == Sort.ANY || other.sort == Sort.ANY || sort == other.sort && units;
        }

        private Told number() {
            return switch (unit) {
                case PAYMENTS -> Told.of("a number of payments", "un nombre de paiements");
                case MEMBERS -> Told.of("a number of members", "un nombre de membres");
                default -> Told.of("a number", "un nombre");
            };
        }

        Told words() {
            return switch (sort) {
                case MONEY, ANY -> Told.of("an amount of money", "un montant d’argent");
                case QUANTITY -> Told.of("a quantity in " + unit, "une quantité en " + unit);
                case INTENSITY ->
                    unit.isEmpty()
                            ? Told.of("an energy intensity", "une intensité énergétique")
                            : Told.of("an intensity in " + unit, "une intensité en " + unit);
                case NUMBER -> number();
            };
        }
    }

    /** Sorts of values; a hole may be any. */
    private enum Sort {
        MONEY,
        QUANTITY,
        INTENSITY,
        NUMBER,
        ANY
    }

    private static Type type(Expression value) {
        if (value instanceof Expression.Carried carried) {
            return new Type(Sort.QUANTITY, unit(carried.kind()));
        }
        if (value instanceof Measure.Quantity quantity) {
            return new Type(Sort.QUANTITY, base(quantity.unit().symbol()));
        }
        if (value instanceof Measure.QuantityPer per) {
            return new Type(Sort.INTENSITY, base(per.unit().symbol()));
        }
        if (value instanceof Expression.EnergyIntensity) {
            return new Type(Sort.INTENSITY, "");
        }
        if (value instanceof Expression.Whole) {
            return new Type(Sort.NUMBER, "");
        }
        if (value instanceof Expression.SoFar soFar) {
            return type(WindowMapping.what(soFar.what()));
        }
        boolean open = value instanceof Expression.Constant constant && constant.amount() instanceof Hole;
        return new Type(open ? Sort.ANY : Sort.MONEY, "");
    }

    private static Type type(Tallied what) {
        if (what.isAmount()) {
            return new Type(Sort.MONEY, "");
        }
        return new Type(Sort.NUMBER, what.isOfMembers() ? MEMBERS : PAYMENTS);
    }

    private static String unit(Expression.Kind kind) {
        return switch (kind) {
            case ENERGY -> Unit.Dimension.ENERGY.unit();
            case EMISSIONS -> Unit.Dimension.CARBON.unit();
        };
    }

    private static String base(String symbol) {
        return Unit.named(symbol).orElseThrow().dimension().unit();
    }

    private Condition.Expression value(Expression value, String unit) {
        if (value instanceof Expression.AmountPaid) {
            return new Condition.Expression.AmountPaid();
        }
        if (value instanceof Expression.Price) {
            return new Condition.Expression.Price();
        }
        if (value instanceof Expression.Carried carried) {
            return new Condition.Expression.QuantityCarried(unit(carried.kind()));
        }
        if (value instanceof Expression.EnergyIntensity) {
            String counted = unit.isEmpty() ? Unit.Dimension.CARBON.unit() : unit;
            return new Condition.Expression.EnergyIntensity(counted);
        }
        if (value instanceof Expression.SoFar soFar) {
            return new Condition.Expression.SoFar(
                    ConditionMapping.side(soFar.side()),
                    new WindowMapping(context.rates()).tally(soFar.what(), soFar.window()));
        }
        if (value instanceof Expression.Whole whole) {
            return new Condition.Expression.Whole(context.rates().whole(whole.number(), 0, MOST));
        }
        return value instanceof Expression.Constant constant ? money(constant.amount()) : measure((Measure) value);
    }

    private Condition.Expression money(Amount amount) {
        return new Condition.Expression.Money(context.amounts().minor(amount, frame.money()), frame.code());
    }

    private Condition.Expression measure(Measure measure) {
        if (measure instanceof Measure.QuantityPer per) {
            context.amounts().isIn(per.currency(), frame.money());
            return new Condition.Expression.Stated(stated(per));
        }
        Measure.Quantity quantity = (Measure.Quantity) measure;
        Unit unit = Unit.named(quantity.unit().symbol()).orElseThrow();
        return new Condition.Expression.Quantity(
                unit.inBase(Numbers.ratio(quantity.number().value())),
                unit.dimension().unit());
    }

    private Intensity stated(Measure.QuantityPer per) {
        Unit unit = Unit.named(per.unit().symbol()).orElseThrow();
        return new Intensity(
                unit.inBase(Numbers.ratio(per.number().value())),
                unit.dimension().unit(),
                frame.code());
    }

    private static Comparator comparator(ConditionSyntax.Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> Comparator.AT_LEAST;
            case MORE_THAN -> Comparator.MORE_THAN;
            case AT_MOST -> Comparator.AT_MOST;
            case LESS_THAN -> Comparator.LESS_THAN;
        };
    }
}
