package org.opencoin.cli.verb;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Every verb, in the order in which a newcomer meets them. Only the one that is called is built. */
public enum Verbs {
    CHECK(Check::new),
    FMT(Fmt::new),
    TRANSLATE(Translate::new),
    TEST(Rehearse::new),
    DESCRIBE(Describe::new),
    DIFF(Compare::new),
    RUN(Run::new),
    WHY(Why::new),
    BALANCES(ShowBalances::new),
    AUDIT(CheckLedger::new),
    CHARTER(ShowCharter::new),
    PROPOSE(MakeProposal::new),
    NAMES(ShowNames::new),
    EXPORT(Export::new),
    ERASE(Erase::new),
    BACKUP(Backup::new),
    RESTORE(Restore::new),
    KEYS(Keys::new),
    SEAL(Seal::new),
    UNSEAL(Unseal::new),
    SIGN(Sign::new),
    CHECKPOINT(MakeCheckpoint::new),
    PROVE(Prove::new),
    VERIFY(CheckProof::new),
    WITNESS(Witness::new),
    EXPLAIN(Explain::new),
    COMPLETION(Completion::new);

    private final Supplier<Verb> maker;

    Verbs(Supplier<Verb> maker) {
        this.maker = maker;
    }

    /** As a person types it. */
    public String typed() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verb typed so, if there is one. */
    public static Optional<Verbs> of(String typed) {
        return Arrays.stream(values())
                .filter(verb -> verb.typed().equals(typed))
                .findFirst();
    }

    /** All of them as typed. */
    public static List<String> allTyped() {
        return Arrays.stream(values()).map(Verbs::typed).toList();
    }

    /** A fresh one, for Picocli to fill. */
    public Verb make() {
        return maker.get();
    }
}
