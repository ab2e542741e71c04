package org.opencoin.engine.community;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.opencoin.dsl.charter.Article;
import org.opencoin.engine.account.DoneStep;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.canonical.JsonArray;
import org.opencoin.engine.crypto.MerkleTree;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Posting;
import org.opencoin.engine.ledger.Step;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.Policy;

/** A step that was done: its entry, and the list of what it took or gave, account by account, for the side file. */
public final class StepTaken {

    private static final byte LINE_FEED = '\n';

    private final DoneStep step;
    private final Facts facts;
    private final Decimals decimals;
    private final String code;
    private final Entry.StepEntry entry;

    StepTaken(DoneStep step, Policy policy, Facts facts) {
        this.step = step;
        this.facts = facts;
        this.decimals = policy.decimals();
        this.code = policy.currencies().name(step.currency());
        this.entry = entry(policy);
    }

    /** As the record keeps it. */
    public Entry.StepEntry entry() {
        return entry;
    }

    /** The lines of the list: {@code [account, before, amount]}, and a share where the rule shares. */
    public List<JsonArray> charges() {
        List<JsonArray> lines = new ArrayList<>(step.size());
        for (int i = 0; i < step.size(); i++) {
            lines.add(line(i));
        }
        return lines;
    }

    private JsonArray line(int i) {
        String member = facts.id(step.member(i));
        String before = decimals.text(step.before(i), code);
        String amount = decimals.text(step.amount(i), code);
        return JsonArray.ofTexts(
                step.shares()
                        ? List.of(member, before, amount, decimals.text(step.share(i), code))
                        : List.of(member, before, amount));
    }

    private Step.ChargeList list() {
        CanonicalWriter writer = new CanonicalWriter();
        MerkleTree tree = new MerkleTree();
        Sha256.Hasher hasher = new Sha256.Hasher();
        for (int i = 0; i < step.size(); i++) {
            writer.clear().write(line(i));
            tree.add(writer.buffer(), 0, writer.length());
            hasher.add(writer.buffer(), 0, writer.length()).add(LINE_FEED);
        }
        return new Step.ChargeList(hasher.hash().hex(), tree.root().hex());
    }

    private Entry.StepEntry entry(Policy policy) {
        Step told = new Step(
                step.effect(),
                step.rule().id(),
                step.rule().article().map(Article::number),
                code,
                step.charged(),
                step.total(),
                step.shares() ? OptionalLong.of(step.shared()) : OptionalLong.empty(),
                list());
        return new Entry.StepEntry(step.atMillis(), told, postings(policy));
    }

    private List<Posting> postings(Policy policy) {
        Movements moved = step.standing();
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < moved.size(); i++) {
            AccountName account = policy.standing().name(moved.account(i));
            postings.add(new Posting(account, code, moved.amount(i)));
        }
        return postings;
    }
}
