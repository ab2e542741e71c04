package org.opencoin.engine.telling;

import java.util.List;
import java.util.SortedMap;
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

/** What somebody asked for, as a sentence: {@code m1 pays m3 30.00 ACO for Fuel}. */
final class OperationWords implements Operation.Cases<String> {

    private static final int SHOWN_OF_HASH = 12;

    private final Speech speech;
    private final Figures figures;

    OperationWords(Speech speech) {
        this.speech = speech;
        this.figures = speech.figures();
    }

    /** The sentence, without a full stop. */
    String of(Operation operation) {
        return operation.match(this);
    }

    @Override
    public String join(Join join) {
        return speech.say("operation.join", speech.member(join.member()), String.join(", ", join.roles()));
    }

    @Override
    public String update(Update update) {
        return update.roles()
                .map(roles ->
                        speech.say("operation.update.roles", speech.member(update.member()), String.join(", ", roles)))
                .orElseGet(() -> speech.say("operation.update", speech.member(update.member())));
    }

    @Override
    public String leave(Leave leave) {
        String member = speech.member(leave.member());
        return leave.approvals().isEmpty()
                ? speech.say("operation.leave", member)
                : speech.say("operation.leave.declared", member, members(leave.approvals()));
    }

    private String members(List<String> ids) {
        return String.join(", ", ids.stream().map(speech::member).toList());
    }

    @Override
    public String key(Key key) {
        String said = "operation.key." + PlainNames.key(key.act());
        return key.approvals().isEmpty()
                ? speech.say(said, speech.member(key.member()))
                : speech.say(said + ".others", speech.member(key.member()), members(key.approvals()));
    }

    @Override
    public String choose(Choose choose) {
        String member = speech.member(choose.member());
        if (choose.chosen().isEmpty()) {
            return speech.say("operation.choose.nobody", member);
        }
        List<String> chosen = choose.chosen().entrySet().stream()
                .map(one -> speech.say("operation.choose.one", speech.member(one.getValue()), one.getKey()))
                .toList();
        return speech.say("operation.choose", member, String.join(", ", chosen));
    }

    @Override
    public String payment(Payment payment) {
        String payer = speech.account(payment.payer());
        String payee = speech.account(payment.payee());
        String amount = paid(payment);
        return payment.category()
                .map(category -> speech.say("operation.payment.for", payer, payee, amount, category))
                .orElseGet(() -> speech.say("operation.payment", payer, payee, amount));
    }

    private String paid(Payment payment) {
        String amount = figures.amount(payment.amount(), payment.currency());
        return payment.legal()
                .map(part ->
                        speech.say("operation.payment.parts", amount, figures.amount(part.minor(), part.currency())))
                .orElse(amount);
    }

    @Override
    public String issue(Issue issue) {
        String deposit = figures.held(issue.deposit(), issue.currency(), issue.reserve());
        return speech.say("operation.issue", speech.member(issue.member()), deposit, issue.reserve())
                + chosen(issue.chosen());
    }

    @Override
    public String redeem(Redeem redeem) {
        String amount = figures.amount(redeem.amount(), redeem.currency());
        return speech.say("operation.redeem", speech.member(redeem.member()), amount, redeem.reserve())
                + chosen(redeem.chosen());
    }

    private String chosen(SortedMap<String, String> chosen) {
        return chosen.isEmpty()
                ? ""
                : speech.say(
                        "operation.choosing",
                        String.join(
                                ", ",
                                chosen.values().stream().map(speech::member).toList()));
    }

    @Override
    public String grant(Grant grant) {
        String member = speech.member(grant.member());
        String first = grant.amount().isPresent()
                ? speech.say(
                        "operation.grant.amount",
                        member,
                        grant.grant(),
                        figures.amount(grant.amount().getAsLong(), grant.currency()))
                : speech.say("operation.grant", member, grant.grant());
        return first
                + grant.certificate()
                        .map(certificate -> speech.say("operation.grant.certificate", certificate))
                        .orElse("");
    }

    @Override
    public String reversal(Reversal reversal) {
        return speech.say("operation.reversal", speech.member(reversal.by()), reversal.of());
    }

    @Override
    public String dispute(Dispute dispute) {
        return speech.say("operation.dispute", speech.member(dispute.by()), dispute.of());
    }

    @Override
    public String settle(Settle settle) {
        String by = members(settle.approvals());
        String key = "operation.settle." + settle.outcome();
        return by.isEmpty() ? speech.say(key + ".nobody", settle.of()) : speech.say(key, by, settle.of());
    }

    @Override
    public String propose(Propose propose) {
        return speech.say(
                "operation.propose",
                speech.member(propose.by()),
                beginning(propose.charter().hash()));
    }

    @Override
    public String approve(Approve approve) {
        return speech.say("operation.approve", speech.member(approve.by()), approve.of());
    }

    @Override
    public String amend(Amend amend) {
        return speech.say("operation.amend", speech.member(amend.by()), amend.of(), beginning(amend.charter()));
    }

    /** Enough of a hash to tell it from others that people have before them. */
    private static String beginning(String hash) {
        return hash.substring(0, Math.min(SHOWN_OF_HASH, hash.length()));
    }

    @Override
    public String tick(Tick tick) {
        return speech.say("operation.tick");
    }

    @Override
    public String opening(Opening opening) {
        return speech.say(
                "operation.opening",
                speech.account(opening.account()),
                figures.amount(opening.amount(), opening.currency()));
    }
}
