package org.opencoin.engine.community;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.opencoin.dsl.charter.Article;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.canonical.JsonArray;
import org.opencoin.engine.crypto.MerkleTree;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Posting;
import org.opencoin.engine.ledger.Step;
import org.opencoin.engine.melting.MeltStep;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.Policy;

/** A step that was done: its entry, and the list of its charges for the side file. */
public final class StepTaken {

    private static final byte LINE_FEED = '\n';

    private final MeltStep step;
    private final Facts facts;
    private final Decimals decimals;
    private final Entry.StepEntry entry;

    StepTaken(MeltStep step, Policy policy, Facts facts) {
        this.step = step;
        this.facts = facts;
        this.decimals = policy.decimals();
        this.entry = entry(policy);
    }

    /** As the record keeps it. */
    public Entry.StepEntry entry() {
        return entry;
    }

    /** The lines of the charge list: {@code [account, before, charge]}, and a share where the line shares. */
    public List<JsonArray> charges() {
        List<JsonArray> lines = new ArrayList<>(step.size());
        for (int i = 0; i < step.size(); i++) {
            lines.add(line(i));
        }
        return lines;
    }

    private JsonArray line(int i) {
        String code = step.currency().code();
        String member = facts.id(step.member(i));
        String before = decimals.text(step.before(i), code);
        String charge = decimals.text(step.charge(i), code);
        return JsonArray.ofTexts(
                step.line().shared()
                        ? List.of(member, before, charge, decimals.text(step.share(i), code))
                        : List.of(member, before, charge));
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
        String code = step.currency().code();
        Step told = new Step(
                Step.DEMURRAGE,
                step.line().head().id(),
                step.line().head().article().map(Article::number),
                code,
                step.charged(),
                step.total(),
                step.line().shared() ? OptionalLong.of(step.shared()) : OptionalLong.empty(),
                list());
        AccountName destination = policy.standing().name(step.line().destination());
        long rest = told.unshared();
        List<Posting> received = rest == 0 ? List.of() : List.of(new Posting(destination, code, rest));
        return new Entry.StepEntry(step.atMillis(), told, received);
    }
}
