package org.opencoin.engine.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.CharterTest;
import org.opencoin.dsl.charter.CharterTest.Given;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Fee;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Zone;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.money.LegalPart;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.operation.Dispute;
import org.opencoin.engine.operation.Grant;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.operation.Opening;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.Settle;

/** Turns the lines of a test into operations. */
final class Requests {

    private final Charter charter;
    private final Cast cast;
    private int last;

    Requests(Charter charter, Cast cast) {
        this.charter = charter;
        this.cast = cast;
    }

    private String nextId() {
        last++;
        return "test-" + last;
    }

    Join join(Given given) {
        Map<String, Boolean> zones = given.homeKnown() ? zones(given.zones()) : Map.of();
        return new Join(nextId(), cast.account(given.name()).text(), given.roles(), zones);
    }

    /** Those zones, and outside every other. */
    private SortedMap<String, Boolean> zones(List<String> inside) {
        SortedMap<String, Boolean> facts = new TreeMap<>();
        charter.zones().stream().map(Zone::name).forEach(zone -> facts.put(zone, inside.contains(zone)));
        return facts;
    }

    Opening opening(String account, String currency, long amount) {
        return new Opening(nextId(), account, currency, amount);
    }

    Payment payment(CharterTest.Pays pays) {
        SortedMap<String, Ratio> quantities = new TreeMap<>();
        SortedMap<String, String> fields = new TreeMap<>();
        pays.fields().forEach(stated -> fields.put(stated.field(), stated.value()));
        pays.quantities().forEach(carried -> quantities.put(carried.unit(), carried.value()));
        return new Payment(
                nextId(),
                cast.account(pays.payer()).text(),
                cast.account(pays.payee()).text(),
                pays.amount().currency(),
                pays.amount().minor(),
                pays.beside().map(part -> new LegalPart(part.minor(), part.currency())),
                pays.category(),
                pays.placeZone().map(zone -> zones(List.of(zone))).orElseGet(TreeMap::new),
                quantities,
                fields,
                List.of());
    }

    Issue issue(CharterTest.Brings brings) {
        return new Issue(
                nextId(),
                cast.account(brings.member()).text(),
                owner(brings.reserve()).code(),
                brings.reserve(),
                brings.amount().minor(),
                Map.of());
    }

    Redeem redeem(CharterTest.Redeems redeems) {
        Map<String, String> chosen = new TreeMap<>();
        redeems.chosen()
                .map(name -> cast.account(name).text())
                .ifPresent(member -> roles(redeems.reserve()).forEach(role -> chosen.put(role, member)));
        return new Redeem(
                nextId(),
                cast.account(redeems.member()).text(),
                redeems.amount().currency(),
                redeems.reserve(),
                redeems.amount().minor(),
                chosen);
    }

    Grant grant(CharterTest.IsGranted granted) {
        SortedMap<String, Ratio> quantities = new TreeMap<>();
        granted.quantity().ifPresent(carried -> quantities.put(carried.unit(), carried.value()));
        return new Grant(
                nextId(),
                cast.account(granted.member()).text(),
                granted.currency(),
                granted.grant(),
                granted.amount().map(amount -> OptionalLong.of(amount.minor())).orElse(OptionalLong.empty()),
                quantities,
                granted.certificate(),
                ids(granted.approvedBy()));
    }

    Leave leave(CharterTest.Leaves leaves) {
        return new Leave(nextId(), cast.account(leaves.member()).text(), ids(leaves.declaredBy()));
    }

    Join join(CharterTest.Joins joins) {
        return join(joins.who()).approvedBy(ids(joins.approvedBy()));
    }

    private List<String> ids(List<String> members) {
        return members.stream().map(name -> cast.account(name).text()).toList();
    }

    Choose choose(CharterTest.Chooses chooses) {
        Map<String, String> chosen = new TreeMap<>();
        chooses.choices()
                .forEach((role, name) -> chosen.put(role, cast.account(name).text()));
        return new Choose(nextId(), cast.account(chooses.member()).text(), chosen);
    }

    /** The roles in which somebody is chosen for a fee of redeeming from that reserve. */
    private Stream<String> roles(String reserve) {
        return owner(reserve).rules().stream()
                .filter(Rule.Redemption.class::isInstance)
                .map(Rule.Redemption.class::cast)
                .filter(rule -> rule.reserve().equals(reserve))
                .flatMap(rule -> rule.fees().stream())
                .flatMap(Requests::destinations)
                .filter(Destination.ToChosen.class::isInstance)
                .map(to -> ((Destination.ToChosen) to).role());
    }

    private static Stream<Destination> destinations(Fee fee) {
        return Stream.concat(fee.shares().stream().map(Fee.Share::to), Stream.of(fee.remaining()));
    }

    /** The currency that a reserve backs. */
    Currency owner(String reserve) {
        Optional<Currency> owner = charter.currencies().stream()
                .filter(currency ->
                        currency.reserves().stream().anyMatch(one -> one.name().equals(reserve)))
                .findFirst();
        return owner.orElseThrow();
    }

    Reversal reversal(CharterTest.Reverses reverses, String of) {
        return new Reversal(nextId(), of, cast.account(reverses.by()).text());
    }

    Dispute dispute(CharterTest.Disputes disputes, String of) {
        return new Dispute(nextId(), of, cast.account(disputes.by()).text());
    }

    Settle settle(CharterTest.Settles settles, String of) {
        return new Settle(nextId(), of, settles.upheld(), ids(settles.by()));
    }
}
