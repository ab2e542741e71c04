package org.opencoin.engine.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.ledger.GrantFields;
import org.opencoin.engine.money.LegalPart;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.operation.Dispute;
import org.opencoin.engine.operation.Grant;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.Settle;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.operation.Tick;
import org.opencoin.engine.operation.Update;

/** Operations drawn from a seed for a {@link RandomCharter}: well formed, often refused, minutes or months apart. */
final class RandomTraffic {

    private static final long START = Instant.parse("2026-01-10T09:00:00Z").toEpochMilli();

    private final SplittableRandom random;
    private final long unit;
    private final SortedMap<String, GrantFields> grants = new TreeMap<>();
    private final List<String> members = new ArrayList<>();
    private final List<String> payments = new ArrayList<>();
    private final List<String> disputed = new ArrayList<>();
    private final List<Submission> made = new ArrayList<>();
    private long now = START;

    private RandomTraffic(long seed, Currency currency) {
        random = new SplittableRandom(seed * 31 + 7);
        unit = List.of(1L, 10L, 100L, 1_000L).get(currency.decimals());
        currency.rules().stream()
                .filter(Rule.Grant.class::isInstance)
                .map(rule -> ((Rule.Grant) rule).name())
                .forEach(name -> grants.put(name, GrantFields.of(currency, name).orElseThrow()));
    }

    static List<Submission> of(long seed, Currency currency, int count) {
        RandomTraffic traffic = new RandomTraffic(seed, currency);
        for (int i = 0; i < count; i++) {
            traffic.now += traffic.pause();
            traffic.made.add(new Submission(traffic.now, traffic.next("op-" + i)));
        }
        return traffic.made;
    }

    private long pause() {
        long minutes = switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> random.nextInt(60 * 24 * 40);
            case 2, 3 -> random.nextInt(60 * 24 * 8);
            default -> random.nextInt(60 * 30);
        };
        return minutes * 60_000L;
    }

    private Operation next(String id) {
        if (members.size() < 4 || random.nextInt(25) == 0) {
            return join(id);
        }
        if (random.nextInt(30) == 0) {
            return new Leave(id, member(), random.nextBoolean() ? List.of() : approvals());
        }
        if (!payments.isEmpty() && random.nextInt(8) == 0) {
            return random.nextBoolean() ? dispute(id) : settle(id);
        }
        if (!grants.isEmpty() && random.nextInt(10) == 0) {
            return grant(id);
        }
        return switch (random.nextInt(22)) {
            case 0, 1, 2, 3 -> issue(id);
            case 4, 5 -> new Redeem(id, member(), "TST", "Vault", amount(60), chosen());
            case 6 -> new Tick(id);
            case 7 -> update(id);
            case 10, 11 -> choose(id);
            case 8, 9 -> payments.isEmpty() ? new Tick(id) : new Reversal(id, pick(payments), member());
            default -> payment(id);
        };
    }

    /** Of a late payment, by one of its parties most of the time. */
    private Operation dispute(String id) {
        String of = payments.get(Math.max(0, payments.size() - 1 - random.nextInt(4)));
        Payment payment = made.stream()
                .map(Submission::operation)
                .filter(operation -> operation.id().equals(of))
                .map(Payment.class::cast)
                .findFirst()
                .orElseThrow();
        List<String> sides = Stream.of(payment.payer(), payment.payee(), member())
                .filter(members::contains)
                .toList();
        disputed.add(of);
        return new Dispute(id, of, pick(sides));
    }

    private Operation settle(String id) {
        List<String> agreeing = random.nextBoolean() ? List.copyOf(members) : approvals();
        return new Settle(id, pick(disputed.isEmpty() ? payments : disputed), random.nextBoolean(), agreeing);
    }

    private Operation join(String id) {
        boolean again = !members.isEmpty() && random.nextInt(6) == 0;
        String member = again ? member() : "m" + members.size();
        List<String> approvals = again ? approvals() : List.copyOf(members); // a newcomer is one from then on
        if (!again) {
            members.add(member);
        }
        return new Join(id, member, roles(), zones()).approvedBy(approvals);
    }

    private List<String> approvals() {
        List<String> agreeing = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            agreeing.add(member());
        }
        return agreeing;
    }

    /** Of a grant of the charter, with just the fields that it needs. */
    private Operation grant(String id) {
        Map.Entry<String, GrantFields> grant = List.copyOf(grants.entrySet()).get(random.nextInt(grants.size()));
        GrantFields fields = grant.getValue();
        Map<String, Ratio> quantities = new TreeMap<>();
        fields.unit().ifPresent(measured -> quantities.put(measured, Ratio.of(random.nextInt(200), 10)));
        return new Grant(
                id,
                member(),
                "TST",
                grant.getKey(),
                fields.amount() ? OptionalLong.of(amount(70)) : OptionalLong.empty(),
                new TreeMap<>(quantities),
                fields.certificate() ? Optional.of("meter-" + random.nextInt(6)) : Optional.empty(),
                random.nextBoolean() ? List.copyOf(members) : approvals());
    }

    private Operation update(String id) {
        return new Update(
                        id,
                        member(),
                        Optional.of(roles()),
                        random.nextBoolean() ? Optional.empty() : Optional.of(new TreeMap<>(zones())))
                .approvedBy(approvals());
    }

    private Operation choose(String id) {
        return new Choose(id, member(), random.nextInt(9) == 0 ? Map.of("Red", member()) : chosen());
    }

    private Operation issue(String id) {
        return new Issue(id, member(), "TST", "Vault", 1 + random.nextLong(15_000), chosen());
    }

    private Operation payment(String id) {
        payments.add(id);
        String payer = random.nextInt(8) == 0 ? "fund:Pot" : member();
        String payee = random.nextInt(10) == 0 ? "fund:Pot" : member();
        if (payee.equals(payer)) {
            payee = payer.equals("fund:Pot") ? members.get(0) : "fund:Pot";
        }
        Payment payment = Payment.of(id, payer, payee, "TST", amount(120));
        payment = random.nextInt(3) == 0 ? payment : payment.inCategory(pick(RandomCharter.CATEGORIES));
        payment = random.nextInt(3) == 0 ? payment.at(zones()) : payment;
        payment = random.nextInt(4) == 0
                ? payment.carrying(Map.of("kgCO2e", Ratio.of(random.nextInt(500), 10)))
                : payment;
        payment = random.nextInt(3) == 0 ? payment : payment.stating(Map.of("Channel", pick(RandomCharter.CHANNELS)));
        payment = random.nextInt(5) == 0 ? payment.beside(new LegalPart(random.nextLong(1, 15_000), "EUR")) : payment;
        return payer.equals("fund:Pot") ? payment.approvedBy(List.of(member(), member())) : payment;
    }

    private Map<String, String> chosen() {
        return random.nextInt(5) == 0 ? Map.of() : Map.of("Blue", member());
    }

    private List<String> roles() {
        List<String> roles = new ArrayList<>();
        roles.add(pick(RandomCharter.ROLES));
        if (random.nextInt(3) == 0) {
            roles.add(pick(RandomCharter.ROLES));
        }
        return roles;
    }

    private Map<String, Boolean> zones() {
        Map<String, Boolean> zones = new HashMap<>();
        for (String zone : RandomCharter.ZONES) {
            if (random.nextInt(4) != 0) {
                zones.put(zone, random.nextBoolean());
            }
        }
        return zones;
    }

    private long amount(int most) {
        return Math.max(1, random.nextLong(most * unit));
    }

    private String member() {
        return pick(members);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
