package org.opencoin.engine.reference;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Fee;
import org.opencoin.dsl.charter.FeeMeasure;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.reference.ReferenceBook.Cause;
import org.opencoin.engine.reference.ReferenceBook.Movement;

/** What one payment moves, fees included, worked out rule by rule. */
record ReferenceFees(
        Charter charter, ReferenceBook book, Payment payment, long now, BiFunction<String, Tally, Long> past) {

    /** @param unknown told each fee of which nobody can say whether it applies */
    List<Movement> moves(Consumer<Rule.PaymentFee> unknown) {
        Currency currency = charter.currency(payment.currency()).orElseThrow();
        ReferenceConditions facts = new ReferenceConditions(charter, book, payment, now, past);
        long payerLoses = payment.amount();
        long payeeGains = payment.amount();
        List<Movement> shares = new ArrayList<>();
        for (Rule rule : currency.rules()) {
            if (!(rule instanceof Rule.PaymentFee fee)
                    || !book.matches(fee.from(), payment.payer())
                    || !book.matches(fee.to(), payment.payee())) {
                continue;
            }
            Map<FeeMeasure, Optional<Boolean>> measures = measures(fee, facts);
            if (measures.containsValue(Optional.<Boolean>empty())) {
                unknown.accept(fee);
            }
            for (Map.Entry<FeeMeasure, Optional<Boolean>> one : measures.entrySet()) {
                if (!one.getValue().orElse(false)) {
                    continue;
                }
                long amount = amount(one.getKey(), currency.rounding());
                payerLoses += fee.bearer() == Condition.Side.PAYER ? amount : 0;
                payeeGains -= fee.bearer() == Condition.Side.PAYEE ? amount : 0;
                shares.addAll(shares(fee, amount));
            }
        }
        List<Movement> all = new ArrayList<>();
        all.add(move(payment.payer(), -payerLoses, Cause.PAYMENT));
        all.add(move(payment.payee(), payeeGains, payeeGains < 0 ? Cause.OTHER : Cause.PAYMENT));
        all.addAll(shares);
        return all;
    }

    /** What might be taken, and whether it is; nobody can say when empty. */
    private static Map<FeeMeasure, Optional<Boolean>> measures(Rule.PaymentFee fee, ReferenceConditions facts) {
        Map<FeeMeasure, Optional<Boolean>> measures = new IdentityHashMap<>();
        if (fee.measure() instanceof FeeMeasure.ByTable table) {
            for (FeeMeasure.Cell cell : table.cells()) {
                cell.measure().ifPresent(measure -> measures.put(measure, facts.ask(cell.when())));
            }
        } else {
            measures.put(fee.measure(), fee.when().map(facts::ask).orElse(Optional.of(true)));
        }
        return measures;
    }

    private long amount(FeeMeasure measure, Currency.Rounding rounding) {
        if (measure instanceof FeeMeasure.Flat flat) {
            return flat.amount();
        }
        FeeMeasure.Part part = (FeeMeasure.Part) measure;
        Ratio exact = part.rate().times(ReferenceArithmetic.whole(payment.amount()));
        long rounded = ReferenceArithmetic.round(exact, rounding);
        long enough = Math.max(rounded, part.minimum());
        return part.maximum().isPresent() ? Math.min(enough, part.maximum().getAsLong()) : enough;
    }

    private List<Movement> shares(Rule.PaymentFee fee, long whole) {
        List<Movement> shares = new ArrayList<>();
        long left = whole;
        for (Fee.Share share : fee.shares()) {
            long part = ReferenceArithmetic.floor(share.part().times(ReferenceArithmetic.whole(whole)));
            left -= part;
            shares.add(move(account(share.to()), part, Cause.OTHER));
        }
        shares.add(move(account(fee.remaining()), left, Cause.OTHER));
        return shares;
    }

    private String account(Destination to) {
        return to instanceof Destination.ToFund fund ? "fund:" + fund.fund() : "issuance:" + payment.currency();
    }

    private Movement move(String account, long amount, Cause cause) {
        return new Movement(now, account, payment.currency(), amount, cause, payment.id());
    }
}
