package org.opencoin.engine.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.opencoin.engine.crypto.MemberKey;
import org.opencoin.engine.ledger.SignedBytes;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.SignatureFlaw;
import org.opencoin.engine.operation.SignatureFlaw.Kind;
import org.opencoin.engine.operation.Signatures;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.policy.Policy;

/** Whether something submitted bears the signatures that the charter asks for, and no others. */
public final class SignatureCheck {

    private final Signers signers;
    private final SignedBytes bytes;

    SignatureCheck(Policy policy) {
        this.signers = new Signers(policy.charter().signings());
        this.bytes = SignedBytes.in(policy.decimals());
    }

    /**
     * What must be said, and what must still be worked out.
     *
     * @param flaws what is wrong whatever the signatures are
     * @param unverified signatures to be checked, in the order of the members
     */
    public record Asked(List<SignatureFlaw> flaws, List<Unverified> unverified) {

        public Asked {
            flaws = List.copyOf(flaws);
            unverified = List.copyOf(unverified);
        }

        /** What is said of other members than these. */
        Asked without(Set<String> members) {
            return members.isEmpty()
                    ? this
                    : new Asked(
                            flaws.stream()
                                    .filter(flaw -> !members.contains(flaw.member()))
                                    .toList(),
                            unverified.stream()
                                    .filter(one -> !members.contains(one.member()))
                                    .toList());
        }

        /** Works it out; dear. */
        public List<SignatureFlaw> worked() {
            List<SignatureFlaw> all = new ArrayList<>(flaws);
            unverified.stream().filter(one -> !one.holds()).forEach(one -> all.add(one.flaw()));
            return all;
        }
    }

    /** A signature that a key must hold. */
    @SuppressWarnings("ArrayRecordComponent") // made for one use, and never compared
    public record Unverified(String member, MemberKey key, byte[] message, String signature) {

        boolean holds() {
            return key.holds(message, signature);
        }

        SignatureFlaw flaw() {
            return new SignatureFlaw(Kind.WRONG, member);
        }
    }

    /**
     * What is asked of a submission.
     *
     * @param keyOf public half of the key of a member who has one
     * @param ledger hash of entry 0
     */
    Asked of(Submission submission, Function<String, Optional<String>> keyOf, String ledger) {
        Signatures given = submission.signatures();
        SortedSet<String> asked = signers.of(submission.operation());
        List<SignatureFlaw> flaws = new ArrayList<>();
        List<Unverified> unverified = new ArrayList<>();
        if (given.untilMillis().isPresent()
                && submission.atMillis() > given.untilMillis().getAsLong()) {
            flaws.add(new SignatureFlaw(Kind.LATE, submission.operation().id()));
        }
        if (!asked.isEmpty()) {
            byte[] message = bytes.of(submission.operation(), ledger, given.untilMillis());
            asked.forEach(member -> one(member, submission, keyOf, message, flaws, unverified));
        }
        SortedSet<String> unasked = new TreeSet<>(given.byMember().keySet());
        unasked.removeAll(asked);
        unasked.forEach(member -> flaws.add(new SignatureFlaw(Kind.UNASKED, member)));
        return new Asked(flaws, unverified);
    }

    private static void one(
            String member,
            Submission submission,
            Function<String, Optional<String>> keyOf,
            byte[] message,
            List<SignatureFlaw> flaws,
            List<Unverified> unverified) {
        Optional<String> brought = ofJoin(member, submission);
        Optional<MemberKey> key = brought.isPresent()
                ? brought.flatMap(MemberKey::read)
                : keyOf.apply(member).flatMap(MemberKey::recorded);
        Optional<String> signature =
                Optional.ofNullable(submission.signatures().byMember().get(member));
        if (key.isEmpty()) {
            flaws.add(new SignatureFlaw(Kind.NO_KEY, member));
        } else if (signature.isEmpty()) {
            flaws.add(new SignatureFlaw(Kind.MISSING, member));
        } else {
            unverified.add(new Unverified(member, key.get(), message, signature.get()));
        }
    }

    /** Whoever joins signs with the key that the join brings. */
    private static Optional<String> ofJoin(String member, Submission submission) {
        return submission.operation() instanceof Join join && join.member().equals(member)
                ? join.key()
                : Optional.empty();
    }
}
