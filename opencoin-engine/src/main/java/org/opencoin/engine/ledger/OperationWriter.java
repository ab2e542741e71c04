package org.opencoin.engine.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.canonical.JsonArray;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.canonical.JsonText;
import org.opencoin.engine.canonical.JsonTruth;
import org.opencoin.engine.money.DecimalText;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.Approve;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.operation.Dispute;
import org.opencoin.engine.operation.Grant;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Key;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.operation.Opening;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Propose;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.Settle;
import org.opencoin.engine.operation.Tick;
import org.opencoin.engine.operation.Update;

/** The members of each kind of operation. Optional members are left out when they say nothing. */
final class OperationWriter implements Operation.Cases<JsonObject.Builder> {

    private final Decimals decimals;

    OperationWriter(Decimals decimals) {
        this.decimals = decimals;
    }

    @Override
    public JsonObject.Builder join(Join join) {
        JsonObject.Builder form =
                start(join).put("member", join.member()).put("roles", JsonArray.ofTexts(join.roles()));
        if (!join.zones().isEmpty()) {
            form.put("zones", truths(join.zones()));
        }
        join.key().ifPresent(key -> form.put("key", key));
        return withApprovals(withTexts(form, "sealed", join.sealed()), join.approvals());
    }

    @Override
    public JsonObject.Builder update(Update update) {
        JsonObject.Builder form = start(update).put("member", update.member());
        update.roles().ifPresent(roles -> form.put("roles", JsonArray.ofTexts(roles)));
        update.zones().ifPresent(zones -> form.put("zones", truths(zones)));
        return withApprovals(withTexts(form, "sealed", update.sealed()), update.approvals());
    }

    @Override
    public JsonObject.Builder leave(Leave leave) {
        return withApprovals(start(leave).put("member", leave.member()), leave.approvals());
    }

    @Override
    public JsonObject.Builder key(Key key) {
        JsonObject.Builder form = start(key)
                .put("member", key.member())
                .put("act", key.act().name().toLowerCase(Locale.ROOT));
        key.key().ifPresent(written -> form.put("key", written));
        return withApprovals(form, key.approvals());
    }

    @Override
    public JsonObject.Builder choose(Choose choose) {
        return start(choose).put("member", choose.member()).put("chosen", texts(choose.chosen()));
    }

    @Override
    public JsonObject.Builder payment(Payment payment) {
        JsonObject.Builder form = start(payment)
                .put("payer", payment.payer())
                .put("payee", payment.payee())
                .put("currency", payment.currency())
                .put("amount", decimals.text(payment.amount(), payment.currency()));
        payment.legal()
                .ifPresent(part -> form.put(
                        "legal",
                        JsonObject.builder()
                                .put("amount", decimals.text(part.minor(), part.currency()))
                                .put("currency", part.currency())
                                .build()));
        payment.category().ifPresent(category -> form.put("category", category));
        if (!payment.placeZones().isEmpty()) {
            form.put("placeZones", truths(payment.placeZones()));
        }
        if (!payment.quantities().isEmpty()) {
            form.put("quantities", quantities(payment.quantities()));
        }
        withTexts(form, "fields", payment.fields());
        return withApprovals(withTexts(form, "sealed", payment.sealed()), payment.approvals());
    }

    @Override
    public JsonObject.Builder issue(Issue issue) {
        JsonObject.Builder form = start(issue)
                .put("member", issue.member())
                .put("currency", issue.currency())
                .put("reserve", issue.reserve())
                .put("deposit", decimals.text(issue.deposit(), deposited(issue)));
        return withTexts(form, "chosen", issue.chosen());
    }

    @Override
    public JsonObject.Builder redeem(Redeem redeem) {
        JsonObject.Builder form = start(redeem)
                .put("member", redeem.member())
                .put("currency", redeem.currency())
                .put("reserve", redeem.reserve())
                .put("amount", decimals.text(redeem.amount(), redeem.currency()));
        return withTexts(form, "chosen", redeem.chosen());
    }

    @Override
    public JsonObject.Builder grant(Grant grant) {
        JsonObject.Builder form = start(grant)
                .put("member", grant.member())
                .put("currency", grant.currency())
                .put("grant", grant.grant());
        grant.amount().ifPresent(amount -> form.put("amount", decimals.text(amount, grant.currency())));
        if (!grant.quantities().isEmpty()) {
            form.put("quantities", quantities(grant.quantities()));
        }
        grant.certificate().ifPresent(certificate -> form.put("certificate", certificate));
        return withApprovals(form, grant.approvals());
    }

    @Override
    public JsonObject.Builder reversal(Reversal reversal) {
        return start(reversal).put("of", reversal.of()).put("by", reversal.by());
    }

    @Override
    public JsonObject.Builder dispute(Dispute dispute) {
        return start(dispute).put("of", dispute.of()).put("by", dispute.by());
    }

    @Override
    public JsonObject.Builder settle(Settle settle) {
        return withApprovals(start(settle).put("of", settle.of()).put("outcome", settle.outcome()), settle.approvals());
    }

    @Override
    public JsonObject.Builder propose(Propose propose) {
        return start(propose).put("by", propose.by()).put("charter", CharterForm.write(propose.charter()));
    }

    @Override
    public JsonObject.Builder approve(Approve approve) {
        return start(approve).put("of", approve.of()).put("by", approve.by());
    }

    @Override
    public JsonObject.Builder amend(Amend amend) {
        JsonObject.Builder form = start(amend)
                .put("of", amend.of())
                .put("charter", amend.charter())
                .put("by", amend.by());
        return withApprovals(form, amend.approvals());
    }

    @Override
    public JsonObject.Builder tick(Tick tick) {
        return start(tick);
    }

    /** Rehearsals keep their record in memory and never read it back. */
    @Override
    public JsonObject.Builder opening(Opening opening) {
        return start(opening)
                .put("account", opening.account())
                .put("currency", opening.currency())
                .put("amount", decimals.text(opening.amount(), opening.currency()));
    }

    private String deposited(Issue issue) {
        return decimals.currencyOf(issue.currency(), issue.reserve())
                .orElseThrow(() -> new IllegalArgumentException("unknown reserve " + issue.reserve()));
    }

    private static JsonObject.Builder start(Operation operation) {
        return JsonObject.builder().put("id", operation.id()).put("kind", operation.kind());
    }

    private static JsonObject.Builder withApprovals(JsonObject.Builder form, List<String> approvals) {
        return approvals.isEmpty() ? form : form.put("approvals", JsonArray.ofTexts(approvals));
    }

    private static JsonObject.Builder withTexts(JsonObject.Builder form, String name, Map<String, String> texts) {
        return texts.isEmpty() ? form : form.put(name, texts(texts));
    }

    static JsonObject texts(Map<String, String> texts) {
        JsonObject.Builder object = JsonObject.builder();
        texts.forEach((name, value) -> object.put(name, JsonText.of(value)));
        return object.build();
    }

    private static JsonObject quantities(Map<String, Ratio> quantities) {
        JsonObject.Builder object = JsonObject.builder();
        quantities.forEach((unit, value) -> object.put(unit, DecimalText.writeQuantity(value)));
        return object.build();
    }

    private static JsonObject truths(Map<String, Boolean> truths) {
        JsonObject.Builder object = JsonObject.builder();
        truths.forEach((name, value) -> object.put(name, JsonTruth.of(value)));
        return object.build();
    }
}
