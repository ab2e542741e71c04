package org.opencoin.engine.ledger;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.crypto.MemberKey;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.ledger.MalformedEntryException.Flaw;
import org.opencoin.engine.money.DecimalText;
import org.opencoin.engine.money.LegalPart;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.Approve;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.operation.Dispute;
import org.opencoin.engine.operation.Grant;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Key;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Propose;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.Settle;
import org.opencoin.engine.operation.Tick;
import org.opencoin.engine.operation.Update;

/**
 * Operations in canonical form ({@code spec/ledger.md}, 3.1). What it reads, it would have written in the same way; two
 * operations have the same content when they have the same form.
 */
public final class OperationForm {

    private final Decimals decimals;

    private OperationForm(Decimals decimals) {
        this.decimals = decimals;
    }

    /** The form of operations in those currencies. */
    public static OperationForm of(Decimals decimals) {
        return new OperationForm(decimals);
    }

    /**
     * The canonical form.
     *
     * @throws IllegalArgumentException if the operation names a currency or a reserve that the charter doesn't have
     */
    public JsonObject write(Operation operation) {
        return operation.match(new OperationWriter(decimals)).build();
    }

    /**
     * The operation a form stands for.
     *
     * @throws MalformedEntryException if it is not the canonical form of an operation that can be in a journal
     */
    public Operation read(JsonObject form) throws MalformedEntryException {
        return read(new Fields(form, "operation."));
    }

    Operation read(Fields form) throws MalformedEntryException {
        String id = form.text("id");
        form.require(AccountName.isOperationId(id), "id", Flaw.NOT_AS_WRITTEN);
        Operation operation = switch (form.text("kind")) {
            case "join" ->
                new Join(
                        id,
                        member("member", form),
                        form.ascendingTexts("roles"),
                        form.optionalTruths("zones"),
                        key(form),
                        sealed(form),
                        form.optionalTexts("approvals"));
            case "update" -> update(id, form);
            case "leave" -> new Leave(id, member("member", form), form.optionalTexts("approvals"));
            case "key" -> new Key(id, member("member", form), act(form), key(form), form.optionalTexts("approvals"));
            case "choose" -> new Choose(id, member("member", form), form.texts("chosen"));
            case "payment" -> payment(id, form);
            case "issue" -> issue(id, form);
            case "redeem" -> redeem(id, form);
            case "grant" -> grant(id, form);
            case "reversal" -> new Reversal(id, form.text("of"), member("by", form));
            case "dispute" -> new Dispute(id, form.text("of"), member("by", form));
            case "settle" -> settle(id, form);
            case "propose" -> new Propose(id, member("by", form), CharterForm.read(form.object("charter")));
            case "approve" -> new Approve(id, proposal(form), member("by", form));
            case "amend" ->
                new Amend(
                        id, proposal(form), form.hash("charter"), member("by", form), form.optionalTexts("approvals"));
            case "tick" -> new Tick(id);
            default -> throw form.flaw("kind", Flaw.NOT_AS_WRITTEN);
        };
        form.end();
        return operation;
    }

    private static Optional<String> key(Fields form) throws MalformedEntryException {
        Optional<String> key = form.optionalText("key");
        form.require(key.flatMap(MemberKey::read).isPresent() == key.isPresent(), "key", Flaw.NOT_AS_WRITTEN);
        return key;
    }

    private static SortedMap<String, String> sealed(Fields form) throws MalformedEntryException {
        SortedMap<String, String> sealed = form.optionalTextsByName("sealed");
        boolean sound = sealed.values().stream()
                .allMatch(commitment -> Sha256.parse(commitment).isPresent());
        form.require(sound, "sealed", Flaw.NOT_AS_WRITTEN);
        return sealed;
    }

