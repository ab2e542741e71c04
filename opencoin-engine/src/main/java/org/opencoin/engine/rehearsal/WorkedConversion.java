package org.opencoin.engine.rehearsal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Fee;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Reserve;
import org.opencoin.dsl.charter.Role;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.StandingChoice;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.ledger.Posting;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.telling.Worked;

/** A hundred units given for the currency, or of it. */
final class WorkedConversion {

    private static final int UNITS = 100;

    private final Policy policy;
    private final Currency currency;

    WorkedConversion(Policy policy, Currency currency) {
        this.policy = policy;
        this.currency = currency;
    }

    Optional<Worked> issued(Rule.Issuance rule) {
        Stage stage = Stage.of(policy, Stage.usualDay());
        Map<AccountName, String> chosen = chosen(stage, rule.fees());
        Optional<AccountName> member = who(stage, rule.to());
        member.ifPresent(someone -> choose(stage, someone, chosen));
        long deposit = units(reserve(rule.reserve()).decimals());
        return member.map(someone -> stage.perform(new Issue(
                        stage.nextId(), someone.text(), currency.code(), rule.reserve(), deposit, byRole(chosen))))
                .filter(entry -> entry.verdict().allows())
                .map(entry -> new Worked.Converted(
                        true, deposit, rule.rate().given(), got(entry, member.get(), currency.code(), chosen)));
    }

    Optional<Worked> redeemed(Rule.Redemption rule) {
        Stage stage = Stage.of(policy, Stage.usualDay());
        Map<AccountName, String> chosen = chosen(stage, rule.fees());
        Optional<AccountName> member = who(stage, rule.by());
        member.ifPresent(someone -> choose(stage, someone, chosen));
        long given = units(currency.decimals());
        member.ifPresent(someone -> stage.open(someone, currency.code(), given));
        return member.map(someone -> stage.perform(new Redeem(
                        stage.nextId(), someone.text(), currency.code(), rule.reserve(), given, byRole(chosen))))
                .filter(entry -> entry.verdict().allows())
                .map(entry -> new Worked.Converted(
                        false,
                        given,
                        currency.code(),
                        paid(entry, member.get(), rule.rate().gained(), chosen)));
    }

    private static long units(int decimals) {
        return UNITS * BigInteger.TEN.pow(decimals).longValueExact();
    }

    private Reserve reserve(String name) {
        return currency.reserves().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** One member of each role in which somebody is chosen for a fee. */
    private static Map<AccountName, String> chosen(Stage stage, List<Fee> fees) {
        Map<AccountName, String> chosen = new HashMap<>();
        fees.stream()
                .flatMap(fee -> Stream.concat(fee.shares().stream().map(Fee.Share::to), Stream.of(fee.remaining())))
                .flatMap(to -> role(to).stream())
                .distinct()
                .sorted()
                .forEach(role -> chosen.put(stage.join(role, new TreeMap<>()), role));
        return chosen;
    }

    private static Optional<String> role(Destination to) {
        if (to instanceof Destination.ToStanding standing) {
            return Optional.of(standing.role());
        }
        return to instanceof Destination.ToChosen named ? Optional.of(named.role()) : Optional.empty();
    }

    /** Whom the charter lets be chosen once and for all, as far as it lets this member choose. */
    private void choose(Stage stage, AccountName member, Map<AccountName, String> chosen) {
        Map<String, String> choices = byRole(chosen);
        choices.keySet()
                .retainAll(policy.charter().choices().stream()
                        .map(StandingChoice::role)
                        .toList());
        stage.perform(new Choose(stage.nextId(), member.text(), choices));
    }

    private static Map<String, String> byRole(Map<AccountName, String> chosen) {
        Map<String, String> byRole = new TreeMap<>();
        chosen.forEach((account, role) -> byRole.put(role, account.text()));
        return byRole;
    }

    private Optional<AccountName> who(Stage stage, Party party) {
        if (party instanceof Party.OfFund) {
            return Optional.empty();
        }
        Optional<String> role = party instanceof Party.Holder holder
                ? Optional.of(holder.role())
                : policy.charter().roles().stream().map(Role::name).findFirst();
        return role.map(name -> stage.join(name, new TreeMap<>()));
    }

    /** What the reserve paid out, then who got the fees. */
    private static List<Worked.Got> paid(
            OperationEntry entry, AccountName member, String currency, Map<AccountName, String> chosen) {
        long paidOut = -entry.postings().list().stream()
                .filter(posting -> posting.account().kind() == AccountName.Kind.RESERVE)
                .mapToLong(Posting::amount)
                .sum();
        List<Worked.Got> got = new ArrayList<>();
        got.add(new Worked.Got(paidOut, currency, Optional.empty(), Optional.empty()));
        got.addAll(others(entry, member, chosen));
        return got;
    }

    private static List<Worked.Got> got(
            OperationEntry entry, AccountName member, String currency, Map<AccountName, String> chosen) {
        long own = entry.postings().list().stream()
                .filter(posting -> posting.account().equals(member))
                .mapToLong(Posting::amount)
                .sum();
        List<Worked.Got> got = new ArrayList<>();
        got.add(new Worked.Got(own, currency, Optional.empty(), Optional.empty()));
        got.addAll(others(entry, member, chosen));
        return got;
    }

    private static List<Worked.Got> others(OperationEntry entry, AccountName member, Map<AccountName, String> chosen) {
        return entry.postings().list().stream()
                .filter(posting -> posting.amount() > 0 && !posting.account().equals(member))
                .filter(posting -> posting.account().kind() == AccountName.Kind.FUND
                        || posting.account().kind() == AccountName.Kind.MEMBER)
                .map(posting -> new Worked.Got(
                        posting.amount(), posting.currency(), fund(posting.account()), role(posting, chosen)))
                .toList();
    }

    private static Optional<String> fund(AccountName account) {
        return account.kind() == AccountName.Kind.FUND ? Optional.of(account.name()) : Optional.empty();
    }

    private static Optional<String> role(Posting posting, Map<AccountName, String> chosen) {
        return Optional.ofNullable(chosen.get(posting.account()));
    }
}
