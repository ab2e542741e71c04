package org.opencoin.engine.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.money.LegalPart;

/**
 * Units go from one account to another.
 *
 * @param payer a member's id or {@code fund:} and a name
 * @param payee likewise, another one
 * @param currency code of a currency of the charter
 * @param amount minor units the payee gets, more than 0
 * @param legal what of the price is paid in legal money beside it, if anything
 * @param category a category of the charter, if the payment has one
 * @param placeZones attested facts about where it takes place by name of zone; a zone left out is unknown
 * @param quantities what the goods carry, for the whole payment, by base unit ({@code kgCO2e}, {@code kWh}); finite
 *     decimals, never negative
 * @param fields what it states in the charter's fields, such as its channel, by name of field
 * @param sealed commitments to the texts it brings for some to read, 64 hexadecimal digits by name of text
 * @param approvals members who agree, sorted, each once
 */
public record Payment(
        String id,
        String payer,
        String payee,
        String currency,
        long amount,
        Optional<LegalPart> legal,
        Optional<String> category,
        SortedMap<String, Boolean> placeZones,
        SortedMap<String, Ratio> quantities,
        SortedMap<String, String> fields,
        SortedMap<String, String> sealed,
        List<String> approvals)
        implements Operation {

    public Payment {
        placeZones = Sorted.copy(placeZones);
        quantities = Sorted.copy(quantities);
        fields = Sorted.copy(fields);
        sealed = Sorted.copy(sealed);
        approvals = Sorted.once(approvals);
    }

    /** One that brings no sealed text. */
    public Payment(
            String id,
            String payer,
            String payee,
            String currency,
            long amount,
            Optional<LegalPart> legal,
            Optional<String> category,
            SortedMap<String, Boolean> placeZones,
            SortedMap<String, Ratio> quantities,
            SortedMap<String, String> fields,
            List<String> approvals) {
        this(
                id,
                payer,
                payee,
                currency,
                amount,
                legal,
                category,
                placeZones,
                quantities,
                fields,
                Sorted.none(),
                approvals);
    }

    /** A payment without any optional field. */
    public static Payment of(String id, String payer, String payee, String currency, long amount) {
        return new Payment(
                id,
                payer,
                payee,
                currency,
                amount,
                Optional.empty(),
                Optional.empty(),
                Sorted.none(),
                Sorted.none(),
                Sorted.none(),
                Sorted.none(),
                List.of());
    }

    /** The same with another amount. */
    public Payment withAmount(long minor) {
        return new Payment(
                id, payer, payee, currency, minor, legal, category, placeZones, quantities, fields, sealed, approvals);
    }

    /** The same with a part in legal money. */
    public Payment beside(LegalPart part) {
        return new Payment(
                id,
                payer,
                payee,
                currency,
                amount,
                Optional.of(part),
                category,
                placeZones,
                quantities,
                fields,
                sealed,
                approvals);
    }

    /** The same with a category. */
    public Payment inCategory(String name) {
        return new Payment(
                id,
                payer,
                payee,
                currency,
                amount,
                legal,
                Optional.of(name),
                placeZones,
                quantities,
                fields,
                sealed,
                approvals);
    }

    /** The same with facts about its place. */
    public Payment at(Map<String, Boolean> zones) {
        return new Payment(
                id,
                payer,
                payee,
                currency,
                amount,
                legal,
                category,
                Sorted.copy(zones),
                quantities,
                fields,
                sealed,
                approvals);
    }

    /** The same carrying those quantities. */
    public Payment carrying(Map<String, Ratio> carried) {
        return new Payment(
                id,
                payer,
                payee,
                currency,
                amount,
                legal,
                category,
                placeZones,
                Sorted.copy(carried),
                fields,
                sealed,
                approvals);
    }

    /** The same stating those values, by field. */
    public Payment stating(Map<String, String> stated) {
        return new Payment(
                id,
                payer,
                payee,
                currency,
                amount,
                legal,
                category,
                placeZones,
                quantities,
                Sorted.copy(stated),
                sealed,
                approvals);
    }

    /** The same agreed by those members. */
    public Payment approvedBy(List<String> members) {
        return new Payment(
                id, payer, payee, currency, amount, legal, category, placeZones, quantities, fields, sealed, members);
    }

    /** The same bringing sealed texts, by the commitment to each. */
    public Payment sealing(Map<String, String> commitments) {
        return new Payment(
                id,
                payer,
                payee,
                currency,
                amount,
                legal,
                category,
                placeZones,
                quantities,
                fields,
                Sorted.copy(commitments),
                approvals);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.payment(this);
    }
}
