package org.opencoin.engine.income;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencoin.dsl.charter.MostGranted;
import org.opencoin.dsl.charter.Once;
import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.GrantRule;
import org.opencoin.engine.time.LedgerTime;

/** What was granted in one currency, as far as its rules ask. */
public final class GrantBook {

    /** Before every time of a record: of a member who was never granted something. */
    static final long NEVER = LedgerTime.FIRST - 1;

    private final CurrencyPolicy currency;
    private final List<Given> all = new ArrayList<>();

    /** A book in which nothing was granted yet. */
    public GrantBook(CurrencyPolicy currency) {
        this.currency = currency;
        currency.grants().forEach(rule -> all.add(new Given(rule)));
    }

    /** What was granted by one rule. */
    private static final class Given {
        /** When each member was last granted it, less {@link #NEVER}: 0 for never. */
        final LongColumn last = new LongColumn();

        final SortedMap<String, Long> certificates = new TreeMap<>();
        final List<Sums> sums = new ArrayList<>();

        Given(GrantRule rule) {
            rule.most().forEach(most -> sums.add(new Sums()));
        }
    }

    /** What was granted in the period that is kept, one row for each member, or one for all. */
    private static final class Sums {
        /** When the last grant was, less {@link #NEVER}. */
        final LongColumn at = new LongColumn();

        final LongColumn amount = new LongColumn();
    }

    /** When a member was last granted that, {@link #NEVER} for never. */
    long last(int grant, int member) {
        return all.get(grant).last.get(member) + NEVER;
    }

    /** When something was granted for a certificate, {@link #NEVER} for never. */
    long certified(int grant, String certificate) {
        return all.get(grant).certificates.getOrDefault(certificate, NEVER);
    }

    /** How much was granted in the period of an instant, minor units: to that member, or to all. */
    long sum(int grant, int bound, int member, long atMillis) {
        MostGranted most = currency.grants().get(grant).most().get(bound);
        Sums sums = all.get(grant).sums.get(bound);
        int row = most.inAll() ? 0 : member;
        boolean sameTime = sums.at.get(row) + NEVER >= currency.clock().startOf(most.period(), atMillis);
        return sameTime ? sums.amount.get(row) : 0;
    }

    /** Notes a grant. */
    public void granted(Granted granted, long atMillis) {
        GrantRule rule = currency.grants().get(granted.grant());
        Given given = all.get(granted.grant());
        for (int bound = 0; bound < rule.most().size(); bound++) {
            long before = sum(granted.grant(), bound, granted.member(), atMillis);
            int row = rule.most().get(bound).inAll() ? 0 : granted.member();
            given.sums.get(bound).at.set(row, atMillis - NEVER);
            given.sums.get(bound).amount.set(row, before + granted.amount());
        }
        given.last.set(granted.member(), atMillis - NEVER);
        if (!granted.certificate().isEmpty()) {
            given.certificates.put(granted.certificate(), atMillis);
        }
    }

    /**
     * A grant that is allowed.
     *
     * @param grant its place among the rules
     * @param certificate what it counts once for, empty for none
     */
    public record Granted(int currency, int grant, int member, long amount, String certificate) {}

    /**
     * What a grant counts once for: the certificate, with the member's id where others may have it too.
     *
     * @param named in the operation; empty for none
     */
    public static String certificate(GrantRule rule, Optional<String> named, String member) {
        boolean ofMember = rule.once()
                .filter(once -> once instanceof Once.ForEachCertificate each && each.ofMember())
                .isPresent();
        return ofMember ? named.orElse("") + " " + member : named.orElse("");
    }

    /** Writes everything. */
    public void save(SnapshotWriter out) {
        for (Given given : all) {
            given.last.save(out);
            out.whole(given.certificates.size());
            for (Map.Entry<String, Long> certificate : given.certificates.entrySet()) {
                out.text(certificate.getKey()).number(certificate.getValue());
            }
            given.sums.forEach(sums -> {
                sums.at.save(out);
                sums.amount.save(out);
            });
        }
    }

    /** Reads what {@link #save} wrote. */
    public void load(SnapshotReader in) {
        for (Given given : all) {
            given.last.load(in);
            int certificates = in.whole();
            for (int i = 0; i < certificates; i++) {
                String certificate = in.text();
                given.certificates.put(certificate, in.number());
            }
            given.sums.forEach(sums -> {
                sums.at.load(in);
                sums.amount.load(in);
            });
        }
    }
}