    private static Key.Act act(Fields form) throws MalformedEntryException {
        String act = form.text("act");
        for (Key.Act one : Key.Act.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(act)) {
                return one;
            }
        }
        throw form.flaw("act", Flaw.NOT_AS_WRITTEN);
    }

    private static String proposal(Fields form) throws MalformedEntryException {
        String of = form.text("of");
        form.require(AccountName.isOperationId(of), "of", Flaw.NOT_AS_WRITTEN);
        return of;
    }

    private static Update update(String id, Fields form) throws MalformedEntryException {
        return new Update(
                id,
                member("member", form),
                form.has("roles") ? Optional.of(form.ascendingTexts("roles")) : Optional.empty(),
                form.has("zones") ? Optional.of(form.truths("zones")) : Optional.empty(),
                sealed(form),
                form.optionalTexts("approvals"));
    }

    private static Settle settle(String id, Fields form) throws MalformedEntryException {
        String outcome = form.text("outcome");
        boolean upheld = outcome.equals(Settle.UPHELD);
        form.require(upheld || outcome.equals(Settle.DISMISSED), "outcome", Flaw.NOT_AS_WRITTEN);
        return new Settle(id, form.text("of"), upheld, form.optionalTexts("approvals"));
    }

    private Payment payment(String id, Fields form) throws MalformedEntryException {
        String currency = form.text("currency");
        return new Payment(
                id,
                party("payer", form),
                party("payee", form),
                currency,
                form.positiveAmount("amount", currency, decimals),
                legal(form),
                form.optionalText("category"),
                form.optionalTruths("placeZones"),
                quantities(form),
                form.optionalTextsByName("fields"),
                sealed(form),
                form.optionalTexts("approvals"));
    }

    private Optional<LegalPart> legal(Fields form) throws MalformedEntryException {
        if (!form.has("legal")) {
            return Optional.empty();
        }
        Fields part = form.object("legal");
        String currency = part.text("currency");
        part.require(decimals.isLegal(currency), "currency", Flaw.CONTRADICTS);
        LegalPart legal = new LegalPart(part.positiveAmount("amount", currency, decimals), currency);
        part.end();
        return Optional.of(legal);
    }

    private Issue issue(String id, Fields form) throws MalformedEntryException {
        String currency = form.text("currency");
        String reserve = form.text("reserve");
        String deposited =
                decimals.currencyOf(currency, reserve).orElseThrow(() -> form.flaw("reserve", Flaw.CONTRADICTS));
        return new Issue(
                id,
                member("member", form),
                currency,
                reserve,
                form.positiveAmount("deposit", deposited, decimals),
                form.optionalTextsByName("chosen"));
    }

    private Redeem redeem(String id, Fields form) throws MalformedEntryException {
        String currency = form.text("currency");
        return new Redeem(
                id,
                member("member", form),
                currency,
                form.text("reserve"),
                form.positiveAmount("amount", currency, decimals),
                form.optionalTextsByName("chosen"));
    }

    private Grant grant(String id, Fields form) throws MalformedEntryException {
        String currency = form.text("currency");
        Optional<String> certificate = form.optionalText("certificate");
        form.require(certificate.map(AccountName::isOperationId).orElse(true), "certificate", Flaw.NOT_AS_WRITTEN);
        return new Grant(
                id,
                member("member", form),
                currency,
                form.text("grant"),
                form.has("amount")
                        ? OptionalLong.of(form.positiveAmount("amount", currency, decimals))
                        : OptionalLong.empty(),
                quantities(form),
                certificate,
                form.optionalTexts("approvals"));
    }

    private static SortedMap<String, Ratio> quantities(Fields form) throws MalformedEntryException {
        SortedMap<String, Ratio> quantities = new TreeMap<>();
        for (Map.Entry<String, String> text :
                form.optionalTextsByName("quantities").entrySet()) {
            boolean canonical = DecimalText.readQuantity(text.getValue()) instanceof DecimalText.Quantity quantity
                    && DecimalText.writeQuantity(quantity.value()).equals(text.getValue())
                    && quantities.put(text.getKey(), quantity.value()) == null;
            form.require(canonical, "quantities." + text.getKey(), Flaw.NOT_AS_WRITTEN);
        }
        return quantities;
    }

    private static String member(String name, Fields form) throws MalformedEntryException {
        String id = form.text(name);
        form.require(AccountName.isMemberId(id), name, Flaw.NOT_AS_WRITTEN);
        return id;
    }

    private static String party(String name, Fields form) throws MalformedEntryException {
        String text = form.text(name);
        boolean memberOrFund = AccountName.parse(text)
                .filter(account -> account.isMember() || account.kind() == AccountName.Kind.FUND)
                .isPresent();
        form.require(memberOrFund, name, Flaw.NOT_AS_WRITTEN);
        return text;
    }
}
