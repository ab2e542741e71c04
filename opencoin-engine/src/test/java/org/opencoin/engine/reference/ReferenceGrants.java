package org.opencoin.engine.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Approvers;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.GrantMeasure;
import org.opencoin.dsl.charter.MostGranted;
import org.opencoin.dsl.charter.Once;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.operation.Grant;

/** Every grant that was ever accepted, looked through from the first each time. */
final class ReferenceGrants {

    private record Accepted(Grant grant, long at, long amount) {}

    private final Charter charter;
    private final ReferenceBook book;
    private final List<Accepted> accepted = new ArrayList<>();

    ReferenceGrants(Charter charter, ReferenceBook book) {
        this.charter = charter;
        this.book = book;
    }

    void accepted(Grant grant, long at) {
        accepted.add(new Accepted(grant, at, amount(grant, rule(grant).orElseThrow())));
    }

    Optional<Rule.Grant> rule(Grant grant) {
        return currency(grant).rules().stream()
                .filter(Rule.Grant.class::isInstance)
                .map(Rule.Grant.class::cast)
                .filter(rule -> rule.name().equals(grant.grant()))
                .findFirst();
    }

    private Currency currency(Grant grant) {
        return charter.currency(grant.currency()).orElseThrow();
    }

    long amount(Grant grant, Rule.Grant rule) {
        if (rule.measure() instanceof GrantMeasure.PerQuantity per) {
            Ratio measured = grant.quantities().getOrDefault(per.unit(), Ratio.ZERO);
            BigInteger whole = ReferenceArithmetic.floorWhole(per.each().times(measured));
            return whole.longValueExact();
        }
        return rule.measure() instanceof GrantMeasure.Fixed fixed
                ? fixed.amount()
                : grant.amount().orElse(0);
    }

    /** What a rule itself asks; what comes to nothing is told, and fills nothing. */
    void judge(Grant grant, Rule.Grant rule, long now, BiConsumer<ClauseCode, Rule> fails) {
        if (rule.by().isPresent() && !agree(grant, rule.by().get())) {
            fails.accept(ClauseCode.APPROVALS, rule);
        }
        if (rule.once().isPresent()
                && before(grant)
                        .anyMatch(earlier -> isAgain(earlier, grant, rule.once().get(), now))) {
            fails.accept(ClauseCode.GRANTED, rule);
        }
        long amount = amount(grant, rule);
        if (rule.measure() instanceof GrantMeasure.UpTo upTo && amount > upTo.maximum()) {
            fails.accept(ClauseCode.ALLOWANCE, rule);
        }
        if (amount < 1) {
            fails.accept(ClauseCode.NOTHING, rule);
            return;
        }
        for (MostGranted most : rule.most()) {
            long sum = before(grant)
                    .filter(earlier -> most.inAll() || earlier.grant().member().equals(grant.member()))
                    .filter(earlier -> isSince(earlier, grant, most.period(), now))
                    .mapToLong(Accepted::amount)
                    .sum();
            if (sum + amount > most.maximum()) {
                fails.accept(ClauseCode.ALLOWANCE, rule);
            }
        }
    }

    private Stream<Accepted> before(Grant grant) {
        return accepted.stream().filter(earlier -> earlier.grant().grant().equals(grant.grant()));
    }

    private boolean isAgain(Accepted earlier, Grant grant, Once once, long now) {
        boolean sameMember = earlier.grant().member().equals(grant.member());
        if (once instanceof Once.ForEachCertificate each) {
            return earlier.grant().certificate().equals(grant.certificate()) && (sameMember || !each.ofMember());
        }
        return sameMember && (once instanceof Once.Ever || isSince(earlier, grant, ((Once.InEach) once).period(), now));
    }

    private boolean isSince(Accepted earlier, Grant grant, Period period, long now) {
        ReferenceCalendar calendar = new ReferenceCalendar(currency(grant).calendar());
        return earlier.at() >= calendar.midnight(calendar.start(period, calendar.day(now)));
    }

    private boolean agree(Grant grant, Approvers by) {
        return grant.approvals().stream()
                        .filter(member -> !member.equals(grant.member()))
                        .filter(member -> book.people.get(member).roles().contains(by.role()))
                        .count()
                >= by.count();
    }
}
