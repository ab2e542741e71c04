package org.opencoin.engine.community;

import java.io.ByteArrayOutputStream;
import java.util.List;
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

/**
 * A step that was done: its entry, and the list of its charges for the side file.
 *
 * @param entry as the record keeps it
 * @param charges the lines of the charge list, each ended by a line feed
 */
public record StepTaken(Entry.StepEntry entry, byte[] charges) {

    private static final byte[] LINE_FEED = {'\n'};

    public StepTaken {
        charges = charges.clone();
    }

    /** The lines of the charge list, each ended by a line feed. */
    @Override
    public byte[] charges() {
        return charges.clone();
    }

    static StepTaken of(MeltStep step, Policy policy, Facts facts) {
        Decimals decimals = policy.decimals();
        String code = step.currency().code();
        CanonicalWriter writer = new CanonicalWriter();
        MerkleTree tree = new MerkleTree();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < step.size(); i++) {
            List<String> line = List.of(
                    facts.id(step.member(i)), decimals.text(step.before(i), code), decimals.text(step.charge(i), code));
            writer.clear().write(JsonArray.ofTexts(line));
            tree.add(writer.buffer(), 0, writer.length());
            lines.write(writer.buffer(), 0, writer.length());
            lines.write(LINE_FEED, 0, 1);
        }
        byte[] charges = lines.toByteArray();
        Step.ChargeList list =
                new Step.ChargeList(Sha256.of(charges).hex(), tree.root().hex());
        return new StepTaken(entry(step, policy, list), charges);
    }

    private static Entry.StepEntry entry(MeltStep step, Policy policy, Step.ChargeList list) {
        String code = step.currency().code();
        Step told = new Step(
                Step.DEMURRAGE,
                step.line().head().id(),
                step.line().head().article().map(Article::number),
                code,
                step.size(),
                step.total(),
                list);
        AccountName destination = policy.standing().name(step.line().destination());
        List<Posting> received = step.total() == 0 ? List.of() : List.of(new Posting(destination, code, step.total()));
        return new Entry.StepEntry(step.atMillis(), told, received);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepTaken step
                && entry.equals(step.entry)
                && java.util.Arrays.equals(charges, step.charges);
    }

    @Override
    public int hashCode() {
        return entry.hashCode();
    }
}
